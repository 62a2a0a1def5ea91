import type { Actor } from '@capuy/subgraph';
import { memberInReach } from '../person/person-reach.js';
import { dayKeyOf, fromDayKey } from '../query/day-key.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { endKindReadable } from './end-kind-readable.js';
import { memberList, type MemberRow, needs } from './member-columns.js';

export class MemberService extends ScopedService {
  /** Members, each on its own day, by `dayKey`, where their record may be read; a merged one by its old id too. One statement. */
  async byKeys(actor: Actor, keys: readonly string[], { fields }: Selection): Promise<Map<string, MemberRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const asked = keys.map(fromDayKey);
    const endKind = endKindReadable(actor, this.sensitiveHolders(actor));
    const rows = await scoped.read((query) =>
      query<MemberRow & { askedId: string }>(
        `select k.id as "askedId", m.id, k.day::text as "asOf", m.person_id as "personId", ms.organization_id as "organizationId"${memberList(fields, endKind, 'k.day')}
         from unnest($1::date[], $2::uuid[]) k (day, id) left join organization.member_alias al on al.alias_id = k.id
         join organization.member m on m.id = coalesce(al.member_id, k.id)
         left join organization.membership ms on ms.member_id = m.id and ms.kind = 'PERMANENT' and ms.valid_from <= k.day and k.day < ms.valid_to
         ${needs('n', fields) ? 'join organization.person_name n on n.person_id = m.person_id' : ''}
         ${needs('p', fields) ? 'join organization.person p on p.id = m.person_id' : ''}
         where ${memberInReach(scoped, 'm.person_id', 3, 4)}`,
        [asked.map(({ asOf }) => asOf), asked.map(({ id }) => id), scoped.holders, actor.personId],
      ),
    );
    return rowBy(rows, ({ askedId, asOf }) => dayKeyOf({ id: askedId, asOf }));
  }

  async byIds(actor: Actor, ids: readonly string[], asOf: string, selection: Selection): Promise<Map<string, MemberRow>> {
    const rows = await this.byKeys(
      actor,
      ids.map((id) => dayKeyOf({ id, asOf })),
      selection,
    );
    return new Map([...rows].map(([key, row]) => [fromDayKey(key).id, row]));
  }
}
