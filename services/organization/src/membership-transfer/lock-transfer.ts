import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { EntityManager } from 'typeorm';
import { MembershipTransfer, type TransferStatus } from './membership-transfer.js';

/** A letter held until the change is done; NOT_FOUND unless the actor reaches one of the ends that may make the change. */
export async function lockTransfer(
  scoped: Scoped,
  query: Query,
  manager: EntityManager,
  { id, version }: { id: string; version: number },
  status: TransferStatus,
  ends: readonly ('fromId' | 'toId' | 'branchId')[],
): Promise<MembershipTransfer> {
  const transfer = await manager.findOne(MembershipTransfer, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!transfer) throw notFound('transfer');
  const reached = await query(
    `select from organization.party_organization o where o.id = any ($1::uuid[]) and ${scoped.reaches('o.id', 2)}`,
    [ends.flatMap((end) => transfer[end] ?? []), scoped.holders],
  );
  if (reached.length === 0) throw notFound('transfer');
  if (transfer.version !== version) throw new DomainError('CONFLICT', 'the transfer was changed since it was read');
  if (transfer.status !== status) throw new DomainError('INVALID_STATE', `the transfer is ${transfer.status}`);
  return transfer;
}
