import { DayPicker, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { AssignHelperDocument, type PickedMemberFragment } from '../generated/graphql';
import { MemberPicker } from '../picker/MemberPicker';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages } from './stepMessages';

/** A full member of the branch helps them from a day on. */
export function AssignHelper({ branchId, ...props }: StepOf & { branchId: string }): ReactNode {
  const messages = useMessages(actMessages);
  const today = useToday();
  const [member, setMember] = useState<PickedMemberFragment | null>(null);
  const [on, setOn] = useState(today);
  return (
    <StepDialog
      {...props}
      act={messages.assignHelper}
      small
      document={AssignHelperDocument}
      input={() => (member ? { memberId: member.id, on } : null)}
    >
      {(errorOf) => (
        <>
          <MemberPicker
            label={messages.helper}
            underId={branchId}
            asOf={on}
            value={member}
            onChange={setMember}
            error={errorOf('memberId', !member)}
          />
          <DayPicker label={messages.from} required max={today} value={on} onChange={setOn} error={errorOf('on')} />
        </>
      )}
    </StepDialog>
  );
}
