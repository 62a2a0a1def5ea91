import type { Query } from '@capuy/database';
import { audit, type Scoped } from '@capuy/subgraph';

/** That a part of the demonstration data was loaded: one record, however much it is. */
export function recordPart(scoped: Scoped, query: Query, part: string): Promise<void> {
  return audit(scoped, query, { act: 'loadDemo', entity: 'Demo', detail: { part } });
}
