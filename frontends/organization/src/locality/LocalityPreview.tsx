import { Badge, DataTable, Notice, useFormat, useMessages, type DataColumn } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { LocalityPreviewQuery } from '../generated/graphql';
import { localityActMessages } from './localityActMessages';
import { localityFates } from './localityTerms';

type Preview = LocalityPreviewQuery['localityReorganizationPreview'];
type Row = Preview['rows'][number];

/** What a decision would do: how many before and after, what becomes of each, and what is missing then. */
export function LocalityPreview({ preview }: { preview: Preview }): ReactNode {
  const messages = useMessages(localityActMessages);
  const fates = useMessages(localityFates);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, fates), [messages, fates]);
  const { localitiesBefore, localitiesAfter, postsEnding, nameClashes, withoutHead, withoutBranch } = preview;
  const warnings = [
    ...(nameClashes.length > 0 ? [messages.clash(nameClashes.join(', '))] : []),
    ...(withoutHead.length > 0 ? [messages.withoutHead(withoutHead.join(', '))] : []),
    ...(withoutBranch.length > 0 ? [messages.withoutBranch(withoutBranch.join(', '))] : []),
  ];
  return (
    <div className="og-stack-tight">
      <p className="og-figure-line">
        <strong>{messages.before(format.number(localitiesBefore))}</strong>
        <strong>{messages.after(format.number(localitiesAfter))}</strong>
      </p>
      <DataTable caption={messages.preview} columns={columns} rows={preview.rows} rowId={({ id, nameAfter }) => id ?? nameAfter ?? ''} />
      {postsEnding > 0 ? <p>{messages.postsEnding(format.number(postsEnding))}</p> : null}
      {warnings.map((warning) => (
        <Notice key={warning} kind="warning">
          {warning}
        </Notice>
      ))}
      <p className="og-muted">{messages.forever}</p>
    </div>
  );
}

function columnsOf(messages: (typeof localityActMessages)['vi'], fates: (typeof localityFates)['vi']): DataColumn<Row>[] {
  return [
    { id: 'name', header: messages.source, cell: ({ nameBefore, nameAfter }) => nameBefore ?? nameAfter ?? '–' },
    {
      id: 'fate',
      header: messages.fate,
      cell: ({ fate }) => <Badge kind={fate === 'ENDS' ? 'warning' : 'accent'}>{fates[fate]}</Badge>,
    },
    { id: 'after', header: messages.nameAfter, cell: ({ nameAfter }) => nameAfter ?? '–' },
    { id: 'branch', header: messages.branch, cell: ({ branchName }) => branchName ?? '–' },
    { id: 'headBefore', header: messages.headBefore, cell: ({ headBefore }) => headBefore ?? '–' },
    { id: 'headAfter', header: messages.headAfter, cell: ({ headAfter }) => headAfter ?? '–' },
  ];
}
