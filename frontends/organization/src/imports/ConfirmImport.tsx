import { Button, Checkbox, Form, Section, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { ApplyImportDocument, type ImportHeadFragment } from '../generated/graphql';
import { importMessages } from './importMessages';

/** The last word before anything is written. */
export function ConfirmImport({ batch, onDone }: { batch: ImportHeadFragment; onDone: () => void }): ReactNode {
  const messages = useMessages(importMessages);
  const format = useFormat();
  const [leaveOutFaulty, setLeaveOut] = useState(false);
  const [includeHidden, setIncludeHidden] = useState(false);
  const { run, busy } = useAct(ApplyImportDocument, messages.confirmed);
  const { added, changed, faulty, possibleDuplicates, hidden } = batch.counts;
  const held = faulty + possibleDuplicates;
  const holds = held > 0 && !leaveOutFaulty;
  const submit = async (): Promise<void> => {
    if (await run({ id: batch.id, version: batch.version, leaveOutFaulty, includeHidden })) onDone();
  };
  return (
    <Section title={messages.confirmTitle}>
      <Form
        onSubmit={() => void submit()}
        actions={
          <Button kind="primary" type="submit" loading={busy} disabled={holds}>
            {messages.confirm}
          </Button>
        }
      >
        <p className="og-import-step">
          {added + changed === 0 && held === 0 ? messages.nothing : messages.confirmText(format.number(added), format.number(changed))}
        </p>
        {held > 0 ? (
          <Checkbox
            label={messages.leaveOutFaulty(format.number(held))}
            checked={leaveOutFaulty}
            onChange={setLeaveOut}
            hint={holds ? messages.hold : undefined}
          />
        ) : null}
        {hidden > 0 ? (
          <Checkbox label={messages.includeHidden(format.number(hidden))} checked={includeHidden} onChange={setIncludeHidden} />
        ) : null}
      </Form>
    </Section>
  );
}
