import { DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';

/**
 * Reads a row and holds it until the change is done. NOT_FOUND where it is unknown or belongs to an organization
 * outside the reach, CONFLICT where somebody changed it since the caller read it.
 */
export async function lock<Row extends { id: string; organizationId: string; version: number }>(
  scoped: Scoped,
  manager: EntityManager,
  entity: EntityTarget<Row>,
  { id, version }: { id: string; version: number },
  what: string,
): Promise<Row> {
  const row = await manager.findOne(entity, { where: { id } as FindOptionsWhere<Row>, lock: { mode: 'pessimistic_write' } });
  if (!row) throw notFound(what);
  await scoped.requireReach((text, values = []) => manager.query(text, values as unknown[]), row.organizationId, what);
  if (row.version !== version) throw new DomainError('CONFLICT', `the ${what} was changed since it was read`);
  return row;
}
