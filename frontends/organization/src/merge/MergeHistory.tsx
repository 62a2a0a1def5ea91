import { DataTable, Section, useFormat, useMessages } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { MergeLineFragment } from '../generated/graphql';
import { mergeColumns } from './mergeColumns';
import { mergeMessages } from './mergeMessages';

/** Records that became part of a member's; nothing where there are none. */
export function MergeHistory({ merges, onDone }: { merges: readonly MergeLineFragment[]; onDone: () => void }): ReactNode {
  const messages = useMessages(mergeMessages);
  const format = useFormat();
  const columns = useMemo(() => mergeColumns(messages, format, onDone), [messages, format, onDone]);
  if (merges.length === 0) return null;
  return (
    <Section title={messages.history}>
      <DataTable caption={messages.history} columns={columns} rows={merges} rowId={({ id }) => id} />
    </Section>
  );
}
