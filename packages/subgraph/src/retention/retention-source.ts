import type { Words } from '../personal-file/personal-section.js';

/**
 * What a subgraph offers of the records it keeps: one kind. `sql` is a select with the columns `id`, `organization_id` (who keeps
 * it), `person_id` and `member_id` (null where it is about nobody), `number` (null where it has none), `title`, and `counts_from`, the
 * day from which its time of keeping runs. Only what is closed: a record that work still goes on with has no such day.
 */
export interface RetentionSource extends Words {
  readonly code: string;
  /** The dated rule that sets its years, such as `memberFile.minYears`: a `min…`, so that the longest that binds counts. */
  readonly param: string;
  /** From which day its time runs, in words. */
  readonly countsFrom: Words;
  readonly sql: string;
}

/** From so many years on a record is kept for ever: it goes to no list. */
export const PERMANENT_YEARS = 999;
