import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { partInReach } from '../training/part-in-reach.js';
import type { ContestCommittee, ContestEntrant } from './contest-entrant.js';

export interface ContestRow {
  id: string;
  organizationId: string;
  startsOn: string;
}
export interface EntrantRow extends ContestEntrant {
  organizationId: string;
  asOf: string;
  sort: string;
}

/** `may` and `seen` are SQL: whether the reader may change the contest, and whether they see an entrant `e` of it. */
function columns(may: string, seen: string): Columns {
  return {
    id: 'c.id',
    organizationId: 'c.organization_id',
    name: 'c.name',
    startsOn: 'c.starts_on',
    endsOn: 'c.ends_on',
    demo: 'c.demo',
    version: 'c.version',
    entrantCount: `(select count(*)::int from organization.contest_entrant e where e.contest_id = c.id and ${seen})`,
    committeeCount: `(select count(distinct e.organization_id)::int from organization.contest_entrant e where e.contest_id = c.id and ${seen})`,
    viewerCanManage: may,
  };
}
const KEYS = ['id', 'organizationId', 'startsOn'];

/** Contests are open (P0); who entered is read within the reach. */
export class ContestService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, ContestRow>> {
    const scoped = this.scoped(actor, 'training:read');
    const may = this.holds(actor, 'training:manage') ? scoped.reaches('c.organization_id', 1) : 'false';
    const seen = partInReach(scoped, 'c.organization_id', 'e', 1, 3);
    const rows = await scoped.read((query) =>
      query<ContestRow>(
        `select ${selectList(columns(may, seen), fields, KEYS)} from organization.contest c where c.id = any ($2::uuid[]) and $1::uuid[] is not null
           and ($3::uuid is null or true)`,
        [scoped.holders, ids, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Of organizers that are the organization, below it or a predecessor of what is; latest first. */
  async list(actor: Actor, underId: string, first: number, after: string | null, { fields }: Selection): Promise<Connection<ContestRow>> {
    const scoped = this.scoped(actor, 'training:read');
    const may = this.holds(actor, 'training:manage') ? scoped.reaches('c.organization_id', 1) : 'false';
    const seen = partInReach(scoped, 'c.organization_id', 'e', 1, 6);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<ContestRow>(
        `select ${selectList(columns(may, seen), fields, KEYS)} from organization.contest c
         where $1::uuid[] is not null and c.organization_id in (select ur.organization_id from organization.reach ur
             where ur.holder_id = $2::uuid and ur.valid_from <= app.today() and app.today() < ur.valid_to)
           and ($3::date is null or (c.starts_on, c.id) < ($3::date, $4::uuid)) and ($6::uuid is null or true)
         order by c.starts_on desc, c.id desc limit $5`,
        [scoped.holders, underId, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1, actor.personId],
      ),
    );
    return page(rows, first, (row) => [row.startsOn, row.id]);
  }

  /** By given name, of one committee or of all. One statement. */
  async entrants(
    actor: Actor,
    { id, startsOn }: ContestRow,
    { organizationId, first, after }: { organizationId: string | null; first: number; after: string | null },
  ): Promise<Connection<EntrantRow>> {
    const scoped = this.scoped(actor, 'training:read');
    const cursor = decodeCursor(after, 2);
    const order = `split_part(n.sort_key, ' ', 1) collate "vi-x-icu", (n.sort_key) collate "vi-x-icu", e.id`;
    const rows = await scoped.read((query) =>
      query<EntrantRow>(
        `select e.id, e.person_id as "personId", n.full_name as "personName", e.round, e.result, e.version, e.organization_id as "organizationId",
           $6::text as "asOf", n.sort_key as sort
         from organization.contest_entrant e join organization.person_name n on n.person_id = e.person_id
         join organization.contest c on c.id = e.contest_id
         where e.contest_id = $1 and ${partInReach(scoped, 'c.organization_id', 'e', 7, 8)} and ($5::uuid is null or e.organization_id = $5)
           and ($3::text is null or (${order}) > (split_part($3, ' ', 1), $3, $4::uuid)) order by ${order} limit $2`,
        [id, checkFirst(first) + 1, cursor?.[0] ?? null, cursor?.[1] ?? null, organizationId, startsOn, scoped.holders, actor.personId],
      ),
    );
    return page(rows, first, (row) => [row.sort, row.id]);
  }

  /** How many each committee sent, most first. One statement for any number of contests. */
  async committees(actor: Actor, ids: readonly string[]): Promise<Map<string, ContestCommittee[]>> {
    const scoped = this.scoped(actor, 'training:read');
    const rows = await scoped.read((query) =>
      query<ContestCommittee & { key: string }>(
        `select e.contest_id as key, e.organization_id as "organizationId", c.starts_on::text as "asOf", count(*)::int as entrants,
           count(*) filter (where e.result <> 'NOT_RECOGNIZED')::int as successful
         from organization.contest_entrant e join organization.contest c on c.id = e.contest_id
         where e.contest_id = any ($1::uuid[]) and ${partInReach(scoped, 'c.organization_id', 'e', 2, 3)} group by 1, 2, 3 order by entrants desc, 2`,
        [ids, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }
}
