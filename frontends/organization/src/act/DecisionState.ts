import type { DecisionInput } from '../generated/graphql';

/** A decision as the form holds it: empty where a change rests on none. */
export interface DecisionState {
  number: string;
  issuerName: string;
  signedOn: string;
}

export const EMPTY_DECISION: DecisionState = { number: '', issuerName: '', signedOn: '' };

/** Null where nothing was written in full (see `isHalfWritten`). */
export function toDecisionInput({ number, issuerName, signedOn }: DecisionState): DecisionInput | null {
  if (number.trim() === '' || issuerName.trim() === '' || signedOn === '') return null;
  return { number: number.trim(), issuerName: issuerName.trim(), signedOn };
}

/** True where a part is written and a part is not. */
export function isHalfWritten(decision: DecisionState): boolean {
  const written = Object.values(decision).filter((value: string) => value.trim() !== '').length;
  return written > 0 && written < 3;
}

/** Whether the field at a path such as `decision.number` is empty: for an act that needs a decision. */
export function isMissing(decision: DecisionState, path: string): boolean {
  return Object.entries(decision).some(([name, value]: [string, string]) => path === `decision.${name}` && value.trim() === '');
}
