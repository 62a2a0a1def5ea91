import { type Actor, Check, checkFirst, type Connection, decodeCursor, page } from '@capuy/subgraph';
import { spelling } from '../query/spelling.js';
import { ScopedService } from '../scoped-service.js';
import { personInReach } from './person-reach.js';
import type { PersonRow } from './person.service.js';

interface Found extends PersonRow {
  rank: number;
  sort: string;
}

export interface FindPeopleInput {
  search: string;
  first: number;
  after: string | null;
}

/** Persons who are no members, by a part of their name, as far as the actor reaches their records. */
export class FindPeopleService extends ScopedService {
  async outsiders(actor: Actor, { search, first, after }: FindPeopleInput): Promise<Connection<PersonRow>> {
    const scoped = this.scoped(actor, 'person:read');
    new Check().that(search.trim().length >= 2, 'search', 'TOO_SHORT', { min: 2 }).done();
    const cursor = decodeCursor(after, 3);
    const order = `split_part(f.sort, ' ', 1) collate "vi-x-icu", f.sort collate "vi-x-icu", f.id`;
    const rows = await scoped.read((query) =>
      query<Found>(
        `select * from (
           select n.person_id as id, n.full_name as "fullName", n.sort_key as sort,
             case when position($4 in organization.spelling(n.full_name)) > 0 then 0 else 1 end as rank
           from organization.find_outsiders($1) o join organization.person_name n on n.person_id = o.person_id
           join organization.person p on p.id = o.person_id
           where ${personInReach(scoped, 'o.person_id', 2, 3)}) f
         where $5::int is null or (f.rank, ${order}) > ($5::int, split_part($6, ' ', 1), $6, $7::uuid)
         order by f.rank, ${order} limit $8`,
        [
          search,
          scoped.holders,
          actor.personId,
          spelling(search),
          cursor ? Number(cursor[0]) : null,
          cursor?.[1] ?? null,
          cursor?.[2] ?? null,
          checkFirst(first) + 1,
        ],
      ),
    );
    return page<PersonRow>(rows, first, (row) => [(row as Found).rank, (row as Found).sort, row.id]);
  }
}
