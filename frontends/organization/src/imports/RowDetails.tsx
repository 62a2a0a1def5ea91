import { useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import type { ImportHeadFragment, ImportRowLineFragment } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { termOf } from '../terms/Terms';
import { columnTitle } from './columnTitle';
import { CorrectCell } from './CorrectCell';
import { faultMessages } from './faultMessages';
import { importMessages } from './importMessages';

export interface RowDetailsProps {
  batch: ImportHeadFragment;
  row: ImportRowLineFragment;
  onDone: () => void;
}

/** What is wrong in a row, each beside its column with a way to correct it, and what would change. */
export function RowDetails({ batch, row, onDone }: RowDetailsProps): ReactNode {
  const messages = useMessages(importMessages);
  const sentences = useMessages(faultMessages);
  const title = (field: string): string => batch.fields.find(({ name }) => name === field)?.title ?? field;
  const open = batch.status === 'READY' && row.decision !== 'LEAVE_OUT';
  return (
    <ul className="og-import-details">
      {row.faults.map((fault) => {
        const place = columnTitle(messages, batch, fault.column) || (fault.field ? title(fault.field) : '');
        return (
          <li key={`${fault.code} ${fault.field}`} data-code={fault.code} className={fault.blocking ? 'og-import-fault' : undefined}>
            {place === '' ? null : <strong>{place}: </strong>}
            {termOf(sentences, fault.code).replace('…', fault.detail ?? '…')}{' '}
            {open && fault.blocking ? <CorrectCell batch={batch} row={row} column={fault.column ?? null} onDone={onDone} /> : null}
          </li>
        );
      })}
      {row.changes.map(({ field, from, to }) => (
        <li key={field}>{messages.change(title(field), from ?? messages.empty, to)}</li>
      ))}
      {batch.kind === 'MEMBERS' && row.subjectId && row.state !== 'UNCHANGED' ? (
        <li>
          <MemberLink member={{ id: row.subjectId, fullName: messages.record }} />
        </li>
      ) : null}
      {row.decision === 'SAME' ? <li>{messages.saidSame}</li> : null}
      {row.decision === 'NEW' ? <li>{messages.saidNew}</li> : null}
    </ul>
  );
}
