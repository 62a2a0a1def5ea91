import { Button, defineMessages, Dialog, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';

export interface NewAccount {
  displayName: string;
  externalSubject: string;
}

const catalog = defineMessages(
  {
    title: 'Còn một việc: trao phiếu đăng nhập',
    now: (name: string) =>
      `${name} đã có tài khoản nhưng chưa đăng nhập được. Người quản trị máy chủ chạy lệnh dưới đây; lệnh in ra một phiếu dùng một lần.`,
    hand: 'Trao phiếu tận tay. Ở trang đăng nhập, người nhận chọn “Dùng phiếu cấp một lần”, nhập tên đăng nhập và mã trên phiếu, rồi tự đặt mật khẩu.',
    other: 'Nếu nơi khác cấp đăng nhập thì không cần phiếu: đăng nhập ở đó như thường lệ.',
    userName: 'TÊN-ĐĂNG-NHẬP',
    close: 'Đã hiểu',
  },
  {
    title: 'One more thing: the sign-in slip',
    now: (name: string) =>
      `${name} has an account but cannot sign in yet. Whoever keeps the server runs this command; it prints a slip that is used once.`,
    hand: 'Hand the slip over in person. On the sign-in page they choose the one-time slip, give the user name and its code, and set a password.',
    other: 'Where another provider signs people in no slip is needed: they sign in there as always.',
    userName: 'USER-NAME',
    close: 'Understood',
  },
);
const USER_NAME = /^[a-z\d][a-z\d._-]{1,63}$/;

/** What is still to be done before somebody can use a new account. */
export function HandOverSlip({ account, onClose }: { account: NewAccount; onClose: () => void }): ReactNode {
  const messages = useMessages(catalog);
  const { displayName, externalSubject: subject } = account;
  const named = USER_NAME.test(subject) ? subject : `${messages.userName} --subject '${subject}'`;
  return (
    <Dialog
      title={messages.title}
      open
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {messages.close}
        </Button>
      }
    >
      <p>{messages.now(displayName)}</p>
      <p>
        <code className="sh-command">{`pnpm capuy sign-in ${named}`}</code>
      </p>
      <p>{messages.hand}</p>
      <p>{messages.other}</p>
    </Dialog>
  );
}
