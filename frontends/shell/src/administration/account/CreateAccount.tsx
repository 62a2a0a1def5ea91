import { ActDialog, Button, defineMessages, TextInput, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { CreateAccountDocument } from '../../generated/graphql';
import { fieldErrors } from '../act/fieldErrors';
import { PersonPicker, type PickedPerson } from '../act/PersonPicker';
import { useAct } from '../act/useAct';
import { HandOverSlip, type NewAccount } from './HandOverSlip';

const catalog = defineMessages(
  {
    open: 'Tạo tài khoản',
    title: 'Tạo tài khoản',
    subject: 'Mã đăng nhập',
    subjectHint: 'Cũng là tên đăng nhập: chữ thường không dấu, ví dụ an.nguyen. Nơi khác cấp đăng nhập thì ghi mã do nơi đó đặt.',
    name: 'Tên hiển thị',
    person: 'Của đồng chí',
    personHint: 'Để trống nếu là tài khoản của một hệ thống. Vai trò theo chức vụ và sinh hoạt đảng tự có.',
    done: 'Đã tạo tài khoản',
  },
  {
    open: 'Create an account',
    title: 'Create an account',
    subject: 'Sign-in code',
    subjectHint: 'Also the user name: small letters, such as an.nguyen. Where another provider signs people in, the code it gives.',
    name: 'Name shown',
    person: 'Belongs to',
    personHint: 'Leave empty for a system. Roles of posts and memberships come by themselves.',
    done: 'Account created',
  },
);

/** Makes an account known, with the person whose it is. */
export function CreateAccount({ onDone }: { onDone: () => void }): ReactNode {
  const messages = useMessages(catalog);
  const texts = useMessages(fieldErrors);
  const [open, setOpen] = useState(false);
  const [externalSubject, setSubject] = useState('');
  const [displayName, setName] = useState('');
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<NewAccount | null>(null);
  const act = useAct(CreateAccountDocument, messages.done);
  const choose = (picked: PickedPerson | null): void => {
    setPerson(picked);
    if (picked && displayName === '') setName(picked.fullName);
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (externalSubject.trim() === '' || displayName.trim() === '') return;
    const input = { externalSubject: externalSubject.trim(), displayName: displayName.trim(), personId: person?.id ?? null };
    if (!(await act.run(input))) return;
    setOpen(false);
    setMade(input);
    onDone();
  };
  const missing = (text: string): string | undefined => (tried && text.trim() === '' ? texts.REQUIRED : undefined);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {messages.open}
      </Button>
      {open ? (
        <ActDialog
          title={messages.title}
          submit={messages.open}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void send()}
          onClose={() => setOpen(false)}
        >
          <PersonPicker label={messages.person} hint={messages.personHint} value={person} onChange={choose} />
          <TextInput label={messages.name} required value={displayName} onChange={setName} error={missing(displayName)} />
          <TextInput
            label={messages.subject}
            hint={messages.subjectHint}
            required
            value={externalSubject}
            onChange={setSubject}
            error={missing(externalSubject)}
          />
        </ActDialog>
      ) : null}
      {made ? <HandOverSlip account={made} onClose={() => setMade(null)} /> : null}
    </>
  );
}
