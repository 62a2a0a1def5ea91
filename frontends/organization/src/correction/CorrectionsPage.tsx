import {
  Badge,
  DownloadLink,
  Empty,
  Filters,
  Page,
  PagedTable,
  PageHeader,
  Section,
  Select,
  useFormat,
  useMessages,
  usePagedQuery,
  type DataColumn,
  type Format,
} from '@capuy/web';
import { useMemo, useState, type ReactNode } from 'react';
import { CorrectionListDocument, type CorrectionLineFragment } from '../generated/graphql';
import { AnswerCorrection } from './AnswerCorrection';
import { correctionMessages } from './correctionMessages';

/** What members say is wrong in their files, for the office that keeps these; the late ones first. */
export function CorrectionsPage(): ReactNode {
  const messages = useMessages(correctionMessages);
  const format = useFormat();
  const [shown, setShown] = useState<'waiting' | 'settled'>('waiting');
  const paged = usePagedQuery({
    query: CorrectionListDocument,
    variables: { settled: shown === 'settled' },
    connection: (data) => data.correctionRequests,
  });
  const { retry } = paged;
  const columns = useMemo(() => columnsOf(messages, format, retry), [messages, format, retry]);
  return (
    <Page>
      <PageHeader title={messages.title} summary={messages.summary} />
      <Filters label={messages.list}>
        <Select
          label={messages.show}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'waiting', label: messages.waiting },
            { value: 'settled', label: messages.settled },
          ]}
        />
      </Filters>
      <Section title={messages.list}>
        <PagedTable paged={paged} caption={messages.list} columns={columns} empty={<Empty title={messages.none} />} />
      </Section>
    </Page>
  );
}

function columnsOf(messages: (typeof correctionMessages)['vi'], format: Format, onDone: () => void): DataColumn<CorrectionLineFragment>[] {
  const due = ({ dueOn, dueBasis }: CorrectionLineFragment): string => {
    if (dueOn) return dueBasis ? `${format.day(dueOn)} (${dueBasis})` : format.day(dueOn);
    return dueBasis ? messages.noTermOf(dueBasis) : messages.noTerm;
  };
  const state = ({ status, settledOn, answer }: CorrectionLineFragment): string =>
    [messages[status], format.day(settledOn), answer ?? ''].filter((part) => part !== '').join('. ');
  return [
    { id: 'name', header: messages.name, cell: ({ personName }) => personName ?? '–', value: ({ personName }) => personName ?? '' },
    { id: 'about', header: messages.about, cell: ({ about }) => about, value: ({ about }) => about },
    { id: 'right', header: messages.right, cell: ({ rightText }) => rightText, value: ({ rightText }) => rightText },
    {
      id: 'proofs',
      header: messages.proofs,
      cell: ({ proofs }) =>
        proofs.map(({ id }, n) => (
          <DownloadLink key={id} kind="quiet" href={`/files/organization/corrections/proofs/${id}`}>
            {messages.proof(n + 1)}
          </DownloadLink>
        )),
      value: ({ proofs }) => String(proofs.length),
    },
    { id: 'asked', header: messages.asked, cell: ({ askedOn }) => format.day(askedOn), value: ({ askedOn }) => askedOn },
    {
      id: 'due',
      header: messages.due,
      cell: (row) => (
        <>
          {due(row)} {row.late ? <Badge kind="warning">{messages.late}</Badge> : null}
        </>
      ),
      value: due,
    },
    { id: 'state', header: messages.state, cell: state, value: state },
    {
      id: 'acts',
      header: messages.acts,
      cell: (row) => (row.viewerCanAnswer ? <AnswerCorrection request={row} onDone={onDone} /> : null),
    },
  ];
}
