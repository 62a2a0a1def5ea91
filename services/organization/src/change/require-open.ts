import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';

export interface OpenOrganization {
  demo: boolean;
  levelClass: string | null;
}

/**
 * The organization a change is about, held until the change is done: NOT_FOUND outside the reach, INVALID_STATE
 * where it does not exist on the day or is closed (army, police, border: no people, meetings or places).
 */
export async function requireOpen(scoped: Scoped, query: Query, organizationId: string, day: string): Promise<OpenOrganization> {
  const [row] = await query<OpenOrganization & { closed: boolean; exists: boolean }>(
    `select o.demo, o.closed, o.valid_from <= $2::date and $2::date < o.valid_to as exists, t.level_class as "levelClass"
     from organization.party_organization o
     left join organization.organization_version v on v.organization_id = o.id and v.valid_from <= $2::date and $2::date < v.valid_to
     left join organization.organization_type t on t.code = v.type_code and t.valid_from <= $2::date and $2::date < t.valid_to
     where o.id = $1 and ${scoped.reaches('o.id', 3)}`,
    [organizationId, day, scoped.holders],
  );
  if (!row) throw notFound('organization');
  if (!row.exists) throw new DomainError('INVALID_STATE', 'the organization does not exist on that day', { params: { day } });
  if (row.closed) throw new DomainError('INVALID_STATE', 'a closed organization has no people, bodies or places here');
  return row;
}

/** The same for what only a branch has: members, teams. */
export async function requireBranch(scoped: Scoped, query: Query, organizationId: string, day: string): Promise<OpenOrganization> {
  const organization = await requireOpen(scoped, query, organizationId, day);
  if (organization.levelClass !== 'BRANCH') throw new DomainError('INVALID_STATE', 'only a branch has members and teams of its own');
  return organization;
}
