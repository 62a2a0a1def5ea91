import { Notice, TextLink, useFormat, useMessages } from '@capuy/web';
import type { ReactNode } from 'react';
import { DueLine } from '../deadline/DueLine';
import { DecisionLine } from '../decision/DecisionLine';
import type { MemberDeadlineKind } from '../generated/graphql';
import { useTerms } from '../terms/useTerms';
import { VoteList } from '../vote/VoteList';
import { AdmitCandidate } from './AdmitCandidate';
import { backgroundOutcomes } from './admissionTerms';
import type { Candidate } from './CandidatePage';
import { DecideAdmission } from './DecideAdmission';
import { FinishClass } from './FinishClass';
import { Helpers } from './Helpers';
import { ProposeAdmission } from './ProposeAdmission';
import { RecordCheck } from './RecordCheck';
import { Step } from './Step';
import { stateOf } from './stepStates';
import { stepMessages } from './stepMessages';

/** The way from registration to recognition, each step with who did it, when, and by when the next is due. */
export function CandidateSteps({ candidate, onDone }: { candidate: Candidate; onDone: () => void }): ReactNode {
  const messages = useMessages(stepMessages);
  const outcome = useTerms(backgroundOutcomes);
  const format = useFormat();
  const { stage, votes, member, branch, viewerCanManage } = candidate;
  const acts = { candidate, onDone };
  const state = stateOf(candidate);
  const due = (kind: MemberDeadlineKind): ReactNode =>
    candidate.deadlines.filter((deadline) => deadline.kind === kind).map((deadline) => <DueLine key={deadline.id} deadline={deadline} />);
  const of = (step: string): ReactNode => <VoteList votes={votes.filter((vote) => vote.step === step)} />;
  const may = (shown: boolean, act: ReactNode): ReactNode => (viewerCanManage && shown ? act : null);
  const open = stage !== 'ADMITTED' && stage !== 'CLOSED';
  const proposed = stage === 'BRANCH_PROPOSED' || stage === 'COMMITTEE_PROPOSED';
  const unqualified = candidate.backgroundOutcome === 'NOT_QUALIFIED';
  const between = votes.some(({ step }) => step === 'PROPOSING') || proposed;
  return (
    <ol className="og-steps">
      <Step state="done" title={messages.registered}>
        <p>{messages.registeredOn(format.day(candidate.registeredOn))}</p>
        <Helpers {...acts} open={open} />
      </Step>
      <Step state={state.class} title={messages.classStep} acts={may(open && candidate.classOn === null, <FinishClass {...acts} />)}>
        {candidate.classOn ? (
          <p>
            {messages.classOn(format.day(candidate.classOn))}{' '}
            {candidate.classCertificate ? messages.certificate(candidate.classCertificate) : null}
          </p>
        ) : null}
      </Step>
      <Step state={state.background} title={messages.background} acts={may(open && !candidate.decidedOn, <RecordCheck {...acts} />)}>
        {candidate.backgroundOn ? (
          <p>{messages.backgroundOn(outcome(candidate.backgroundOutcome), format.day(candidate.backgroundOn))}</p>
        ) : null}
        {unqualified && open ? <Notice kind="warning">{messages.warnUnqualified}</Notice> : null}
      </Step>
      <Step
        state={state.branch}
        title={messages.branchStep}
        acts={may(
          stage === 'CLASS_DONE' && !unqualified,
          <ProposeAdmission {...acts} voters={candidate.branchVoters} primary={candidate.backgroundOn !== null} />,
        )}
      >
        {of('BRANCH')}
      </Step>
      {between ? (
        <Step
          state={votes.some(({ step, passed }) => step === 'PROPOSING' && passed) ? 'done' : 'upcoming'}
          title={messages.betweenStep}
          acts={may(proposed, <ProposeAdmission {...acts} voters={candidate.branchVoters} ancestors={branch?.ancestors ?? []} />)}
        >
          {of('PROPOSING')}
          <p className="og-muted">{messages.betweenText}</p>
        </Step>
      ) : null}
      <Step
        state={state.decision}
        title={messages.decideStep}
        acts={may(proposed && !unqualified, <DecideAdmission {...acts} ancestors={branch?.ancestors ?? []} />)}
      >
        {due('ADMISSION_DECISION')}
        {of('DECIDING')}
        {candidate.decision ? (
          <p>
            {messages.decided} <DecisionLine decision={candidate.decision} />
          </p>
        ) : null}
      </Step>
      <Step state={state.ceremony} title={messages.ceremonyStep} acts={may(stage === 'DECIDED', <AdmitCandidate {...acts} />)}>
        {due('ADMISSION_CEREMONY')}
        <p className={member ? undefined : 'og-muted'}>
          {member ? messages.admitted(format.day(member.admittedOn)) : messages.ceremonyText}
        </p>
      </Step>
      <Step state={state.recognition} title={messages.recognitionStep}>
        {member ? (
          <>
            {member.recognizedOn ? <p>{messages.recognized(format.day(member.recognizedOn))}</p> : null}
            {member.endedOn ? <p>{messages.ended(format.day(member.endedOn))}</p> : null}
            {!member.recognizedOn && member.probationEndsOn ? <p>{messages.probationEnds(format.day(member.probationEndsOn))}</p> : null}
            {member.recognizedOn || member.endedOn ? null : <p className="og-muted">{messages.toMember}</p>}
            <p>
              <TextLink to="/members/$memberId" params={{ memberId: member.id }}>
                {messages.openMember}
              </TextLink>
            </p>
          </>
        ) : null}
      </Step>
    </ol>
  );
}
