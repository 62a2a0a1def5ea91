import type { ImportKind } from '../generated/graphql';

/** Kinds of tables that come in, the most frequent first. */
export const IMPORTED: readonly ImportKind[] = ['MEMBERS', 'POSTS', 'ORGANIZATIONS', 'LOCALITIES'];
