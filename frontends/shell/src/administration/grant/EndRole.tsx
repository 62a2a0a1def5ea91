import { Button, defineMessages, Notice, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { EndGrantDocument } from '../../generated/graphql';
import { useRoleName } from '../../terms/useRoleName';
import { ReasonDialog } from '../act/ReasonDialog';

const catalog = defineMessages(
  {
    open: 'Kết thúc',
    title: (role: string) => `Kết thúc vai trò: ${role}`,
    text: 'Vai trò hết hiệu lực ngay hôm nay. Muốn có lại phải giao lại từ đầu.',
    done: 'Đã kết thúc vai trò',
  },
  {
    open: 'End',
    title: (role: string) => `End the role: ${role}`,
    text: 'It no longer holds from today. To have it again it must be given anew.',
    done: 'Role ended',
  },
);

/** Ends a given role today, with a reason. */
export function EndRole({ grant, onDone }: { grant: { id: string; role: string }; onDone: () => void }): ReactNode {
  const messages = useMessages(catalog);
  const roleName = useRoleName();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {messages.open}
      </Button>
      {open ? (
        <ReasonDialog
          document={EndGrantDocument}
          inputOf={(reason) => ({ id: grant.id, reason })}
          title={messages.title(roleName(grant.role))}
          submit={messages.open}
          done={messages.done}
          onClose={() => setOpen(false)}
          onDone={onDone}
        >
          <Notice kind="warning">{messages.text}</Notice>
        </ReasonDialog>
      ) : null}
    </>
  );
}
