import { Scoped } from '@capuy/subgraph';
import { policy as meetingsPolicy } from '@capuy/meetings';
import { policy } from '@capuy/organization';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { figure } from '../src/figure.js';
import { fileNumber, fillWorlds } from '../src/worlds/insert-worlds.js';
import { Model } from '../src/worlds/model.js';
import { type Answers, ask, expected } from '../src/worlds/questions.js';
import { worlds } from '../src/worlds/random-world.js';
import { type TwoServices, twoServices } from '../src/worlds/two-services.js';
import { dateOf, on, type World } from '../src/worlds/world.js';

const BOTH = { capabilities: { ...policy.capabilities, ...meetingsPolicy.capabilities }, operations: {} };
const WORLDS = 100;
const seed = Number(process.env['CAPUY_SEED'] ?? (process.env['CAPUY_NIGHTLY'] ? Date.now() % 1e9 : 20_250_701));

let two: TwoServices;
let made: World[];
beforeAll(async () => {
  two = await twoServices();
  made = fc.sample(worlds, { numRuns: WORLDS, seed }).map((maker, number) => maker(number));
  await fillWorlds(two, made);
});
afterAll(() => two.close());

/** Leaves out what is the reader's own: row-level security has it in every list and figure, a service only where it was asked for. */
function ofOthers(answers: Answers, { people, papers, question }: World, without: readonly string[]): Answers {
  const own = people.find(({ accountId }) => accountId === question.accountId);
  const kept = papers.filter(({ personId }) => personId === own?.personId);
  const ids = new Set(own ? [own.memberId, own.personId, fileNumber(own.memberId), ...kept.map(({ id }) => id)] : []);
  const mine = (row: string): boolean => ids.has(row) || row.startsWith(question.accountId);
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([name]) => !without.includes(name))
      .map(([name, rows]) => [name, rows.filter((row) => !mine(row))]),
  );
}

async function askAll(without: readonly string[] = []): Promise<number> {
  let rows = 0;
  for (const [index, world] of made.entries()) {
    const among = [world, made[(index + 1) % made.length] ?? world];
    const model = new Model(world, BOTH);
    const answers = await ask(two, model, among);
    rows += Object.values(answers).flat().length;
    expect(ofOthers(answers, world, without), `seed ${seed}, world ${index}: ${JSON.stringify(world)}`).toEqual(
      ofOthers(expected(model, among), world, without),
    );
  }
  return rows;
}

/**
 * Narrower than what may be read, to be of use: findings are made of the tree and of posts, which are open (P0); a figure of links
 * outside the reach is of those that the reader reads anyway.
 */
const OF_THE_FIRST_LINE = ['findings', 'findings counted', 'residence'];

const switchSecurity = (word: 'enable' | 'disable'): string => `
do $$ declare t record; begin
  for t in select schemaname, tablename from pg_tables where schemaname in ('organization', 'meetings')
    and tableowner = current_user and exists (select from pg_policies p where p.schemaname = pg_tables.schemaname and p.tablename = pg_tables.tablename) loop
    execute format('alter table %I.%I ${word} row level security', t.schemaname, t.tablename);
  end loop;
end $$`;

test('the services alone, without row-level security, answer the same', async () => {
  for (const side of [two.organization, two.meetings]) await side.owner(switchSecurity('disable'));
  try {
    figure('rows that the first line alone kept right', await askAll());
  } finally {
    for (const side of [two.organization, two.meetings]) await side.owner(switchSecurity('enable'));
  }
}, 300_000);

test('row-level security alone, without a word of scope in any statement, answers the same', async () => {
  const reaches = vi
    .spyOn(Scoped.prototype, 'reaches')
    .mockImplementation((column: string, parameter: number) => `(${column} is not null and cardinality($${parameter}::uuid[]) >= 0)`);
  try {
    figure('rows that the second line alone kept right', await askAll(OF_THE_FIRST_LINE));
    expect(reaches.mock.calls.length).toBeGreaterThan(made.length);
  } finally {
    reaches.mockRestore();
  }
}, 300_000);

const WRITES: Readonly<Record<string, string>> = {
  admission_target: 'setAdmissionTarget(input: { organizationId: $at, year: 2025, target: 3 })',
  contest: 'createContest(input: { organizationId: $at, name: "Ngoài phạm vi", startsOn: $day, endsOn: $day })',
  party_team: 'createPartyTeam(input: { organizationId: $at, name: "Ngoài phạm vi", validFrom: $day })',
};

/** Whoever may write such a thing somewhere tries it in another province; 42501 is PostgreSQL's own word for no. */
async function tryOutside(): Promise<{ tried: number; written: number }> {
  const written = async (): Promise<number> => {
    const counts = Object.keys(WRITES).map((table) => `(select count(*) from organization.${table})`);
    const [row] = await two.organization.owner<{ n: number }>(`select (${counts.join(' + ')})::int as n`);
    return row?.n ?? 0;
  };
  const before = await written();
  let tried = 0;
  for (const [index, world] of made.entries()) {
    const { accountId, today } = world.question;
    const model = new Model(world, BOTH);
    const other = made[(index + 1) % made.length]?.organizations.find((one) => one.type === 'BASE_BRANCH' && on(one, today));
    if (!other || !model.mayAsk(accountId, 'member:manage', today) || model.everywhere(accountId, 'member:manage', today)) continue;
    process.env['CAPUY_TODAY'] = dateOf(today);
    for (const write of Object.values(WRITES)) {
      const document = `mutation ($at: ID!${write.includes('$day') ? ', $day: LocalDate!' : ''}) { ${write} { __typename } }`;
      const variables = { at: other.id, day: dateOf(today) };
      const refusal = await two.organization.ask(accountId, document, variables).then(
        ({ codes }) => Object.values(codes)[0] ?? '',
        (error: Error) => error.message,
      );
      expect(refusal).toMatch(/^(NOT_FOUND|FORBIDDEN|42501)$/);
      tried += 1;
    }
  }
  return { tried, written: (await written()) - before };
}

test('either line alone refuses a write outside the reach', async () => {
  await two.organization.owner(switchSecurity('disable'));
  try {
    expect(await tryOutside()).toMatchObject({ written: 0 });
  } finally {
    await two.organization.owner(switchSecurity('enable'));
  }
  const reaches = vi
    .spyOn(Scoped.prototype, 'reaches')
    .mockImplementation((column: string, parameter: number) => `(${column} is not null and cardinality($${parameter}::uuid[]) >= 0)`);
  try {
    const { tried, written } = await tryOutside();
    expect(written).toBe(0);
    expect(tried).toBeGreaterThan(10);
    figure('writes outside the reach that each line alone refused', tried);
  } finally {
    reaches.mockRestore();
  }
}, 120_000);
