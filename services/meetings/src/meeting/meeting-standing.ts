import type { Query } from '@capuy/database';
import { badInput, type InputError, notFound, type Scoped } from '@capuy/subgraph';
import type { MeetingType } from './meeting-type.js';

export interface Planned {
  organizationId: string;
  type: MeetingType;
  startsAt: Date;
  chairPersonId?: string | null;
}

interface Standing {
  day: string;
  closed: boolean;
  living: boolean;
  valid_from: string;
  valid_to: string;
  type_code: string | null;
  held: boolean;
  chair_belongs: boolean;
}

/**
 * Whether such a meeting can be that organization's, as the organization stood on the meeting's day. Throws
 * NOT_FOUND where it does not lie below a role of the actor today, BAD_INPUT with every reason otherwise.
 */
export async function requireStanding(scoped: Scoped, query: Query, planned: Planned): Promise<void> {
  const [at] = await query<Standing>(statement(scoped), [
    planned.organizationId,
    scoped.holders,
    planned.startsAt,
    planned.type,
    planned.chairPersonId ?? null,
  ]);
  if (!at) throw notFound('organization');
  const errors = [...faults(at, planned)];
  if (errors.length > 0) throw badInput(errors);
}

function* faults(at: Standing, { type, chairPersonId }: Planned): Generator<InputError> {
  // Army, police and border guard: name and totals only, no meetings (design §5).
  if (at.closed) yield { path: 'organizationId', code: 'CLOSED_ORGANIZATION' };
  else if (!at.living) {
    const validTo = at.valid_to === 'infinity' ? null : at.valid_to;
    yield { path: 'startsAt', code: 'ORGANIZATION_NOT_LIVING', params: { day: at.day, validFrom: at.valid_from, validTo } };
  } else if (!at.held) {
    yield { path: 'type', code: 'TYPE_NOT_HELD', params: { day: at.day, type, organizationType: at.type_code } };
  }
  if (chairPersonId && !at.chair_belongs) yield { path: 'chairPersonId', code: 'NOT_OF_ORGANIZATION', params: { day: at.day } };
}

function statement(scoped: Scoped): string {
  const on = (table: string): string => `${table}.valid_from <= d.day and d.day < ${table}.valid_to`;
  return `select d.day, o.closed, ${on('o')} as living, o.valid_from, o.valid_to, v.type_code,
    exists (select from meetings.meeting_type_held h where h.organization_type = v.type_code and h.meeting_type = $4 and ${on('h')}) as held,
    exists (select from organization.post p where p.organization_id = o.id and p.person_id = $5::uuid and ${on('p')})
      or exists (select from organization.membership s where s.organization_id = o.id and s.person_id = $5::uuid and ${on('s')}) as chair_belongs
    from (select ($3::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date as day) d
    join organization.party_organization o on o.id = $1::uuid and ${scoped.reaches('o.id', 2, 'SUBTREE')}
    left join organization.organization_version v on v.organization_id = o.id and ${on('v')}`;
}
