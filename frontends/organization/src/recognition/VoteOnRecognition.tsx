import { ActDialog, Button, Select, useMessages } from '@capuy/web';
import { useState, type ReactNode } from 'react';
import { useAct } from '../act/useAct';
import { useFieldErrorText } from '../act/useFieldErrorText';
import { VoteOnRecognitionDocument, type OrganizationLineFragment, type VoteStep } from '../generated/graphql';
import { optionsOf } from '../member-list/optionsOf';
import { CommitteeSelect } from '../vote/CommitteeSelect';
import { VoteFields } from '../vote/VoteFields';
import { voteSteps } from '../vote/voteMessages';
import { EMPTY_VOTE, toVoteInput } from '../vote/VoteState';
import { recognitionMessages } from './recognitionMessages';

export interface VoteOnRecognitionProps {
  member: { id: string; version: number; fullName: string };
  /** Above the member's branch. */
  ancestors: readonly OrganizationLineFragment[];
  onDone: () => void;
}

/** A vote of the branch or of a committee on a recognition, as the minutes state it. */
export function VoteOnRecognition({ member, ancestors, onDone }: VoteOnRecognitionProps): ReactNode {
  const messages = useMessages(recognitionMessages);
  const steps = useMessages(voteSteps);
  const textOf = useFieldErrorText();
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<VoteStep>('BRANCH');
  const [organizationId, setOrganizationId] = useState('');
  const [vote, setVote] = useState(EMPTY_VOTE);
  const [tried, setTried] = useState(false);
  const act = useAct(VoteOnRecognitionDocument, messages.saved);
  const byBranch = step === 'BRANCH';
  const errorOf = (path: string, missing: boolean): string | undefined => (tried && missing ? textOf('REQUIRED') : act.errorOf(path));
  const submit = async (): Promise<void> => {
    setTried(true);
    const input = toVoteInput(vote);
    if (!input || (!byBranch && organizationId === '')) return;
    const { id, version } = member;
    if (!(await act.run({ memberId: id, version, step, organizationId: byBranch ? null : organizationId, vote: input }))) return;
    setOpen(false);
    setTried(false);
    setVote(EMPTY_VOTE);
    onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{messages.vote}</Button>
      {open ? (
        <ActDialog
          title={messages.voteTitle(member.fullName)}
          submit={messages.vote}
          busy={act.busy}
          refusal={act.refusal}
          onSubmit={() => void submit()}
          onClose={() => setOpen(false)}
        >
          <Select label={messages.step} required value={step} onChange={setStep} options={optionsOf(steps)} />
          {byBranch ? null : (
            <CommitteeSelect
              ancestors={ancestors}
              value={organizationId}
              onChange={setOrganizationId}
              error={errorOf('organizationId', organizationId === '')}
            />
          )}
          <VoteFields value={vote} onChange={setVote} errorOf={errorOf} />
        </ActDialog>
      ) : null}
    </>
  );
}
