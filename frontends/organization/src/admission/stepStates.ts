import type { CandidateStage } from '../generated/graphql';
import type { StepState } from './Step';

export interface Way {
  stage: CandidateStage;
  classOn: string | null;
  backgroundOn: string | null;
  votes: readonly { step: string; passed: boolean }[];
  decidedOn: string | null;
  member: { recognizedOn: string | null; endedOn: string | null } | null;
}

const NAMES = ['class', 'background', 'branch', 'decision', 'ceremony', 'recognition'] as const;

/** Which steps are done, and the first that is not: it comes next, unless the way has ended. */
export function stateOf({ stage, classOn, backgroundOn, votes, decidedOn, member }: Way): Record<(typeof NAMES)[number], StepState> {
  const done: Record<(typeof NAMES)[number], boolean> = {
    class: classOn !== null,
    background: backgroundOn !== null,
    branch: votes.some(({ step, passed }) => step === 'BRANCH' && passed),
    decision: decidedOn !== null,
    ceremony: stage === 'ADMITTED',
    recognition: Boolean(member?.recognizedOn),
  };
  const next = stage === 'CLOSED' || member?.endedOn ? undefined : NAMES.find((name) => !done[name]);
  const stateFor = (name: (typeof NAMES)[number]): StepState => (done[name] ? 'done' : name === next ? 'current' : 'upcoming');
  return Object.fromEntries(NAMES.map((name) => [name, stateFor(name)])) as Record<(typeof NAMES)[number], StepState>;
}
