import { DataTable, Empty, useFormat, useMessages, type DataColumn, type DataPaging, type Format } from '@capuy/web';
import { useMemo, type ReactNode } from 'react';
import type { ParticipantLineFragment, TrainingLineFragment } from '../generated/graphql';
import { OrganizationLink } from '../links/OrganizationLink';
import { SettleParticipant } from './SettleParticipant';
import { trainingMessages } from './trainingMessages';
import { trainingOutcomes } from './trainingTerms';

export interface ParticipantTableProps {
  trainingClass: TrainingLineFragment;
  rows: readonly ParticipantLineFragment[];
  paging: DataPaging;
  onDone: () => void;
}

/** The list of a class by name, with sessions attended and outcome. */
export function ParticipantTable({ trainingClass, rows, paging, onDone }: ParticipantTableProps): ReactNode {
  const messages = useMessages(trainingMessages);
  const outcomes = useMessages(trainingOutcomes);
  const format = useFormat();
  const columns = useMemo(
    () => columnsOf({ messages, outcomes, format, trainingClass, onDone }),
    [messages, outcomes, format, trainingClass, onDone],
  );
  return (
    <DataTable
      caption={messages.listTitle}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      paging={paging}
      csvName="hoc-vien"
      empty={<Empty title={messages.emptyList}>{messages.emptyListText}</Empty>}
    />
  );
}

interface Words {
  messages: (typeof trainingMessages)['vi'];
  outcomes: (typeof trainingOutcomes)['vi'];
  format: Format;
  trainingClass: TrainingLineFragment;
  onDone: () => void;
}

function columnsOf({ messages, outcomes, format, trainingClass, onDone }: Words): DataColumn<ParticipantLineFragment>[] {
  const { id: classId, sessionCount, viewerCanManage, cancelledOn } = trainingClass;
  const outcome = (row: ParticipantLineFragment): string => (row.outcome ? outcomes[row.outcome] : '');
  const certificate = ({ certificateNumber, certifiedOn }: ParticipantLineFragment): string =>
    certificateNumber ? messages.certificateOf(certificateNumber, format.day(certifiedOn)) : '';
  const sessions = ({ attendances }: ParticipantLineFragment): string =>
    messages.attendedOf(format.number(attendances), format.number(sessionCount));
  const acts = (row: ParticipantLineFragment): ReactNode => <SettleParticipant classId={classId} participant={row} onDone={onDone} />;
  return [
    { id: 'name', header: messages.person, cell: ({ personName }) => personName, value: ({ personName }) => personName },
    {
      id: 'sender',
      header: messages.sender,
      cell: ({ organization }) => <OrganizationLink organization={organization ?? null} />,
      value: ({ organization }) => organization?.printedName ?? '',
    },
    { id: 'sessions', header: messages.sessionsAttended, cell: sessions, value: sessions },
    { id: 'outcome', header: messages.outcome, cell: (row) => outcome(row) || '–', value: outcome },
    { id: 'certificate', header: messages.certificate, cell: (row) => certificate(row) || '–', value: certificate },
    ...(viewerCanManage && !cancelledOn ? [{ id: 'acts', header: messages.acts, cell: acts }] : []),
  ];
}
