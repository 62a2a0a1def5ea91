import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { GivenRole } from '../account/account.js';
import type { SettleGrantProposalInput } from './grant-proposal-input.js';

export interface LockedProposal {
  accountId: string;
  role: GivenRole;
  organizationId: string;
  basis: string;
  validFrom: string;
  validTo: string;
  proposedBy: string;
}

interface Row extends LockedProposal {
  version: number;
  status: string;
  expired: boolean;
}

/** A proposal that waits, locked. Throws NOT_FOUND out of reach, CONFLICT where it was changed, INVALID_STATE where it is settled or expired. */
export async function lockProposal(scoped: Scoped, query: Query, { id, version }: SettleGrantProposalInput): Promise<LockedProposal> {
  // Seen first and locked after: what is settled is not anybody's to change, so a lock alone would not find it.
  const [row] = await query<Row>(
    `select p.account_id as "accountId", p.role, p.organization_id as "organizationId", p.basis, p.valid_from as "validFrom", p.valid_to as "validTo",
       p.proposed_by as "proposedBy", p.version, p.status, p.expires_on <= app.today() as expired
     from organization.grant_proposal p where p.id = $1 and ${scoped.reaches('p.organization_id', 2, 'SUBTREE')}`,
    [id, scoped.holders],
  );
  if (!row) throw notFound('proposal');
  if (row.status !== 'PROPOSED') throw new DomainError('INVALID_STATE', 'the proposal is settled');
  if (row.expired) throw new DomainError('INVALID_STATE', 'the proposal has expired');
  const locked = await query('select from organization.grant_proposal where id = $1 and version = $2 for update', [id, version]);
  if (row.version !== version || locked.length === 0) throw new DomainError('CONFLICT', 'the proposal was changed meanwhile');
  return row;
}
