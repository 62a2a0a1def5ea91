import { Facts, Section, useActingFor, useFormat, useMessages, useNavigate } from '@capuy/web';
import type { ReactNode } from 'react';
import { RegisterCandidate } from '../admission/RegisterCandidate';
import { DueLine } from '../deadline/DueLine';
import { deadlineKinds } from '../deadline/deadlineTerms';
import { DecisionLine } from '../decision/DecisionLine';
import type { MemberQuery } from '../generated/graphql';
import { useTerms } from '../terms/useTerms';
import { VoteList } from '../vote/VoteList';
import { recognitionMessages } from './recognitionMessages';
import { RecognizeMember } from './RecognizeMember';
import { VoteOnRecognition } from './VoteOnRecognition';

export interface RecognitionSectionProps {
  member: NonNullable<MemberQuery['member']>;
  onDone: () => void;
}

/** From admission to recognition: decisions, the end of probation, votes, and what is due. */
export function RecognitionSection({ member, onDone }: RecognitionSectionProps): ReactNode {
  const messages = useMessages(recognitionMessages);
  const kind = useTerms(deadlineKinds);
  const format = useFormat();
  const { actingFor } = useActingFor();
  const navigate = useNavigate();
  const { person, recognizedOn, endedOn, probationEndsOn, recognitionVotes, deadlines } = member;
  const probationary = recognizedOn === null && endedOn === null;
  return (
    <Section
      title={messages.title}
      actions={
        member.viewerCanManage && probationary ? (
          <>
            <VoteOnRecognition member={member} ancestors={member.organization?.ancestors ?? []} onDone={onDone} />
            <RecognizeMember member={member} onDone={onDone} />
          </>
        ) : person && member.viewerCanReadmit && actingFor ? (
          <RegisterCandidate
            underId={actingFor.organizationId}
            person={{ id: person.id, fullName: member.fullName }}
            onDone={(candidateId) => void navigate({ to: '/candidates/$candidateId', params: { candidateId } })}
          />
        ) : null
      }
    >
      <div className="og-stack-tight">
        <Facts
          facts={[
            { label: messages.admission, value: <DecisionLine decision={member.admissionDecision} /> },
            ...(probationary
              ? [{ label: messages.probationEnds, value: probationEndsOn ? format.day(probationEndsOn) : messages.probationUnknown }]
              : []),
            ...(recognizedOn ? [{ label: messages.recognition, value: <DecisionLine decision={member.recognitionDecision} /> }] : []),
          ]}
        />
        {deadlines.map((deadline) => (
          <div key={deadline.id}>
            {kind(deadline.kind)}
            <DueLine deadline={deadline} />
          </div>
        ))}
        {probationary || recognitionVotes.length > 0 ? (
          <div>
            <strong>{messages.votes}</strong>
            {recognitionVotes.length === 0 ? <p className="og-muted">{messages.noVotes}</p> : <VoteList votes={recognitionVotes} />}
          </div>
        ) : null}
      </div>
    </Section>
  );
}
