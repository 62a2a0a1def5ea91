import type { MemberSearch } from '../member-list/memberSearch';

/** One line of a block: how many on each day, and what the list behind the figure is filtered by. */
export interface CountRow {
  id: string;
  label: string;
  /** In the order of the days. */
  counts: readonly number[];
  /** Null where no list can show exactly these. */
  search: MemberSearch | null;
}

/** Members by one thing. */
export interface CountBlock {
  id: string;
  title: string;
  rows: readonly CountRow[];
  note?: string;
}
