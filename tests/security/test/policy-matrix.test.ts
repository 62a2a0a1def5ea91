import 'reflect-metadata';
import * as meetings from '@capuy/meetings';
import * as organization from '@capuy/organization';
import { type Policy, policyGaps } from '@capuy/subgraph';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figure } from '../src/figure.js';
import { type AccessTable, readAccessTable } from '../src/matrix/access-table.js';
import { askedCapabilities } from '../src/matrix/asked-capabilities.js';
import { agrees, ask } from '../src/matrix/ask.js';
import { caughtBy } from '../src/matrix/catch-mutant.js';
import { type Cell, cellsOf } from '../src/matrix/cells.js';
import { install, sampled, worthRunning } from '../src/matrix/install-mutant.js';
import { mutantsOf } from '../src/matrix/mutants.js';
import { EVERY_ROLE } from '../src/matrix/roles.js';
import { expected, POSITIONS } from '../src/matrix/rule.js';
import { digest, startMatrixWorld } from '../src/matrix/world.js';
import type { Subgraphs } from '../src/matrix/subgraphs.js';
import { describeCommands } from './command-matrix.js';

/** What the matrix leaves out, and why. */
const LEFT: Readonly<Record<string, string>> = {
  'Mutation.signOutEverywhere': 'it ends the sessions of the very account that asks',
};
const SERVICES = {
  organization: { ...organization, schema: organization.buildOrganizationSchema, routes: organization.routes },
  meetings: { ...meetings, schema: meetings.buildMeetingsSchema, routes: meetings.routes },
};
/** Operations that need nothing of the table while they run, and why. */
const ASK_NOTHING: Readonly<Record<string, string>> = {
  'meetings PartyOrganization.__resolveReference': 'the key is handed on to the fields, which ask',
};
const ON_POSTGRESQL = 50;
const AT_ONCE = 8;

let cellsChecked = 0;
const asked: Record<keyof typeof SERVICES, Map<string, Set<string>>> = { organization: new Map(), meetings: new Map() };
let subgraphs: Subgraphs;
beforeAll(async () => void (subgraphs = await startMatrixWorld(EVERY_ROLE)), 120_000);
afterAll(async () => {
  figure('cells checked', cellsChecked);
  await subgraphs?.close();
});

describeCommands(() => subgraphs);

/** A `viewerCan…` is for anyone to ask and looks up the capability that it tells of. */
function asksByName(service: string, operation: string): boolean {
  return !(`${service} ${operation}` in ASK_NOTHING) && !operation.includes('.viewerCan');
}

interface Question {
  readonly role: string;
  readonly cell: Cell;
}

