import { ActDialog, Button, useActingFor, useMessages, useNavigate } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useFieldErrorText } from '../act/useFieldErrorText';
import type { PickedMemberFragment } from '../generated/graphql';
import { MemberPicker } from '../picker/MemberPicker';
import { mergeMessages } from './mergeMessages';

/** From a member's page to the comparison with a second record of the same person. */
export function MergeWith({ member }: { member: { fullName: string; person: { id: string } | null } }): ReactNode {
  const messages = useMessages(mergeMessages);
  const textOf = useFieldErrorText();
  const navigate = useNavigate();
  const { actingFor } = useActingFor();
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState<PickedMemberFragment | null>(null);
  const [tried, setTried] = useState(false);
  const { person } = member;
  if (!actingFor || !person) return null;
  const same = other?.person?.id === person.id;
  const submit = (): void => {
    setTried(true);
    if (!other?.person || same) return;
    void navigate({ to: '/duplicates/$survivingId/$losingId', params: { survivingId: person.id, losingId: other.person.id } });
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {messages.open}
      </Button>
      {open ? (
        <ActDialog
          title={messages.openTitle(member.fullName)}
          submit={messages.openSubmit}
          busy={false}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <p className="og-help">{messages.openText}</p>
          <MemberPicker
            label={messages.openOther}
            value={other}
            onChange={setOther}
            underId={actingFor.organizationId}
            asOf={null}
            error={tried && !other ? textOf('REQUIRED') : same ? textOf('SAME_RECORD') : undefined}
          />
        </ActDialog>
      ) : null}
    </>
  );
}
