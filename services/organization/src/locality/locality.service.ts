import { type Actor, type Connection, checkFirst, decodeCursor, page, type Scoped } from '@capuy/subgraph';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import {
  below,
  HEAD_IS_MEMBER,
  LOCALITY_FROM,
  localityList,
  type LocalityRights,
  type LocalityRow,
  ON_THE_DAY,
  SECRETARY_IS_HEAD,
} from './locality-columns.js';
import type { LocalitiesFilter } from './locality-filter.js';

interface Listed extends LocalityRow {
  sort: string;
}

/** Localities are open (P0); what follows from somebody's membership only within the reach. */
export class LocalityService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, LocalityRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<LocalityRow>(
        `select ${localityList(fields, this.#rights(scoped, actor, 3))} from ${LOCALITY_FROM}
         where ${ON_THE_DAY} and l.id = any ($2::uuid[]) and $3::uuid[] is not null`,
        [asOf, ids, scoped.holders],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Localities of a commune, or of all below an organization, on a day; as far as the reach goes. One statement. */
  async list(
    actor: Actor,
    filter: LocalitiesFilter,
    asOf: string,
    { first, after }: { first: number; after: string | null },
    { fields }: Selection,
  ): Promise<Connection<LocalityRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const rights = this.#rights(scoped, actor, 3);
    const values: unknown[] = [asOf, filter.underId, scoped.holders, checkFirst(first) + 1];
    const value = (given: unknown): string => `$${values.push(given)}`;
    const where: string[] = [];
    if (filter.search?.trim()) {
      const term = value(filter.search.trim());
      where.push(`(v.search_key like organization.like_term(${term}) or v.code = ${term})`);
    }
    if (filter.kind) where.push(`v.kind = ${value(filter.kind)}`);
    if (typeof filter.withoutHead === 'boolean') where.push(`(h.id is null) = ${value(filter.withoutHead)}::boolean`);
    if (typeof filter.headIsMember === 'boolean')
      where.push(`h.id is not null and ${HEAD_IS_MEMBER} = ${value(filter.headIsMember)}::boolean`);
    if (typeof filter.secretaryIsHead === 'boolean') where.push(`${SECRETARY_IS_HEAD} = ${value(filter.secretaryIsHead)}::boolean`);
    const cursor = decodeCursor(after, 2);
    if (cursor) where.push(`(v.name collate organization.natural_vi, l.id) > (${value(cursor[0])}, ${value(cursor[1])}::uuid)`);
    const rows = await scoped.read((query) =>
      query<Listed>(
        `select ${localityList(fields, rights)}, v.name as sort from ${LOCALITY_FROM}
         where ${ON_THE_DAY} and ${below('$2')} and ${rights.inReach} ${where.map((condition) => `and ${condition}`).join(' ')}
         order by v.name collate organization.natural_vi, l.id limit $4`,
        values,
      ),
    );
    return page<LocalityRow>(rows, first, (row) => [(row as Listed).sort, row.id]);
  }

  #rights(scoped: Scoped, actor: Actor, holders: number): LocalityRights {
    return {
      inReach: `(${scoped.reaches('v.organization_id', holders)} or ${scoped.reaches('v.branch_id', holders)})`,
      mayChange: this.holds(actor, 'organization:manage'),
      mayAppoint: this.holds(actor, 'post:manage'),
    };
  }
}
