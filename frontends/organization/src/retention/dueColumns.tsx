import { Checkbox, type DataColumn, type Format } from '@capuy/web';
import type { RecordDueLineFragment } from '../generated/graphql';
import { MemberLink } from '../links/MemberLink';
import { OrganizationLink } from '../links/OrganizationLink';
import type { retentionMessages } from './retentionMessages';

export interface DueColumns {
  messages: (typeof retentionMessages)['vi'];
  format: Format;
  /** What the kinds are called. */
  names: ReadonlyMap<string, string>;
  chosen: ReadonlyMap<string, string>;
  /** Null where the reader hands nothing over. */
  choose: ((id: string, kind: string, on: boolean) => void) | null;
}

export function dueColumns({ messages, format, names, chosen, choose }: DueColumns): DataColumn<RecordDueLineFragment>[] {
  const kind = (row: RecordDueLineFragment): string => names.get(row.kind) ?? row.kind;
  const title = (row: RecordDueLineFragment): string => row.title || row.number || '–';
  return [
    {
      id: 'title',
      header: messages.record,
      leading: true,
      cell: (row) => (row.kind === 'MEMBER_FILE' ? <MemberLink member={{ id: row.id, fullName: row.title }} /> : title(row)),
      value: title,
    },
    ...(choose
      ? [
          {
            id: 'choose',
            header: messages.choose,
            cell: (row: RecordDueLineFragment) => (
              <Checkbox
                label={<span className="cp-hidden">{messages.chooseOf(title(row))}</span>}
                checked={chosen.has(row.id)}
                onChange={(on) => choose(row.id, row.kind, on)}
              />
            ),
          },
        ]
      : []),
    { id: 'kind', header: messages.kind, cell: kind, value: kind },
    { id: 'number', header: messages.number, cell: ({ number }) => number ?? '–', value: ({ number }) => number ?? '' },
    {
      id: 'keeper',
      header: messages.keeper,
      cell: ({ organization }) => <OrganizationLink organization={organization} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'countsFrom', header: messages.countsFrom, cell: (row) => format.day(row.countsFrom), value: ({ countsFrom }) => countsFrom },
    {
      id: 'dueOn',
      header: messages.dueOn,
      cell: (row) => `${format.day(row.dueOn)} (${messages.years(format.number(row.years))})`,
      value: ({ dueOn }) => dueOn,
    },
  ];
}
