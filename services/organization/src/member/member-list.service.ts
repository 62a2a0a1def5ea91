import type { Query } from '@capuy/database';
import { type Actor, audit, type Connection, page, type Scoped } from '@capuy/subgraph';
import { rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { endKindReadable } from './end-kind-readable.js';
import type { MemberRow } from './member-columns.js';
import { memberListSql, type MemberListRequest } from './member-list.sql.js';

interface Listed extends MemberRow {
  key: string;
  rank: number;
  sort: string;
}

export class MemberListService extends ScopedService {
  /** Members below each organization on a day: empty where the actor reaches none. One statement; FORBIDDEN where a condition is P2 and no role reads it. */
  async under(
    actor: Actor,
    underIds: readonly string[],
    request: MemberListRequest,
    selection: Selection,
  ): Promise<Map<string, Connection<MemberRow>>> {
    const { ethnicity, endKinds } = request.filter;
    const asksEthnicity = ethnicity !== null && ethnicity !== undefined;
    const scoped = this.scoped(actor, asksEthnicity || endKinds ? 'person:read-sensitive' : 'member:read');
    const endKind = endKindReadable(actor, this.sensitiveHolders(actor));
    const { text, values } = memberListSql(scoped, underIds, request, selection.fields, endKind);
    const list = (query: Query): Promise<Listed[]> => query<Listed>(text, values);
    const found = asksEthnicity ? await this.#audited(scoped, underIds, list) : await scoped.read(list);
    const rows = rowsBy(found, (row) => row.key);
    return new Map(underIds.map((id) => [id, page<MemberRow>(rows.get(id) ?? [], request.first, cursorOf)]));
  }

  /** A list by ethnicity tells it of everybody on it: the audit keeps that it was read. */
  #audited(scoped: Scoped, underIds: readonly string[], list: (query: Query) => Promise<Listed[]>): Promise<Listed[]> {
    return scoped.write(async (_manager, query) => {
      const found = await list(query);
      for (const organizationId of underIds) {
        const memberIds = found.filter(({ key }) => key === organizationId).map(({ id }) => id);
        await audit(scoped, query, {
          act: 'listMembers',
          entity: 'Member',
          organizationId,
          memberIds,
          fields: ['ethnicity'],
          reading: true,
        });
      }
      return found;
    });
  }
}

function cursorOf(row: MemberRow): unknown[] {
  const { rank, sort } = row as Listed;
  return [rank, sort, row.id];
}
