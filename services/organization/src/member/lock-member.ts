import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';
import type { EntityManager } from 'typeorm';
import { lastPlace, type Place } from '../membership/place.js';
import { Member } from './member.js';

export interface LockedMember {
  member: Member;
  /** Their latest permanent place. */
  last: Place;
}

/**
 * A member held until the change is done, with where they belong. Throws NOT_FOUND outside the reach, CONFLICT where it was
 * changed since, INVALID_STATE where they belong nowhere any more.
 */
export async function lockMember(
  scoped: Scoped,
  query: Query,
  manager: EntityManager,
  { memberId, version }: { memberId: string; version: number },
): Promise<LockedMember> {
  const member = await manager.findOne(Member, { where: { id: memberId }, lock: { mode: 'pessimistic_write' } });
  const last = await lastPlace(query, memberId);
  if (!member || !last) throw notFound('member');
  await scoped.requireReach(query, last.organizationId, 'member');
  if (member.version !== version) throw new DomainError('CONFLICT', 'the member was changed since it was read');
  if (last.validTo !== 'infinity') throw new DomainError('INVALID_STATE', 'the membership has ended');
  return { member, last };
}
