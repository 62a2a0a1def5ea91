import { ActDialog, Button, defineMessages, Notice, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { LinkAccountDocument } from '../../generated/graphql';
import { fieldErrors } from '../act/fieldErrors';
import { PersonPicker, type PickedPerson } from '../act/PersonPicker';
import { useAct } from '../act/useAct';

const catalog = defineMessages(
  {
    open: 'Gắn với một người',
    title: (name: string) => `Tài khoản ${name} của ai?`,
    person: 'Của đồng chí',
    text: 'Chỉ gắn được một lần. Vai trò theo chức vụ và sinh hoạt đảng của người ấy có hiệu lực ngay.',
    done: 'Đã gắn tài khoản với người',
  },
  {
    open: 'Link to a person',
    title: (name: string) => `Whose is the account ${name}?`,
    person: 'Belongs to',
    text: 'This is done once. Roles of the posts and memberships of that person hold at once.',
    done: 'Account linked',
  },
);

/** Says whose an account is. */
export function LinkPerson({ account, onDone }: { account: { id: string; displayName: string }; onDone: () => void }): ReactNode {
  const messages = useMessages(catalog);
  const texts = useMessages(fieldErrors);
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(LinkAccountDocument, messages.done);
  const send = async (): Promise<void> => {
    setTried(true);
    if (!person || !(await act.run({ accountId: account.id, personId: person.id }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.open}</Button>
      {open ? (
        <ActDialog
          title={messages.title(account.displayName)}
          submit={messages.open}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void send()}
          onClose={() => setOpen(false)}
        >
          <Notice kind="info">{messages.text}</Notice>
          <PersonPicker
            label={messages.person}
            required
            value={person}
            onChange={setPerson}
            error={tried && !person ? texts.REQUIRED : undefined}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
