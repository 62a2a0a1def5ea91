import type { Query } from '@capuy/database';
import { type Actor, audit, DomainError, type Scoped } from '@capuy/subgraph';
import { v7 as uuid } from 'uuid';
import type { GivenRole } from './account.js';

export interface NewGrant {
  accountId: string;
  role: GivenRole;
  organizationId: string;
  basis: string;
  validFrom: string;
  validTo: string;
}

/** Gives a role, audited, in the caller's transaction. Throws NOT_FOUND out of reach, INVALID_STATE where it is held already. */
export async function insertGrant(scoped: Scoped, query: Query, actor: Actor, grant: NewGrant): Promise<string> {
  const { accountId, role, organizationId, basis, validFrom, validTo } = grant;
  await scoped.requireReach(query, organizationId);
  const held = await query(
    `select from organization.access_grant where account_id = $1 and role = $2 and organization_id = $3 and source = 'GIVEN'
       and daterange(valid_from, valid_to) && daterange($4::date, $5::date)`,
    [accountId, role, organizationId, validFrom, validTo],
  );
  if (held.length > 0) throw new DomainError('INVALID_STATE', 'the account holds this role there already');
  const id = uuid();
  await query(
    `insert into organization.access_grant (id, account_id, role, organization_id, source, basis, valid_from, valid_to, given_by) values ($1, $2, $3, $4, 'GIVEN', $5, $6, $7, $8)`,
    [id, accountId, role, organizationId, basis.trim(), validFrom, validTo, actor.accountId],
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
