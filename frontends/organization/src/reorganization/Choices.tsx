import { Button, Checkbox, DataTable, Empty, Section, useMessages, type DataColumn, type DataPaging } from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import type { ChoiceLineFragment } from '../generated/graphql';
import { ChoiceDialog } from './ChoiceDialog';
import { choiceMessages } from './choiceMessages';
import { ChoiceRuleDialog } from './ChoiceRuleDialog';
import { useSettle } from './useSettle';

export interface ChoicesProps {
  reorganization: { id: string; version: number; effectiveOn: string };
  rows: readonly ChoiceLineFragment[];
  paging: DataPaging;
  onlyOpen: boolean;
  onOnlyOpen: (onlyOpen: boolean) => void;
  /** With the draft's new version, where the change was taken. */
  onChanged: (version?: number) => void;
}

/** Where branches and members go that the plan leaves open: by hand, by rule, or all as proposed. */
export function Choices(props: ChoicesProps): ReactNode {
  const { reorganization, rows, paging, onlyOpen, onOnlyOpen, onChanged } = props;
  const messages = useMessages(choiceMessages);
  const settle = useSettle(reorganization, onChanged);
  const [choosing, setChoosing] = useState<ChoiceLineFragment | null>(null);
  const [ruling, setRuling] = useState(false);
  const columns = useMemo(() => columnsOf(messages, setChoosing), [messages]);
  return (
    <Section
      title={messages.title}
      actions={
        rows.length > 0 ? (
          <>
            <Button onClick={() => setRuling(true)}>{messages.rule}</Button>
            <Button onClick={() => void settle({ rules: [{}] })}>{messages.acceptAll}</Button>
          </>
        ) : null
      }
    >
      <div className="og-stack-tight">
        <Checkbox label={messages.onlyOpen} checked={onlyOpen} onChange={onOnlyOpen} />
        {rows.length > 0 ? <p className="og-help">{messages.help}</p> : null}
        <DataTable
          caption={messages.title}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          paging={paging}
          empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
        />
      </div>
      <ChoiceDialog
        choice={choosing}
        effectiveOn={reorganization.effectiveOn}
        onClose={() => setChoosing(null)}
        onChoose={(choiceId, toId) => {
          setChoosing(null);
          void settle({ choices: [{ choiceId, toId }] });
        }}
      />
      <ChoiceRuleDialog
        open={ruling}
        effectiveOn={reorganization.effectiveOn}
        onClose={() => setRuling(false)}
        onRule={(rule) => {
          setRuling(false);
          void settle({ rules: [rule] });
        }}
      />
    </Section>
  );
}

function columnsOf(
  messages: (typeof choiceMessages)['vi'],
  choose: (choice: ChoiceLineFragment) => void,
): DataColumn<ChoiceLineFragment>[] {
  return [
    { id: 'subject', header: messages.subject, cell: (row) => row.subjectName },
    { id: 'from', header: messages.from, cell: (row) => row.fromName },
    { id: 'reason', header: messages.reason, cell: (row) => messages[row.reason] },
    {
      id: 'to',
      header: messages.to,
      cell: (row) =>
        row.chosenName ?? (row.defaultName ? messages.defaultTo(row.defaultName) : <span className="og-warn">{messages.noDefault}</span>),
    },
    {
      id: 'choose',
      header: messages.choose,
      cell: (row) => (
        <Button size="compact-sm" aria-label={messages.chooseFor(row.subjectName)} onClick={() => choose(row)}>
          {messages.choose}
        </Button>
      ),
    },
  ];
}
