import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { LocalityKind } from './locality.js';

export interface LocalityFacts {
  name: string;
  code: string | null;
  kind: LocalityKind;
  organizationId: string;
  branchId: string | null;
}

export interface CurrentLocality extends LocalityFacts {
  id: string;
  version: number;
  versionId: string;
  validFrom: string;
}

export interface LocalityRef {
  id: string;
  version: number;
}

/**
 * The last recorded facts of localities, in the order asked for; held until the change is done where it is one. Throws
 * NOT_FOUND outside the reach, CONFLICT where one was changed since, INVALID_STATE where one has ended.
 */
export async function currentLocalities(
  scoped: Scoped,
  query: Query,
  refs: readonly LocalityRef[],
  hold: boolean,
): Promise<CurrentLocality[]> {
  const rows = await query<CurrentLocality & { validTo: string }>(
    `select l.id, l.version, v.id as "versionId", v.name, v.code, v.kind, v.organization_id as "organizationId", v.branch_id as "branchId",
       v.valid_from as "validFrom", v.valid_to as "validTo"
     from organization.locality l
     join lateral (select * from organization.locality_version x where x.locality_id = l.id order by x.valid_from desc limit 1) v on true
     where l.id = any ($1::uuid[]) and ${scoped.reaches('v.organization_id', 2)} order by l.id ${hold ? 'for update of l' : ''}`,
    [refs.map(({ id }) => id), scoped.holders],
  );
  return refs.map(({ id, version }) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw notFound('locality');
    if (row.version !== version) throw new DomainError('CONFLICT', 'the locality was changed since it was read');
    if (row.validTo !== 'infinity') throw new DomainError('INVALID_STATE', 'the locality has ended', { params: { on: row.validTo } });
    return row;
  });
}

/** Facts from a day on; what was true before stays. On the day on which the last facts began they are put right instead. */
export async function setLocalityFacts(
  query: Query,
  current: CurrentLocality,
  next: LocalityFacts,
  on: string,
  decisionId: string | null,
): Promise<void> {
  if (on === current.validFrom) {
    await query(
      `update organization.locality_version set name = $2, code = $3, kind = $4, organization_id = $5, branch_id = $6, decision_id = coalesce($7, decision_id)
       where id = $1`,
      [current.versionId, next.name, next.code, next.kind, next.organizationId, next.branchId, decisionId],
    );
  } else {
    await endLocalityFacts(query, current, on);
    await beginLocalityFacts(query, current.id, next, on, decisionId);
  }
  await query('update organization.locality set version = version + 1 where id = $1', [current.id]);
}

export async function endLocalityFacts(query: Query, { versionId }: CurrentLocality, on: string): Promise<void> {
  await query('update organization.locality_version set valid_to = $2::date where id = $1', [versionId, on]);
}

export async function beginLocalityFacts(
  query: Query,
  id: string,
  facts: LocalityFacts,
  on: string,
  decisionId: string | null,
): Promise<void> {
  const { name, code, kind, organizationId, branchId } = facts;
  await query(
    `insert into organization.locality_version (locality_id, name, code, kind, organization_id, branch_id, valid_from, decision_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, name, code, kind, organizationId, branchId, on, decisionId],
  );
}
