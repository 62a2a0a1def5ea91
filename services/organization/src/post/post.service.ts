import { type Actor, type Connection, checkFirst, decodeCursor, page } from '@capuy/subgraph';
import { type Columns, selectList } from '../query/columns.js';
import { rowBy, rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { type Post, type PostPlace, PostPosition } from './post.js';

export interface PostRow extends Partial<Post> {
  id: string;
  asOf: string;
  personId: string;
  organizationId: string;
  bodyId: string | null;
  agencyId: string | null;
  localityId: string | null;
  decisionId: string | null;
}

interface Listed extends PostRow {
  key: string;
  ordinal: number;
  sort: string;
}

const COLUMNS: Columns = {
  id: 'p.id',
  personId: 'p.person_id',
  organizationId: 'p.organization_id',
  bodyId: 'p.body_id',
  agencyId: 'p.agency_id',
  localityId: 'p.locality_id',
  decisionId: 'p.decision_id',
  place: 'p.place',
  position: 'p.position',
  basis: 'p.basis',
  termUntil: 'p.term_until',
  validFrom: 'p.valid_from',
  validTo: `nullif(p.valid_to, 'infinity')`,
  endReason: 'p.end_reason',
  version: 'p.version',
};
const KEYS = ['id', 'personId', 'organizationId', 'bodyId', 'agencyId', 'localityId', 'decisionId'];
const ORDINAL = `array_position(array[${Object.values(PostPosition)
  .map((position) => `'${position}'`)
  .join(', ')}], p.position)`;
const HELD = 'p.valid_from <= $1::date and $1::date < p.valid_to';

/** Who holds which post (P0). */
export class PostService extends ScopedService {
  async byIds(actor: Actor, ids: readonly string[], asOf: string, { fields }: Selection): Promise<Map<string, PostRow>> {
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<PostRow>(
        `select $1::text as "asOf", ${selectList(COLUMNS, fields, KEYS)} from organization.post p where p.id = any ($2::uuid[])`,
        [asOf, ids],
      ),
    );
    return rowBy(rows, (row) => row.id);
  }

  /** Posts held on the day in each organization, highest first. One statement. */
  async ofOrganizations(
    actor: Actor,
    ids: readonly string[],
    asOf: string,
    { fields }: Selection,
    { first, after, place }: { first: number; after: string | null; place: PostPlace | null },
  ): Promise<Map<string, Connection<PostRow>>> {
    const scoped = this.scoped(actor, 'tree:read');
    const cursor = decodeCursor(after, 3);
    const rows = await scoped.read((query) =>
      query<Listed>(
        `select k.id as key, post.* from unnest($2::uuid[]) k (id) cross join lateral (
           select $1::text as "asOf", ${selectList(COLUMNS, fields, KEYS)}, coalesce(${ORDINAL}, 99) as ordinal, p.valid_from as sort from organization.post p
           where p.organization_id = k.id and ${HELD} and ($4::text is null or p.place = $4)
             ${cursor ? `and (coalesce(${ORDINAL}, 99), p.valid_from, p.id) > ($5::int, $6::date, $7::uuid)` : ''}
           order by ordinal, p.valid_from, p.id limit $3) post`,
        [asOf, ids, checkFirst(first) + 1, place, ...(cursor ?? [])],
      ),
    );
    const found = rowsBy(rows, (row) => row.key);
    return new Map(
      ids.map((id) => [id, page<PostRow>(found.get(id) ?? [], first, (row) => [(row as Listed).ordinal, (row as Listed).sort, row.id])]),
    );
  }

  /** Posts in each body, agency or locality on the day, or those each person has held or will hold, highest first. One statement. */
  async of(
    actor: Actor,
    holder: 'person' | 'body' | 'agency' | 'locality',
    ids: readonly string[],
    asOf: string,
    { fields }: Selection,
  ): Promise<Map<string, PostRow[]>> {
    const column = `p.${holder}_id`;
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<Listed>(
        `select ${column} as key, $1::text as "asOf", ${selectList(COLUMNS, fields, KEYS)} from organization.post p
         where ${column} = any ($2::uuid[]) ${holder === 'person' ? '' : `and ${HELD}`}
         order by ${holder === 'person' ? 'p.valid_from desc,' : ''} ${ORDINAL}, p.valid_from, p.id`,
        [asOf, ids],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }
}
