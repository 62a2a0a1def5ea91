import { Button, useFormat, useMessages, useToday } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import type { ParticipantLineFragment, TrainingClassPageQuery } from '../generated/graphql';
import { AttendanceEntry } from './AttendanceEntry';
import { trainingMessages } from './trainingMessages';

type Class = NonNullable<TrainingClassPageQuery['trainingClass']>;

export interface SessionListProps {
  trainingClass: Class;
  participants: readonly ParticipantLineFragment[];
  /** Whether the whole list is here: attendance is entered over all of it. */
  complete: boolean;
  onDone: () => void;
}

/** Sessions in order, each with its attendance. */
export function SessionList({ trainingClass, participants, complete, onDone }: SessionListProps): ReactNode {
  const messages = useMessages(trainingMessages);
  const format = useFormat();
  const today = useToday();
  const [openId, setOpenId] = useState<string | null>(null);
  const { sessions, viewerCanManage, cancelledOn, enrolled } = trainingClass;
  const open = sessions.find(({ id }) => id === openId);
  const may = viewerCanManage && !cancelledOn && enrolled > 0 && complete;
  return (
    <>
      <ol className="og-sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <strong>{messages.sessionOf(format.number(session.ordinal), format.day(session.heldOn))}</strong>
              {session.topic ? ` ${session.topic}` : ''}
            </span>
            <span className="og-muted">
              {session.recorded ? messages.recorded(format.number(session.attendances)) : messages.notRecorded}
            </span>
            {may && session.heldOn <= today ? (
              <Button
                size="compact-sm"
                kind={session.recorded ? 'quiet' : 'secondary'}
                aria-label={`${session.recorded ? messages.recordAgain : messages.record}: ${messages.sessionOf(format.number(session.ordinal), format.day(session.heldOn))}`}
                onClick={() => setOpenId(session.id)}
              >
                {session.recorded ? messages.recordAgain : messages.record}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {open ? (
        <AttendanceEntry
          session={open}
          participants={participants}
          onClose={() => setOpenId(null)}
          onDone={() => {
            setOpenId(null);
            onDone();
          }}
        />
      ) : null}
    </>
  );
}
