import { type Actor, type Connection, page } from '@capuy/subgraph';
import { rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { MemberRow } from './member-columns.js';
import { memberListSql, type MemberListRequest } from './member-list.sql.js';

interface Listed extends MemberRow {
  key: string;
  rank: number;
  sort: string;
}

export class MemberListService extends ScopedService {
  /** Members below each organization on a day: empty where the actor reaches none. One statement. */
  async under(
    actor: Actor,
    underIds: readonly string[],
    request: MemberListRequest,
    selection: Selection,
  ): Promise<Map<string, Connection<MemberRow>>> {
    const scoped = this.scoped(actor, 'member:read');
    const { text, values } = memberListSql(scoped, underIds, request, selection.fields);
    const rows = rowsBy(await scoped.read((query) => query<Listed>(text, values)), (row) => row.key);
    return new Map(underIds.map((id) => [id, page<MemberRow>(rows.get(id) ?? [], request.first, cursorOf)]));
  }
}

function cursorOf(row: MemberRow): unknown[] {
  const { rank, sort } = row as Listed;
  return [rank, sort, row.id];
}
