import { type Actor, audit, Check, checkFirst, type Connection, decodeCursor, notFound, page } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { DuplicatePairRow, DuplicateReason, KeepRecordsApartInput } from './duplicate-pair.js';
import { DUPLICATE_PAGE, DUPLICATES } from './duplicates.sql.js';
import { markPair } from './mark-pair.js';

interface Listed {
  firstId: string;
  secondId: string;
  firstMemberId: string | null;
  secondMemberId: string | null;
  reasons: DuplicateReason[];
  sort: string;
}

/** Records that may be of one person. They are shown, and stay two until somebody says otherwise. */
export class DuplicatesService extends ScopedService {
  async list(actor: Actor, underId: string, first: number, after: string | null): Promise<Connection<DuplicatePairRow>> {
    const scoped = this.scoped(actor, 'member:merge');
    const cursor = decodeCursor(after, 3) ?? [null, null, null];
    const rows = await scoped.read(async (query) => {
      await scoped.requireReach(query, underId);
      return query<Listed>(`${DUPLICATES} ${DUPLICATE_PAGE}`, [underId, ...cursor, checkFirst(first) + 1]);
    });
    const nodes = rows.map((row) => ({
      id: `${row.firstId} ${row.secondId}`,
      reasons: row.reasons,
      first: { personId: row.firstId, memberId: row.firstMemberId },
      second: { personId: row.secondId, memberId: row.secondMemberId },
      sort: row.sort,
    }));
    return page<DuplicatePairRow>(nodes, first, (node) => [(node as { sort?: string }).sort, node.first.personId, node.second.personId]);
  }

  /** Somebody looked: these are two people. They are not offered again. */
  keepApart(actor: Actor, input: KeepRecordsApartInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:merge');
    const { firstId, secondId } = input;
    new Check().that(firstId !== secondId, 'secondId', 'SAME_RECORD').done();
    return commit(scoped, click, input, async (query) => {
      const places = await query<{ place: string | null }>(
        'select organization.record_place(p.id) as place from organization.person p where p.id = any ($1::uuid[])',
        [[firstId, secondId]],
      );
      if (places.length < 2) throw notFound('record');
      for (const { place } of places) {
        if (place === null) throw notFound('record');
        await scoped.requireReach(query, place, 'record');
      }
      const organizationId = places[0]?.place ?? '';
      const id = await markPair(query, actor, { firstId, secondId, organizationId, verdict: 'DISTINCT' });
      await audit(scoped, query, {
        act: 'keepRecordsApart',
        entity: 'Person',
        entityId: firstId,
        organizationId,
        detail: { other: secondId },
      });
      return { id };
    });
  }
}
