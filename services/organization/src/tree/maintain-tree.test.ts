import { createDatabases } from '@capuy/testing';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 } from 'uuid';
import { TreeModel } from '../../test/tree-model.js';
import { migrateOrganization } from '../migrations.js';
import { maintainTree } from './maintain-tree.js';

let client: pg.Client;

beforeAll(async () => {
  const { organization } = await createDatabases(['organization']);
  const replicator = new URL(organization.url);
  replicator.username = 'capuy_replicator';
  await migrateOrganization({ databaseUrl: organization.url, databaseOwnerUrl: organization.ownerUrl, replicationUrl: replicator.href });
  client = new pg.Client({ connectionString: organization.ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

const sql = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await client.query(text, values as unknown[])).rows as Row[];

const dayOf = (day: number): string =>
  day === Number.POSITIVE_INFINITY ? 'infinity' : new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);

/** Writes what the model does, and lets closure and reach follow. */
class Database {
  async establish(node: string, parent: string, day: number): Promise<void> {
    await sql('insert into organization.party_organization (id, valid_from) values ($1, $2)', [node, dayOf(day)]);
    await this.#place(node, parent, day);
    await maintainTree(sql, { day: dayOf(day), changed: [node] });
  }

  async move(nodes: readonly string[], parent: string, day: number): Promise<void> {
    for (const node of nodes) {
      await this.#close(node, day);
      await this.#place(node, parent, day);
    }
    await maintainTree(sql, { day: dayOf(day), changed: nodes });
  }

  async end(node: string, successors: readonly string[], children: readonly string[], to: string, day: number): Promise<void> {
    await this.#close(node, day);
    await sql('update organization.party_organization set valid_to = $2 where id = $1', [node, dayOf(day)]);
    for (const child of children) {
      await this.#close(child, day);
      await this.#place(child, to, day);
    }
    for (const successor of successors)
      await sql(
        `insert into organization.lineage (from_id, to_id, area, population, operation, effective_on) values ($1, $2, 'PART', 'PART', 'ABSORB', $3)`,
        [node, successor, dayOf(day)],
      );
    await maintainTree(sql, { day: dayOf(day), changed: [node, ...children] });
  }

  async #place(node: string, parent: string, day: number): Promise<void> {
    await sql('insert into organization.placement (organization_id, parent_id, valid_from) values ($1, $2, $3)', [
      node,
      parent,
      dayOf(day),
    ]);
  }

  async #close(node: string, day: number): Promise<void> {
    await sql(`update organization.placement set valid_to = $2 where organization_id = $1 and valid_to = 'infinity'`, [node, dayOf(day)]);
  }
}

async function rowsOf(table: 'closure' | 'reach', nodes: readonly string[], day: number): Promise<Set<string>> {
  const text =
    table === 'closure'
      ? `select ancestor_id || ' > ' || descendant_id || ' ' || depth as row from organization.closure where descendant_id = any ($1::uuid[]) and valid_from <= $2::date and $2::date < valid_to`
      : `select holder_id || ' > ' || organization_id || ' ' || via as row from organization.reach where organization_id = any ($1::uuid[]) and valid_from <= $2::date and $2::date < valid_to`;
  const rows = await sql<{ row: string }>(text, [nodes, dayOf(day)]);
  const set = new Set(rows.map(({ row }) => row));
  expect(set.size).toBe(rows.length);
  return set;
}

const step = fc.record({
  kind: fc.constantFrom('ESTABLISH', 'MOVE', 'END', 'ABSORB', 'SPLIT'),
  a: fc.nat(30),
  b: fc.nat(30),
  c: fc.nat(30),
  day: fc.integer({ min: 2, max: 40 }),
});

test('closure and reach say on every day what the tree and its lineage say, whatever changed in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 22 }), async (steps) => {
      await client.query('begin');
      try {
        const model = new TreeModel(v7());
        const database = new Database();
        await sql('insert into organization.party_organization (id, valid_from) values ($1, $2)', [model.root, dayOf(0)]);
        await maintainTree(sql, { day: dayOf(0), changed: [model.root] });
        for (let first = 0; first < 4; first += 1) await act({ kind: 'ESTABLISH', a: first, b: 0, c: 0, day: 1 }, model, database);
        for (const each of steps) await act(each, model, database);
        const nodes = [...model.lives.keys()];
        for (let day = 0; day <= 42; day += 1) {
          expect(await rowsOf('closure', nodes, day)).toEqual(model.closure(day));
          expect(await rowsOf('reach', nodes, day)).toEqual(model.reach(day));
        }
      } finally {
        await client.query('rollback');
      }
    }),
    { numRuns: Number(process.env['CAPUY_PROPERTY_RUNS'] ?? 12) },
  );
}, 300_000);

interface Step {
  kind: string;
  a: number;
  b: number;
  c: number;
  day: number;
}

/** Does the step in both worlds, unless something later stands against it: that is refused before the tree is touched. */
async function act({ kind, a, b, c, day }: Step, model: TreeModel, database: Database): Promise<void> {
  const nodes = [...model.lives.keys()];
  const pick = (at: number): string => nodes[at % nodes.length] ?? model.root;
  const lasts = (node: string): boolean => model.living(node, day) && model.lives.get(node)?.to === Number.POSITIVE_INFINITY;
  const [node, parent, third] = [pick(a), pick(b), pick(c)];
  const above = (of: string, target: string): boolean =>
    Array.from({ length: 60 - day }, (_, at) => day + at).some((on) => model.upwards(target, on).includes(of));
  if (kind === 'ESTABLISH') {
    if (!lasts(parent)) return;
    const fresh = v7();
    model.establish(fresh, parent, day);
    await database.establish(fresh, parent, day);
    return;
  }
  if (node === model.root || !lasts(node) || !model.untouchedFrom(node, day) || !lasts(parent) || above(node, parent)) return;
  if (kind === 'MOVE') {
    model.move(node, parent, day);
    await database.move([node], parent, day);
    return;
  }
  const children = model.children(node, day);
  if (!children.every((child) => model.untouchedFrom(child, day))) return;
  const successors = kind === 'END' ? [] : [...new Set(kind === 'SPLIT' && lasts(third) && third !== node ? [parent, third] : [parent])];
  for (const child of children) model.move(child, parent, day);
  model.end(node, successors, day);
  await database.end(node, successors, children, parent, day);
}
