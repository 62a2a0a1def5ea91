/** What offices write about a person, besides where they belong: one of a kind, somewhere, on a day. */
export interface Paper {
  readonly kind: PaperKind;
  readonly id: string;
  /** A member of the world; of a candidate, somebody who is none. */
  readonly personId: string;
  readonly memberId: string;
  readonly accountId: string;
  readonly name: string;
  /** Where it is kept, or where the way begins. */
  readonly organizationId: string;
  /** Where the way ends, or who sent them. */
  readonly otherId: string;
  readonly day: number;
}

export const PAPER_KINDS = [
  'TRANSFER',
  'CANDIDATE',
  'RESIDENCE',
  'TRAINING',
  'CONTEST',
  'CORRECTION',
  'SUSPENSION',
  'HOLD',
  'PROPOSAL',
  'MERGE',
  'ENTRY',
  'PLAN',
  'SECRET',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
