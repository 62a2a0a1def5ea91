import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { dayKeyOf, fromDayKey } from '../query/day-key.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { joinNearestVersion, joinVersion, organizationList, type OrganizationRow } from './organization-columns.js';

export type Ids = readonly string[];
type Keyed<Row> = Row & { key: string };
type Sorted = OrganizationRow & { sort: string };

/** The order of organizations side by side: by name, numbers by value. */
const SORT = 'v.name collate organization.natural_vi';

/** Reads the tree: P0, on any day, by anyone signed in. Each method is one statement whatever the number of keys. */
export class PartyOrganizationService extends ScopedService {
  /** Organizations, each on its own day, by `dayKey`. */
  async byKeys(actor: Actor, keys: readonly string[], { fields }: Selection): Promise<Map<string, OrganizationRow>> {
    const scoped = this.scoped(actor, 'tree:read');
    const asked = keys.map(fromDayKey);
    if (!needsRows(fields)) return rowBy(asked, dayKeyOf);
    const rows = await scoped.read((query) =>
      query<OrganizationRow>(
        `select ${organizationList(fields, 'k.day')} from unnest($1::date[], $2::uuid[]) k (day, id)
         join organization.party_organization o on o.id = k.id ${joinNearestVersion(fields, 'k.day')}`,
        [asked.map(({ asOf }) => asOf), asked.map(({ id }) => id)],
      ),
    );
    return rowBy(rows, dayKeyOf);
  }

  async byIds(actor: Actor, ids: Ids, asOf: string, selection: Selection): Promise<Map<string, OrganizationRow>> {
    const rows = await this.byKeys(
      actor,
      ids.map((id) => dayKeyOf({ id, asOf })),
      selection,
    );
    return rowBy([...rows.values()], (row) => row.id);
  }

  async parents(actor: Actor, ids: Ids, asOf: string, { fields }: Selection): Promise<Map<string, OrganizationRow>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<Keyed<OrganizationRow>>(
        `select p.organization_id as key, ${organizationList(fields)} from organization.placement p
         join organization.party_organization o on o.id = p.parent_id ${joinVersion(fields)}
         where p.organization_id = any ($2::uuid[]) and p.valid_from <= $1::date and $1::date < p.valid_to`,
        [asOf, ids],
      ),
    );
    return rowBy(rows, (row) => row.key);
  }

  async ancestors(actor: Actor, ids: Ids, asOf: string, { fields }: Selection): Promise<Map<string, OrganizationRow[]>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<Keyed<OrganizationRow>>(
        `select c.descendant_id as key, ${organizationList(fields)} from organization.closure c
         join organization.party_organization o on o.id = c.ancestor_id ${joinVersion(fields)}
         where c.descendant_id = any ($2::uuid[]) and c.depth > 0 and c.valid_from <= $1::date and $1::date < c.valid_to order by c.depth desc`,
        [asOf, ids],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }

  async children(
    actor: Actor,
    ids: Ids,
    asOf: string,
    { fields }: Selection,
    first: number,
    after: string | null,
  ): Promise<Map<string, Connection<OrganizationRow>>> {
    const scoped = this.scoped(actor, 'tree:read');
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<Keyed<Sorted>>(
        `select k.id as key, child.* from unnest($2::uuid[]) k (id) cross join lateral (
           select ${organizationList(fields)}, v.name as sort from organization.placement p
           join organization.party_organization o on o.id = p.organization_id ${joinVersion(fields)}
           where p.parent_id = k.id and p.valid_from <= $1::date and $1::date < p.valid_to
             ${cursor ? `and (${SORT}, o.id) > ($4, $5::uuid)` : ''}
           order by ${SORT}, o.id limit $3) child`,
        [asOf, ids, checkFirst(first) + 1, ...(cursor ?? [])],
      ),
    );
    const found = rowsBy(rows, (row) => row.key);
    return new Map(ids.map((id) => [id, page<OrganizationRow>(found.get(id) ?? [], first, (row) => [(row as Sorted).sort, row.id])]));
  }

  async childCounts(actor: Actor, ids: Ids, asOf: string): Promise<Map<string, number>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<Keyed<{ n: number }>>(
        `select p.parent_id as key, count(*)::int as n from organization.placement p
         where p.parent_id = any ($2::uuid[]) and p.valid_from <= $1::date and $1::date < p.valid_to group by 1`,
        [asOf, ids],
      ),
    );
    const counts = new Map(rows.map((row) => [row.key, row.n]));
    return new Map(ids.map((id) => [id, counts.get(id) ?? 0]));
  }
}

/** False where only what the key says is asked for: then there is nothing to read. */
function needsRows(fields: ReadonlySet<string>): boolean {
  return [...fields].some((field) => field !== 'id' && field !== 'asOf' && field !== '__typename');
}
