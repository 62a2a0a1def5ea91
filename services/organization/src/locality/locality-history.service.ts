import type { Actor } from '@capuy/subgraph';
import { rowsBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import type { LocalityLink, LocalityVersion } from './locality-history.js';

/** Versions and descent (P0), kept for ever. */
export class LocalityHistoryService extends ScopedService {
  /** Latest first. */
  async versions(actor: Actor, ids: readonly string[]): Promise<Map<string, LocalityVersion[]>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<LocalityVersion & { key: string }>(
        `select v.locality_id as key, v.id, v.name, v.code, v.kind, v.organization_id as "organizationId", v.branch_id as "branchId",
           v.decision_id as "decisionId", v.valid_from as "validFrom", nullif(v.valid_to, 'infinity') as "validTo"
         from organization.locality_version v where v.locality_id = any ($1::uuid[]) order by v.valid_from desc`,
        [ids],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }

  /** Predecessors as of the day before, successors as of the first day; decided ones in the future too. */
  async links(actor: Actor, ids: readonly string[], side: 'predecessors' | 'successors'): Promise<Map<string, LocalityLink[]>> {
    const back = side === 'predecessors';
    const [end, other, day] = back ? ['l.to_id', 'l.from_id', '(l.effective_on - 1)'] : ['l.from_id', 'l.to_id', 'l.effective_on'];
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<LocalityLink & { key: string }>(
        `select ${end} as key, l.id, l.area, l.population, l.operation, l.effective_on as "effectiveOn", l.decision_id as "decisionId",
           ${other} as "localityId", ${day}::text as "asOf"
         from organization.locality_lineage l where ${end} = any ($1::uuid[]) order by l.effective_on, l.id`,
        [ids],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }
}
