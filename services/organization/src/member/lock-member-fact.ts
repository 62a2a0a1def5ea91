import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import { lastPlace, type Place } from '../membership/place.js';

interface MemberFact {
  id: string;
  memberId: string;
  version: number;
}

/**
 * A dated fact of a member's life, held until the change is done, with where the member belongs. Throws NOT_FOUND outside the
 * reach, CONFLICT where it was changed since.
 */
export async function lockMemberFact<Fact extends MemberFact>(
  scoped: Scoped,
  query: Query,
  manager: EntityManager,
  entity: EntityTarget<Fact>,
  { id, version }: { id: string; version: number },
  what: string,
): Promise<{ fact: Fact; last: Place }> {
  const fact = await manager.findOne(entity, { where: { id } as FindOptionsWhere<Fact>, lock: { mode: 'pessimistic_write' } });
  const last = fact ? await lastPlace(query, fact.memberId) : undefined;
  if (!fact || !last) throw notFound(what);
  await scoped.requireReach(query, last.organizationId, what);
  if (fact.version !== version) throw new DomainError('CONFLICT', `the ${what} was changed since it was read`);
  return { fact, last };
}
