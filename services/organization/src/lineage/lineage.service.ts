import { type Actor, badInput } from '@capuy/subgraph';
import { rowsBy } from '../query/rows-by.js';
import { ScopedService } from '../scoped-service.js';
import type { GraphRow, LinkRow, NodeRow } from './lineage.js';

/** No organization has come through more reorganizations than this. */
const MAX_DEPTH = 20;

type Edge = GraphRow['links'][number] & { key: string; distance: number };

const LINK = `l.id, l.area, l.population, l.operation, l.effective_on as "effectiveOn", l.decision_id as "decisionId"`;

/** Descent (P0), kept for ever. An organization that goes on through a reorganization is its own predecessor there. */
export class LineageService extends ScopedService {
  /** The steps that lead to each organization, on or before the day; predecessors as of the day before. */
  predecessors(actor: Actor, ids: readonly string[], asOf: string): Promise<Map<string, LinkRow[]>> {
    return this.#links(actor, ids, asOf, `l.to_id`, `l.from_id as "organizationId", (l.effective_on - 1)::text as "asOf"`);
  }

  /** The steps that lead away from it, decided ones in the future too; successors as of the first day. */
  successors(actor: Actor, ids: readonly string[], asOf: string): Promise<Map<string, LinkRow[]>> {
    return this.#links(actor, ids, asOf, `l.from_id`, `l.to_id as "organizationId", l.effective_on::text as "asOf"`);
  }

  async #links(
    actor: Actor,
    ids: readonly string[],
    asOf: string,
    end: 'l.to_id' | 'l.from_id',
    other: string,
  ): Promise<Map<string, LinkRow[]>> {
    const before = end === 'l.to_id' ? 'and l.effective_on <= $2::date' : 'and $2::date is not null';
    const rows = await this.scoped(actor, 'tree:read').read((query) =>
      query<LinkRow & { key: string }>(
        `select ${end} as key, ${LINK}, ${other} from organization.lineage l where ${end} = any ($1::uuid[]) ${before} order by l.effective_on, l.id`,
        [ids, asOf],
      ),
    );
    return rowsBy(rows, (row) => row.key);
  }

  /** All that each organization came from and all that became of it, up to `depth` steps either way. One statement. */
  async graphs(actor: Actor, ids: readonly string[], asOf: string, depth: number): Promise<Map<string, GraphRow>> {
    const scoped = this.scoped(actor, 'tree:read');
    if (depth < 1 || depth > MAX_DEPTH) throw badInput([{ path: 'depth', code: 'OUT_OF_RANGE', params: { min: 1, max: MAX_DEPTH } }]);
    const rows = await scoped.read((query) =>
      query<Edge>(
        `with recursive back (key, link, at, since, distance) as (
           select l.to_id, l.id, l.from_id, l.effective_on, -1 from organization.lineage l where l.to_id = any ($1::uuid[]) and l.from_id <> l.to_id
           union
           select b.key, l.id, l.from_id, l.effective_on, b.distance - 1 from back b join organization.lineage l on l.to_id = b.at and l.effective_on <= b.since
           where l.from_id <> l.to_id and b.distance > -$2::int
         ), forth (key, link, at, since, distance) as (
           select l.from_id, l.id, l.to_id, l.effective_on, 1 from organization.lineage l where l.from_id = any ($1::uuid[]) and l.from_id <> l.to_id
           union
           select f.key, l.id, l.to_id, l.effective_on, f.distance + 1 from forth f join organization.lineage l on l.from_id = f.at and l.effective_on >= f.since
           where l.from_id <> l.to_id and f.distance < $2::int)
         select w.key, w.distance, ${LINK}, l.from_id as "fromId", l.to_id as "toId"
         from (select * from back union all select * from forth) w join organization.lineage l on l.id = w.link order by l.effective_on, l.id`,
        [ids, depth],
      ),
    );
    const found = rowsBy(rows, (row) => row.key);
    return new Map(ids.map((id) => [id, graph(id, asOf, found.get(id) ?? [])]));
  }
}

/** Each organization once, as of the day of the step that it is met in, nearest first. */
function graph(id: string, asOf: string, edges: readonly Edge[]): GraphRow {
  const nodes = new Map<string, NodeRow>([[id, { organizationId: id, asOf, distance: 0 }]]);
  for (const edge of edges.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))) {
    const other = edge.distance < 0 ? edge.fromId : edge.toId;
    if (!nodes.has(other)) nodes.set(other, { organizationId: other, asOf, distance: edge.distance });
  }
  const links = new Map(edges.map((edge) => [edge.id, edge]));
  return { nodes: [...nodes.values()].toSorted((a, b) => a.distance - b.distance), links: [...links.values()] };
}
