import { readText } from '../query-text.js';

/** The five readings that are compared, and what the reference needs to answer each. */
export const READS = ['subtree', 'members', 'search', 'lineage', 'counts'] as const;
export type Read = (typeof READS)[number];

export interface Variables {
  readonly asOf: string;
  readonly underId?: string;
  readonly search?: string;
}

/** The capability under which the service answers the same. */
export const CAPABILITIES: Readonly<Record<Read, string>> = {
  subtree: 'tree:read',
  members: 'member:read',
  search: 'tree:read',
  lineage: 'tree:read',
  counts: 'member:read',
};

export const queryText = (read: Read): string => readText('queries', `${read}.graphql`);
