import {
  Badge,
  ButtonLink,
  Empty,
  Page,
  PagedTable,
  PageHeader,
  Section,
  useActingFor,
  useMessages,
  usePagedQuery,
  type DataColumn,
} from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import { DuplicateListDocument, type DuplicateLineFragment } from '../generated/graphql';
import { DuplicateRecordCell } from './DuplicateRecordCell';
import { KeepApart } from './KeepApart';
import { MergedList } from './MergedList';
import { duplicateReasons, mergeMessages } from './mergeMessages';

/** Records that may be of one person below the committee one acts for, and what was merged. */
export function DuplicatesPage(): ReactNode {
  const messages = useMessages(mergeMessages);
  const reasons = useMessages(duplicateReasons);
  const { actingFor } = useActingFor();
  const underId = actingFor?.organizationId ?? '';
  const paged = usePagedQuery({
    query: DuplicateListDocument,
    variables: { underId },
    connection: (data) => data.duplicateRecords,
    pause: underId === '',
  });
  const { retry } = paged;
  const columns = useMemo(() => columnsOf({ messages, reasons, onDone: retry }), [messages, reasons, retry]);
  return (
    <Page wide>
      <PageHeader title={messages.title} summary={messages.summary} />
      {underId === '' ? (
        <Empty title={messages.nobody} />
      ) : (
        <div className="og-stack">
          <Section title={messages.list}>
            <PagedTable
              paged={paged}
              caption={messages.list}
              columns={columns}
              empty={<Empty title={messages.none}>{messages.noneText}</Empty>}
            />
          </Section>
          <MergedList underId={underId} onDone={retry} />
        </div>
      )}
    </Page>
  );
}

interface Words {
  messages: (typeof mergeMessages)['vi'];
  reasons: (typeof duplicateReasons)['vi'];
  onDone: () => void;
}

function columnsOf({ messages, reasons, onDone }: Words): DataColumn<DuplicateLineFragment>[] {
  return [
    { id: 'first', header: messages.first, cell: ({ first }) => <DuplicateRecordCell record={first} /> },
    { id: 'second', header: messages.second, cell: ({ second }) => <DuplicateRecordCell record={second} /> },
    {
      id: 'why',
      header: messages.why,
      cell: (pair) => (
        <div className="og-acts">
          {pair.reasons.map((reason) => (
            <Badge key={reason}>{reasons[reason]}</Badge>
          ))}
        </div>
      ),
    },
    {
      id: 'acts',
      header: messages.acts,
      cell: (pair) => (
        <div className="og-acts">
          <ButtonLink
            to="/duplicates/$survivingId/$losingId"
            params={{ survivingId: pair.first.personId, losingId: pair.second.personId }}
            aria-label={messages.compareWho(pair.first.person?.fullName ?? '')}
          >
            {messages.compare}
          </ButtonLink>
          <KeepApart pair={pair} onDone={onDone} />
        </div>
      ),
    },
  ];
}