/** Asks all, a few at once; answers a line for each that did not come out as the rule says. */
async function wrong(service: keyof typeof SERVICES, questions: readonly Question[]): Promise<string[]> {
  const table = readAccessTable(service);
  const queue = [...questions];
  const lines: string[] = [];
  const lane = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { role, cell } = next;
      const observed = await ask(subgraphs.urls[service], role, cell);
      const wanted = expected(table, cell.operation, role, cell.position);
      if (!agrees(cell, wanted, observed)) {
        lines.push(
          `${role} ${cell.operation} ${cell.position}: ${wanted}, was ${observed.code ?? (observed.found ? 'answered' : 'nothing')}`,
        );
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  cellsChecked += questions.length;
  return lines.toSorted();
}

describe.each(Object.keys(SERVICES) as (keyof typeof SERVICES)[])('%s, every role × every operation × five positions', (service) => {
  let cells: Cell[];
  const table = readAccessTable(service);
  beforeAll(async () => void (cells = cellsOf(await SERVICES[service].schema(), table, LEFT)));

  const questions = (wanted: (cell: Cell, role: string) => boolean): Question[] =>
    EVERY_ROLE.flatMap((role) => cells.filter((cell) => wanted(cell, role)).map((cell) => ({ role, cell })));

  test('every reading is answered, empty or refused as the page for auditors says', async () => {
    expect(
      await wrong(
        service,
        questions((cell, role) => cell.kind !== 'mutation' && once(table, cell, role)),
      ),
    ).toEqual([]);
  });

  test("every change that is not one's own is refused, and nothing of it is written", async () => {
    const { ownerUrl } = subgraphs.world[service];
    const before = await digest(ownerUrl, service);
    const outside = questions(
      (cell, role) =>
        cell.kind === 'mutation' && expected(table, cell.operation, role, cell.position) !== 'answered' && once(table, cell, role),
    );
    expect(await wrong(service, outside)).toEqual([]);
    expect(await digest(ownerUrl, service)).toBe(before);
  });

  test("every change that is one's own gets past authorization", async () => {
    const inside = questions(
      (cell, role) => cell.kind === 'mutation' && expected(table, cell.operation, role, cell.position) === 'answered',
    );
    expect(await wrong(service, inside)).toEqual([]);
  });

  test('every operation asks for the capability that its entry names', async () => {
    const { policy } = SERVICES[service];
    const once = cells.filter(({ operation, position }) => position === 'own' && asksByName(service, operation));
    asked[service] = await askedCapabilities(subgraphs.urls[service], policy, once);
    const others = [...asked[service]].filter(([operation, names]) => !names.has(policy.operations[operation]?.capability ?? ''));
    expect(others.map(([operation, names]) => `${operation} asks for ${[...names].join(', ')}`)).toEqual([]);
  });

  test('a mutated entry is noticed: all of them in memory', async () => {
    const { policy, schema, references, routes } = SERVICES[service];
    const built = await schema();
    const judges = {
      page: table,
      roles: EVERY_ROLE,
      asked: asked[service],
      // The build looks at entries: where only a capability's roles changed, it says what it said of the policy itself.
      gaps: (changed: Policy) =>
        changed !== policy && changed.operations === policy.operations ? [] : policyGaps(changed, built, Object.keys(references), routes),
    };
    expect(caughtBy(policy, judges)).toBeNull();
    const mutants = mutantsOf(
      policy,
      EVERY_ROLE.filter((role) => role !== 'NOBODY' && role !== 'SYSTEM'),
    );
    const survivors = mutants.filter((mutant) => caughtBy(mutant.policy, judges) === null);
    figure('policy mutants', mutants.length);
    figure('policy mutants caught', mutants.length - survivors.length);
    figure(`policy mutants caught in ${service}`, `${((100 * (mutants.length - survivors.length)) / mutants.length).toFixed(1)} %`);
    // What survives: a class that only a person can judge, where neither name nor description of a field says it (a paper, a
    // table that comes in), and a capability swapped for one of the same roles on a field that cannot be asked for alone.
    // For both the page for auditors changes, which `npm test` shows.
    console.log(survivors.map(({ kind, what }) => `survived: ${kind}: ${what}`).join('\n'));
    expect(survivors.length / mutants.length).toBeLessThan(0.05);
  });

  test('a mutated entry is noticed: a sample on PostgreSQL', async () => {
    const { policy } = SERVICES[service];
    const share = service === 'organization' ? ON_POSTGRESQL - 8 : 8;
    const sample = sampled(worthRunning(policy, table), share);
    const survivors: string[] = [];
    for (const mutant of sample) {
      const undo = await install(subgraphs.world[service].ownerUrl, policy, mutant);
      const near = cells.filter(
        ({ operation, position }) =>
          table.rows.get(operation)?.capability === mutant.capability && (position === 'own' || position === 'other'),
      );
      const found = await wrong(
        service,
        near.map((cell) => ({ role: mutant.role === '*' ? 'NOBODY' : (mutant.role ?? ''), cell })),
      );
      await undo();
      if (found.length === 0) survivors.push(`${mutant.kind}: ${mutant.what}`);
    }
    figure('policy mutants on PostgreSQL', sample.length);
    figure('policy mutants on PostgreSQL caught', sample.length - survivors.length);
    console.log(survivors.join('\n'));
    expect(survivors.length / sample.length).toBeLessThan(0.05);
  });
});

/**
 * A refusal by role does not look where, and what is everybody's is everybody's: asked at one position each, in turn, and at
 * all five in the nightly run. What depends on the reach is asked at all five always.
 */
function once(table: AccessTable, cell: Cell, role: string): boolean {
  const wanted = expected(table, cell.operation, role, cell.position);
  const who = table.roles.get(table.rows.get(cell.operation)?.capability ?? '') ?? [];
  const byReach = wanted !== 'refused' && (cell.hidden || (wanted === 'answered' && !(who.length === 1 && who[0] === '*')));
  if (process.env['CAPUY_NIGHTLY'] || byReach) return true;
  return POSITIONS[(role.length + cell.operation.length) % POSITIONS.length] === cell.position;
}
