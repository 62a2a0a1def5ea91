import {
  Breadcrumbs,
  DataTable,
  getRouteApi,
  Notice,
  Page,
  PageHeader,
  QueryView,
  Section,
  TextLink,
  useFormat,
  useMessages,
  useQuery,
  type DataColumn,
} from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import { MergePreviewDocument, type MergePreviewQuery, type MergeSide } from '../generated/graphql';
import { termOf } from '../terms/Terms';
import './merge.css';
import { MergeConfirm } from './MergeConfirm';
import { MergeFields } from './MergeFields';
import { attachmentKinds } from './mergeMessages';
import { MergeSides } from './MergeSides';
import { previewMessages } from './previewMessages';

const route = getRouteApi('/duplicates/$survivingId/$losingId');
type Attachment = MergePreviewQuery['mergePreview']['attachments'][number];

/** The words stand in sentences too. */
function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Two records of what may be one person, side by side, and what merging them would do. */
export function MergePage(): ReactNode {
  const messages = useMessages(previewMessages);
  const kinds = useMessages(attachmentKinds);
  const format = useFormat();
  const { survivingId, losingId } = route.useParams();
  const navigate = route.useNavigate();
  const [kept, setKept] = useState<Readonly<Record<string, MergeSide>>>({});
  const [query, retry] = useQuery({ query: MergePreviewDocument, variables: { survivingId, losingId }, requestPolicy: 'network-only' });
  const preview = query.data?.mergePreview;
  const swap = (): void => {
    setKept({});
    void navigate({ replace: true, params: { survivingId: losingId, losingId: survivingId } });
  };
  const done = (): void => {
    const member = preview?.surviving.member;
    void (member ? navigate({ to: '/members/$memberId', params: { memberId: member.id } }) : navigate({ to: '/duplicates' }));
  };
  const columns = useMemo((): DataColumn<Attachment>[] => {
    const number = (value: number): string => (value === 0 ? '–' : format.number(value));
    return [
      { id: 'kind', header: messages.kind, cell: ({ kind }) => sentenceCase(termOf(kinds, kind)) },
      { id: 'moved', header: messages.moved, align: 'end', cell: ({ moved }) => number(moved) },
      { id: 'shortened', header: messages.shortened, align: 'end', cell: ({ shortened }) => number(shortened) },
      { id: 'dropped', header: messages.dropped, align: 'end', cell: ({ dropped }) => number(dropped) },
    ];
  }, [messages, kinds, format]);
  return (
    <Page wide>
      <PageHeader
        title={messages.title(preview?.surviving.person?.fullName ?? '')}
        summary={messages.summary}
        trail={<Breadcrumbs items={[{ id: 'duplicates', content: <TextLink to="/duplicates">{messages.back}</TextLink> }]} />}
      />
      <QueryView query={query} onRetry={() => retry({ requestPolicy: 'network-only' })}>
        {({ mergePreview }) => (
          <div className="og-stack">
            {mergePreview.obstacles.length > 0 ? (
              <Notice kind="warning" title={messages.obstacles}>
                <ul className="og-merge-places">
                  {mergePreview.obstacles.map((obstacle) => (
                    <li key={obstacle}>{messages[obstacle]}</li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            <MergeSides surviving={mergePreview.surviving} losing={mergePreview.losing} onSwap={swap} />
            <MergeFields preview={mergePreview} kept={kept} onKeep={(field, side) => setKept((before) => ({ ...before, [field]: side }))} />
            <Section title={messages.attachments}>
              {mergePreview.attachments.length === 0 ? (
                <p>{messages.attachmentsNone}</p>
              ) : (
                <DataTable caption={messages.attachments} columns={columns} rows={mergePreview.attachments} rowId={({ kind }) => kind} />
              )}
            </Section>
            <div>
              <MergeConfirm
                preview={mergePreview}
                takeFields={mergePreview.fields
                  .filter(({ field, suggested }) => (kept[field] ?? suggested) === 'LOSING')
                  .map(({ field }) => field)}
                onDone={done}
              />
            </div>
          </div>
        )}
      </QueryView>
    </Page>
  );
}
