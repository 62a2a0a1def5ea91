import type { Query } from '@capuy/database';
import { audit, DomainError, type Scoped } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import type { GivenRole } from './account.js';
import { requireBelow } from './require-below.js';

export interface NewGrant {
  accountId: string;
  role: GivenRole;
  organizationId: string;
  basis: string;
  validFrom: string;
  validTo: string;
  /** Whether it counts only in a session that proved a second factor. */
  secondFactor?: boolean;
}

/** Gives a role, audited, in the caller's transaction, as given by `givenBy`. Throws NOT_FOUND out of reach, INVALID_STATE where it is held already. */
export async function insertGrant(scoped: Scoped, query: Query, givenBy: string, grant: NewGrant): Promise<string> {
  const { accountId, role, organizationId, basis, validFrom, validTo, secondFactor = false } = grant;
  await requireBelow(scoped, query, organizationId);
  const held = await query(
    `select from organization.access_grant where account_id = $1 and role = $2 and organization_id = $3 and source = 'GIVEN'
       and daterange(valid_from, valid_to) && daterange($4::date, $5::date)`,
    [accountId, role, organizationId, validFrom, validTo],
  );
  if (held.length > 0) throw new DomainError('INVALID_STATE', 'the account holds this role there already');
  const id = uuid();
  await query(
    `insert into organization.access_grant (id, account_id, role, organization_id, source, basis, valid_from, valid_to, given_by, second_factor)
     values ($1, $2, $3, $4, 'GIVEN', $5, $6, $7, $8, $9)`,
    [id, accountId, role, organizationId, basis.trim(), validFrom, validTo, givenBy, secondFactor],
  );
  await audit(scoped, query, {
    act: 'giveGrant',
    entity: 'AccessGrant',
    entityId: id,
    organizationId,
    detail: { role, accountId, validFrom, validTo },
  });
  return id;
}
