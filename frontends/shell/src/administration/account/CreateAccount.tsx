import { ActDialog, Button, defineMessages, TextInput, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { CreateAccountDocument } from '../../generated/graphql';
import { fieldErrors } from '../act/fieldErrors';
import { PersonPicker, type PickedPerson } from '../act/PersonPicker';
import { useAct } from '../act/useAct';

const catalog = defineMessages(
  {
    open: 'Tạo tài khoản',
    title: 'Tạo tài khoản',
    subject: 'Mã đăng nhập (do nơi cấp đăng nhập đặt)',
    name: 'Tên hiển thị',
    person: 'Của đồng chí',
    personHint: 'Để trống nếu là tài khoản của một hệ thống. Vai trò theo chức vụ và sinh hoạt đảng tự có.',
    done: 'Đã tạo tài khoản',
  },
  {
    open: 'Create an account',
    title: 'Create an account',
    subject: 'Subject (given by the sign-in provider)',
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
          <TextInput label={messages.subject} required value={externalSubject} onChange={setSubject} error={missing(externalSubject)} />
        </ActDialog>
      ) : null}
    </>
  );
}
