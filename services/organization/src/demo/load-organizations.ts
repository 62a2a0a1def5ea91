import type { Query } from '@capuy/database';
import { ROOT_ID } from '@capuy/subgraph';
import { maintainTree } from '../tree/maintain-tree.js';
import { demoId } from './demo-id.js';
import type { DemoOrganization } from './demo-organization.js';

/** Writes organizations, their first version and place, closure and reach, closed nodes' totals, teams and agencies. */
export async function loadOrganizations(query: Query, seed: string, list: readonly DemoOrganization[]): Promise<void> {
  const id = (key: string): string => (key === 'CENTRAL' ? ROOT_ID : demoId(seed, 'organization', key));
  const ids = list.map((o) => id(o.key));
  const parents = list.map((o) => id(o.parentKey));
  const from = list.map((o) => o.validFrom);
  await query(
    `insert into organization.party_organization (id, closed, demo, valid_from)
     select o.id, o.closed, true, o.since from unnest($1::uuid[], $2::boolean[], $3::date[]) o (id, closed, since)`,
    [ids, list.map((o) => o.closed ?? false), from],
  );
  await query(
    `insert into organization.organization_version
       (organization_id, code, name, printed_name, type_code, area_kind, reporting_sector, branch_kind, search_key, valid_from)
     select o.id, o.code, o.name, organization.printed_name(t.printed_prefix, o.name), o.type_code, o.area_kind, o.sector, o.branch_kind,
       app.fold(organization.printed_name(t.printed_prefix, o.name)), o.since
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::date[])
       o (id, code, name, type_code, area_kind, sector, branch_kind, since)
     join organization.organization_type t on t.code = o.type_code and t.valid_from <= o.since and o.since < t.valid_to`,
    [
      ids,
      list.map((o) => o.code),
      list.map((o) => o.name),
      list.map((o) => o.typeCode),
      list.map((o) => o.areaKind ?? null),
      list.map((o) => o.reportingSector ?? null),
      list.map((o) => o.branchKind ?? null),
      from,
    ],
  );
  await query(
    `insert into organization.placement (organization_id, parent_id, valid_from)
     select * from unnest($1::uuid[], $2::uuid[], $3::date[])`,
    [ids, parents, from],
  );
  await maintainTree(query, { day: from.toSorted()[0] ?? '', changed: ids });
  await loadTotals(
    query,
    list.filter((o) => o.totals),
    id,
  );
  await loadTeams(
    query,
    seed,
    list.filter((o) => o.teams),
    id,
  );
  await loadAgencies(query, seed, list);
}

type Id = (key: string) => string;

async function loadTotals(query: Query, closed: readonly DemoOrganization[], id: Id): Promise<void> {
  await query(
    `insert into organization.closed_node_total (organization_id, as_of, members, base_organizations, branches)
     select * from unnest($1::uuid[], $2::date[], $3::int[], $4::int[], $5::int[])`,
    [
      closed.map((o) => id(o.key)),
      closed.map((o) => o.validFrom),
      closed.map((o) => o.totals?.members),
      closed.map((o) => o.totals?.baseOrganizations),
      closed.map((o) => o.totals?.branches),
    ],
  );
}

async function loadTeams(query: Query, seed: string, branches: readonly DemoOrganization[], id: Id): Promise<void> {
  const teams = branches.flatMap((o) => Array.from({ length: o.teams ?? 0 }, (_, index) => ({ branch: o, ordinal: index + 1 })));
  await query(
    `insert into organization.party_team (id, organization_id, name, ordinal, valid_from)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::date[])`,
    [
      teams.map(({ branch, ordinal }) => demoId(seed, 'team', `${branch.key}/${ordinal}`)),
      teams.map(({ branch }) => id(branch.key)),
      teams.map(({ ordinal }) => `Tổ đảng số ${ordinal}`),
      teams.map(({ ordinal }) => ordinal),
      teams.map(({ branch }) => branch.validFrom),
    ],
  );
}

/** The agencies around those of the organizations that say one. */
export async function loadAgencies(query: Query, seed: string, list: readonly DemoOrganization[]): Promise<void> {
  const within = list.filter((o) => o.agency);
  const id = (key: string): string => demoId(seed, 'organization', key);
  const ids = within.map((o) => demoId(seed, 'agency', o.key));
  await query('insert into organization.agency (id, demo) select *, true from unnest($1::uuid[])', [ids]);
  await query(
    `insert into organization.agency_version (agency_id, name, organization_id, area_id, staff, valid_from)
     select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::int[], $6::date[])`,
    [
      ids,
      within.map((o) => o.agency),
      within.map((o) => id(o.key)),
      within.map((o) => id(o.parentKey)),
      within.map((o) => (o.members ?? 20) * 3),
      within.map((o) => o.validFrom),
    ],
  );
}
