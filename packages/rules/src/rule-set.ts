/** How sure we are of a value: read in the primary text, in a secondary source, general knowledge, a seed, inferred. */
export type Confidence = 'F' | 'F2' | 'K' | 'S' | 'I';

/** What a breach does: it is shown, or the operation is refused where the regulation itself refuses. */
export type Enforcement = 'FINDING' | 'REFUSE';

/** Families of rules that the organization service keeps. */
export type RuleFamily =
  | 'org_size'
  | 'org_type'
  | 'term_length'
  | 'authority'
  | 'member_deadline'
  | 'vote_threshold'
  | 'award'
  | 'personal_data'
  | 'retention';

export interface RuleParam {
  /** `subject.limit`, such as `branch.minFullMembers`. */
  name: string;
  /** Null: the regulation is known to set it and its value is not known to us. */
  value: number | null;
  /**
   * `members`, `seats`, `years`, `months`, `workingDays`, `days`, `times`, `level`; `share` (at least that part) and `shareOver`
   * (more than that part).
   */
  unit: string;
  /** A code of an organization type, when it binds only that one. */
  appliesIf?: string;
  enforcement: Enforcement;
  /** Article of the regulation. */
  article: string;
  confidence: Confidence;
}

/** A regulation, or one family of what it sets. Its key is number, issuer and date: numbers alone are used again. */
export interface RuleSetData {
  number: string;
  issuer: string;
  signedOn: string;
  family: RuleFamily;
  title: string;
  effectiveFrom: string;
  /** First day on which it no longer binds; absent while it does. */
  effectiveTo?: string;
  replacedBy?: string;
  confidence: Confidence;
  source: string;
  params: readonly RuleParam[];
}
