import type { Classification, DecisionInput } from '../generated/graphql';

/** A decision as the form holds it: empty where a change rests on none. */
export interface DecisionState {
  number: string;
  issuerName: string;
  signedOn: string;
  /** ORDINARY where absent. */
  classification?: Classification;
  /** Who keeps a paper above ORDINARY. */
  keeper?: string;
}

export const EMPTY_DECISION: DecisionState = { number: '', issuerName: '', signedOn: '' };

/** Null where nothing was written in full (see `isHalfWritten`). */
export function toDecisionInput({ number, issuerName, signedOn, classification, keeper }: DecisionState): DecisionInput | null {
  if (number.trim() === '' || issuerName.trim() === '' || signedOn === '') return null;
  const input = { number: number.trim(), issuerName: issuerName.trim(), signedOn };
  return classification && classification !== 'ORDINARY' ? { ...input, classification, keeper: keeper?.trim() ?? '' } : input;
}

/** True where a part is written and a part is not. */
export function isHalfWritten(decision: DecisionState): boolean {
  const written = citation(decision).filter(([, value]) => value.trim() !== '').length;
  return written > 0 && written < 3;
}

/** Whether the field at a path such as `decision.number` is empty: for an act that needs a decision. */
export function isMissing(decision: DecisionState, path: string): boolean {
  return citation(decision).some(([name, value]) => path === `decision.${name}` && value.trim() === '');
}

/** What a paper is cited by. */
function citation({ number, issuerName, signedOn }: DecisionState): [string, string][] {
  return Object.entries({ number, issuerName, signedOn });
}
