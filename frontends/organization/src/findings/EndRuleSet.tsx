import { ActDialog, Button, DayPicker, Notice, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { EndRuleSetDocument } from '../generated/graphql';
import { enteredRulesMessages } from './enteredRulesMessages';

export interface EndRuleSetProps {
  ruleSet: { id: string; version: number; number: string; effectiveFrom: string };
  onDone: () => void;
}

/** A regulation no longer binds from a day on, or never did where it was entered by mistake. */
export function EndRuleSet({ ruleSet, onDone }: EndRuleSetProps): ReactNode {
  const messages = useMessages(enteredRulesMessages);
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today);
  const act = useAct(EndRuleSetDocument, messages.ended);
  const submit = async (): Promise<void> => {
    if (!(await act.run({ id: ruleSet.id, version: ruleSet.version, on }))) return;
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" size="compact-sm" onClick={() => setOpen(true)}>
        {messages.end}
      </Button>
      {open ? (
        <ActDialog
          title={messages.endTitle(ruleSet.number)}
          submit={messages.end}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Notice kind="warning">{messages.endText}</Notice>
          <DayPicker label={messages.endOn} required min={ruleSet.effectiveFrom} value={on} onChange={setOn} error={act.errorOf('on')} />
        </ActDialog>
      ) : null}
    </>
  );
}
