import type { Actor } from '@capuy/subgraph';
import { personInReach } from '../person/person-reach.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { memberList, type MemberRow, needs } from './member-columns.js';

export class MemberService extends ScopedService {
  /** Members by id, where their record may be read. One statement. */
  async byIds(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, MemberRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<MemberRow>(
        `select m.id, $1::text as "asOf", m.person_id as "personId", ms.organization_id as "organizationId"${memberList(fields)}
         from organization.member m
         left join organization.membership ms on ms.member_id = m.id and ms.kind = 'PERMANENT' and ms.valid_from <= $1::date and $1::date < ms.valid_to
         ${needs('n', fields) ? 'join organization.person_name n on n.person_id = m.person_id' : ''}
         ${needs('p', fields) ? 'join organization.person p on p.id = m.person_id' : ''}
         where m.id = any ($2::uuid[]) and ${personInReach(scoped, 'm.person_id', 3, 4)}`,
        [asOf, ids, scoped.holders, actor.personId],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }
}
