import { DayPicker, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { EndHelperDocument } from '../generated/graphql';
import { StepDialog, type StepOf } from './StepDialog';
import { actMessages } from './stepMessages';

/** Somebody helps no longer. */
export function EndHelper({ helper, ...props }: StepOf & { helper: { id: string; fullName: string } }): ReactNode {
  const messages = useMessages(actMessages);
  const today = useToday();
  const [on, setOn] = useState(today);
  return (
    <StepDialog
      {...props}
      act={messages.endHelper}
      kind="quiet"
      small
      title={messages.endHelperTitle(helper.fullName)}
      document={EndHelperDocument}
      input={() => ({ helperId: helper.id, on })}
    >
      {(errorOf) => <DayPicker label={messages.endHelperOn} required max={today} value={on} onChange={setOn} error={errorOf('on')} />}
    </StepDialog>
  );
}
