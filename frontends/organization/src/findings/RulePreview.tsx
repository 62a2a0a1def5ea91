import { Badge, Button, DataTable, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { PreviewRuleSetQuery } from '../generated/graphql';
import { recordRuleMessages } from './enteredRulesMessages';
import { findingsMessages, ruleNames } from './findingsMessages';
import { ruleUnits } from './ruleTerms';
import { ruleValue } from './ruleValue';

type Change = PreviewRuleSetQuery['previewRuleSet'][number];

export interface RulePreviewProps {
  changes: readonly Change[];
  params: readonly { name: string; unit: string }[];
  busy: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

/** What each value would change, before it is entered. */
export function RulePreview({ changes, params, busy, onBack, onConfirm }: RulePreviewProps): ReactNode {
  const messages = useMessages(recordRuleMessages);
  const words = useMessages(findingsMessages);
  const names = useMessages(ruleNames);
  const units = useMessages(ruleUnits);
  const format = useFormat();
  const columns = useMemo(
    () => columnsOf({ messages, words, names, units, format, params }),
    [messages, words, names, units, format, params],
  );
  return (
    <div className="og-stack-tight">
      <strong>{messages.previewTitle}</strong>
      <DataTable caption={messages.previewTitle} columns={columns} rows={changes} rowId={({ name }) => name} />
      <div className="og-acts">
        <Button onClick={onBack} disabled={busy}>
          {messages.change}
        </Button>
        <Button kind="primary" loading={busy} onClick={onConfirm}>
          {messages.save}
        </Button>
      </div>
    </div>
  );
}

interface Words {
  messages: (typeof recordRuleMessages)['vi'];
  words: (typeof findingsMessages)['vi'];
  names: Readonly<Record<string, string>>;
  units: (typeof ruleUnits)['vi'];
  format: Format;
  params: RulePreviewProps['params'];
}

function columnsOf({ messages, words, names, units, format, params }: Words): DataColumn<Change>[] {
  const unitOf = (name: string): string => params.find((param) => param.name === name)?.unit ?? '';
  const before = ({ before: now }: Change): string => {
    if (!now) return messages.nothing;
    return now.value === null
      ? words.unknown
      : `${ruleValue(now.value, now.unit, units, format)}. ${words.article(now.article, now.regulation)}`;
  };
  return [
    { id: 'what', header: messages.what, leading: true, sortable: false, cell: ({ name }) => names[name] ?? name },
    { id: 'before', header: messages.before, sortable: false, cell: before },
    {
      id: 'after',
      header: messages.after,
      sortable: false,
      cell: ({ name, value }) => <strong>{ruleValue(value, unitOf(name), units, format)}</strong>,
    },
    {
      id: 'effect',
      header: messages.effect,
      sortable: false,
      cell: ({ binds, organizations }) => (
        <Badge kind={binds ? 'success' : 'warning'}>{binds ? messages.binds(format.number(organizations)) : messages.looser}</Badge>
      ),
    },
  ];
}
