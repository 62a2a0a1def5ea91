import type { MemberVoteInput } from '../generated/graphql';

/** A vote as the form holds it. */
export interface VoteState {
  heldOn: string;
  base: string;
  inFavor: string;
}

export const EMPTY_VOTE: VoteState = { heldOn: '', base: '', inFavor: '' };

/** Null where a part is missing or no whole number. */
export function toVoteInput({ heldOn, base, inFavor }: VoteState): MemberVoteInput | null {
  if (heldOn === '' || !/^\d+$/.test(base.trim()) || !/^\d+$/.test(inFavor.trim())) return null;
  return { heldOn, base: Number(base), inFavor: Number(inFavor) };
}
