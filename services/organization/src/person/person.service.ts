import type { Actor } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { personInReach } from './person-reach.js';

export interface PersonRow {
  id: string;
  fullName?: string;
}

const OF_RECORD: Columns = { gender: 'p.gender', education: 'p.education', demo: 'p.demo', version: 'p.version' };

export class PersonService extends ScopedService {
  /** Names for anyone signed in; the record itself only where it may be read: row-level security leaves the rest null. */
  async byIds(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, PersonRow>> {
    const scoped = this.scoped(actor, 'person:read');
    const record = selectList(OF_RECORD, fields);
    const join = `left join organization.person p on p.id = n.person_id and ${personInReach(scoped, 'n.person_id', 2, 3)}`;
    const rows = await scoped.read((query) =>
      query<PersonRow & { askedId: string }>(
        `select k.id as "askedId", n.person_id as id, n.full_name as "fullName"${record ? `, ${record}` : ''} from unnest($1::uuid[]) k (id) left join organization.member_alias al on al.alias_id = k.id
         join organization.person_name n on n.person_id = coalesce(al.member_id, k.id)
         ${record ? join : ''}`,
        record ? [ids, scoped.holders, actor.personId] : [ids],
      ),
    );
    return rowBy(rows, (row) => row.askedId);
  }
}
