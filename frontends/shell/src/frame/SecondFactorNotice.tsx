import { defineMessages, Notice, useLocation, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { useRoleName } from '../terms/useRoleName';
import { useViewer } from '../viewer/ViewerContext';

const catalog = defineMessages(
  {
    title: 'Cần đăng nhập hai bước',
    text: (roles: string) =>
      `Đồng chí được giao vai trò ${roles}. Vai trò này mở được dữ liệu cá nhân nên chỉ dùng được khi đăng nhập bằng mật khẩu và mã trên điện thoại. Các việc khác vẫn dùng bình thường.`,
    again: 'Đăng nhập lại bằng hai bước',
  },
  {
    title: 'A second factor is needed',
    text: (roles: string) =>
      `You hold the role ${roles}. It opens personal data, so it counts only after signing in with a password and a code from your telephone. Everything else works as before.`,
    again: 'Sign in again with both',
  },
);

/** Says that a role waits for a second factor, and leads to the sign-in that asks for it. */
export function SecondFactorNotice(): ReactNode {
  const messages = useMessages(catalog);
  const roleName = useRoleName();
  const { href } = useLocation();
  const { rolesAwaitingSecondFactor: roles } = useViewer();
  if (roles.length === 0) return null;
  return (
    <div className="sh-second-factor">
      <Notice
        kind="warning"
        title={messages.title}
        actions={
          <a className="cp-link" href={`/auth/login?secondFactor=1&return=${encodeURIComponent(href)}`}>
            {messages.again}
          </a>
        }
      >
        {messages.text(roles.map(roleName).join(', '))}
      </Notice>
    </div>
  );
}
