import type { Query } from '@capuy/database';
import { once, type Scoped } from '@capuy/subgraph';
import type { EntityManager } from 'typeorm';
import { beginOnBehalf, behalfOf, recordOnBehalf } from '../entry-on-behalf/enter-on-behalf.js';

/** What a client said of the click behind a change. */
export interface Click {
  /** The Idempotency-Key with the root field's response key; absent where the client sent none. */
  key?: string;
}

export interface Changed {
  /** Row of organization.change_marker, written with the change. */
  changeMarker: string;
}

/**
 * One change, whole or not at all: done once for a click, with its change marker. `work` answers identifiers
 * only, since its answer is kept for the second click.
 */
export function commit<T extends object>(
  scoped: Scoped,
  click: Click,
  input: object,
  work: (query: Query, manager: EntityManager) => Promise<T>,
): Promise<T & Changed> {
  return scoped.write((manager, query) =>
    once(scoped, query, click, input, async () => {
      const behalf = behalfOf(input);
      if (behalf) await beginOnBehalf(scoped, query, behalf);
      const done = await work(query, manager);
      if (behalf) await recordOnBehalf(scoped, query, behalf);
      const [marker] = await query<{ id: string }>('insert into organization.change_marker default values returning id');
      return { ...done, changeMarker: marker?.id ?? '' };
    }),
  );
}
