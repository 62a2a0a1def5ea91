import { DataTable, Empty, TextLink, useFormat, useMessages, type DataColumn, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { MemberTrainingLineFragment } from '../generated/graphql';
import { trainingMessages } from './trainingMessages';
import { trainingOutcomes } from './trainingTerms';

/** Classes a member took part in, latest first. */
export function MemberTraining({ training }: { training: readonly MemberTrainingLineFragment[] }): ReactNode {
  const messages = useMessages(trainingMessages);
  const outcomes = useMessages(trainingOutcomes);
  const format = useFormat();
  const columns = useMemo(() => columnsOf(messages, outcomes, format), [messages, outcomes, format]);
  return (
    <DataTable
      caption={messages.memberTitle}
      columns={columns}
      rows={training}
      rowId={({ id }) => id}
      empty={<Empty title={messages.memberNone} />}
    />
  );
}

function columnsOf(
  messages: (typeof trainingMessages)['vi'],
  outcomes: (typeof trainingOutcomes)['vi'],
  format: Format,
): DataColumn<MemberTrainingLineFragment>[] {
  return [
    {
      id: 'name',
      header: messages.name,
      cell: ({ trainingClass }) =>
        trainingClass ? (
          <TextLink to="/training/$classId" params={{ classId: trainingClass.id }} search={({ asOf }) => ({ asOf })}>
            {trainingClass.name}
          </TextLink>
        ) : (
          '–'
        ),
    },
    {
      id: 'days',
      header: messages.days,
      cell: ({ trainingClass }) =>
        trainingClass ? messages.fromTo(format.day(trainingClass.startsOn), format.day(trainingClass.endsOn)) : '–',
    },
    {
      id: 'sessions',
      header: messages.sessionsAttended,
      cell: ({ attendances, trainingClass }) => messages.attendedOf(format.number(attendances), format.number(trainingClass?.sessionCount)),
    },
    { id: 'outcome', header: messages.outcome, cell: ({ outcome }) => (outcome ? outcomes[outcome] : '–') },
    {
      id: 'certificate',
      header: messages.certificate,
      cell: ({ certificateNumber, certifiedOn }) =>
        certificateNumber ? messages.certificateOf(certificateNumber, format.day(certifiedOn)) : '–',
    },
  ];
}
