import { ActDialog, Button, DayPicker, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { useOnBehalf, type OnBehalfMay } from '../act/useOnBehalf';
import { AssignToTeamDocument, type PickedMemberFragment } from '../generated/graphql';
import { MemberPicker } from '../picker/MemberPicker';
import { teamMessages } from './teamMessages';

export interface AssignToTeamProps {
  organizationId: string;
  team: { id: string; name: string };
  may: OnBehalfMay;
  onDone: () => void;
}

/** A member of the branch enters a team and leaves the one they were in. */
export function AssignToTeam({ organizationId, team, may, onDone }: AssignToTeamProps): ReactNode {
  const messages = useMessages(teamMessages);
  const textOf = useFieldErrorText();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [member, setMember] = useState<PickedMemberFragment | null>(null);
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const act = useAct(AssignToTeamDocument, messages.assigned);
  const behalf = useOnBehalf(organizationId, may, act.errorOf);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!member) return;
    const entered = await behalf.prepare();
    if (!entered) return;
    if (!(await act.run({ ...entered, teamId: team.id, memberIds: [member.id], on }))) return;
    setOpen(false);
    setMember(null);
    setTried(false);
    onDone();
  };
  return (
    <>
      <Button aria-label={messages.assignTo(team.name)} onClick={() => setOpen(true)}>
        {messages.assign}
      </Button>
      {open ? (
        <ActDialog
          title={messages.assignTo(team.name)}
          submit={messages.assign}
          busy={act.busy || behalf.busy}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <MemberPicker
            label={messages.person}
            underId={organizationId}
            asOf={on}
            value={member}
            onChange={setMember}
            error={tried && !member ? textOf('REQUIRED') : act.errorOf('memberIds')}
          />
          <DayPicker label={messages.from} required value={on} onChange={setOn} error={act.errorOf('on')} />
          {behalf.fields}
        </ActDialog>
      ) : null}
    </>
  );
}
