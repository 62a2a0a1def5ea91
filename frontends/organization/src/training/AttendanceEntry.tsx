import { Button, Checkbox, defineMessages, Dialog, SearchBox, useFormat, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { RecordTrainingAttendanceDocument, type ParticipantLineFragment, type TrainingClassPageQuery } from '../generated/graphql';
import { foldedIncludes } from './foldedIncludes';
import { trainingMessages } from './trainingMessages';

type Session = NonNullable<TrainingClassPageQuery['trainingClass']>['sessions'][number];

const catalog = defineMessages({ close: 'Hủy bỏ' }, { close: 'Cancel' });

export interface AttendanceEntryProps {
  session: Session;
  participants: readonly ParticipantLineFragment[];
  onDone: () => void;
  onClose: () => void;
}

/** All present, except whom one marks: a full room is one press. */
export function AttendanceEntry({ session, participants, onDone, onClose }: AttendanceEntryProps): ReactNode {
  const messages = useMessages(trainingMessages);
  const common = useMessages(catalog);
  const format = useFormat();
  const [text, setText] = useState('');
  const [absent, setAbsent] = useState<ReadonlySet<string>>(() => {
    const present = new Set(session.presentIds);
    return new Set(session.recorded ? participants.filter(({ id }) => !present.has(id)).map(({ id }) => id) : []);
  });
  const act = useAct(RecordTrainingAttendanceDocument, messages.recordDone);
  const save = async (): Promise<void> => {
    if (await act.run({ id: session.id, version: session.version, absentIds: [...absent] })) onDone();
  };
  const shown = participants.filter(({ personName }) => foldedIncludes(personName, text));
  return (
    <Dialog
      title={messages.recordTitle(format.number(session.ordinal), format.day(session.heldOn))}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} disabled={act.busy}>
            {common.close}
          </Button>
          <Button kind="primary" loading={act.busy} onClick={() => void save()}>
            {messages.recordSave}
          </Button>
        </>
      }
    >
      <div className="og-stack-tight">
        <p className="og-help">{messages.recordHint}</p>
        <SearchBox label={messages.findInList} value={text} onSearch={setText} />
        <p role="status">
          <strong>{messages.presentCount(format.number(participants.length - absent.size), format.number(participants.length))}</strong>
        </p>
        <ol className="og-entry">
          {shown.map(({ id, personName }) => (
            <li key={id}>
              <Checkbox
                label={messages.absent(personName)}
                checked={absent.has(id)}
                onChange={(on) => setAbsent(new Set(on ? [...absent, id] : [...absent].filter((one) => one !== id)))}
              />
            </li>
          ))}
        </ol>
      </div>
    </Dialog>
  );
}
