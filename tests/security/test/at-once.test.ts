import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mintInternalToken } from '@capuy/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { figure } from '../src/figure.js';
import { ownerUrl, startedSubgraphs } from '../src/started-subgraphs.js';

/** Design §7 and issue 4: what ends is felt on the next request, everywhere, within this. */
const LIMIT_SECONDS = 5;
const SUBJECT = 'thu.hieu-luc';

let owner: pg.Client;
let urls: Record<string, string>;
let place: { branch: string; person: string; meetings: string };
beforeAll(async () => {
  owner = new pg.Client({ connectionString: ownerUrl(inject('dataFolder')) });
  await owner.connect();
  urls = Object.fromEntries((await startedSubgraphs(inject('dataFolder'))).map(({ name, url }) => [name, url]));
  // A branch with members, and a commune above a branch with meetings.
  const { rows } = await owner.query<{ branch: string; person: string }>(
    `select ms.organization_id as branch, (array_agg(ms.person_id))[1] as person from organization.membership ms
     where ms.valid_to = 'infinity' and ms.kind = 'PERMANENT' and not exists (select from organization.account a where a.person_id = ms.person_id)
     group by 1 order by count(*) desc limit 1`,
  );
  const found = rows[0];
  if (!found) throw new Error('the demonstration has no members');
  const top = await owner.query<{ id: string }>(
    `select c.ancestor_id as id from organization.closure c where c.descendant_id = $1 and c.valid_to = 'infinity' order by c.depth desc offset 1 limit 1`,
    [found.branch],
  );
  place = { ...found, meetings: top.rows[0]?.id ?? found.branch };
});
afterAll(() => owner.end());

async function ask(service: string, query: string, variables: object): Promise<string[]> {
  const body = JSON.stringify({ query, variables });
  const token = await mintInternalToken({ sub: SUBJECT, body, secrets: join(inject('dataFolder'), 'secrets') });
  const answer = await fetch(urls[service] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  const { data, errors } = (await answer.json()) as {
    data?: Record<string, { nodes: { id: string }[] } | null> | null;
    errors?: { extensions: { code: string } }[];
  };
  // To be refused for want of a role is to feel it; anything else is an answer that tells nothing.
  const other = errors?.find(({ extensions }) => extensions.code !== 'FORBIDDEN');
  if (other) throw new Error(JSON.stringify(other));
  return Object.values(data ?? {}).flatMap((list) => list?.nodes.map(({ id }) => id) ?? []);
}

const members = (): Promise<string[]> =>
  ask('organization', `query ($u: ID!) { members(filter: { underId: $u }, first: 100) { nodes { id } } }`, { u: place.branch });
const meetings = (): Promise<string[]> =>
  ask('meetings', `query ($u: ID!) { meetings(filter: { underId: $u }, first: 100) { nodes { id } } }`, { u: place.meetings });

/** Asks without a pause until it is so everywhere; the seconds since the change was committed. */
async function felt(so: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await so())) {
    if (performance.now() - start > 20_000) break;
    await sleep(20);
  }
  return (performance.now() - start) / 1000;
}

const DAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** An account of its own, of a person who is nobody's member, with a grant where it is asked for. */
async function account(person: string | null): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into organization.account (issuer, external_subject, person_id, display_name, demo, valid_from)
     values ('capuy', $1, $2, 'Thử hiệu lực', true, '2020-01-01')
     on conflict (issuer, external_subject) do update set person_id = excluded.person_id returning id`,
    [SUBJECT, person],
  );
  return rows[0]?.id ?? '';
}

const everywhere = async (there: boolean): Promise<boolean> =>
  (await members()).length > 0 === there && (await meetings()).length > 0 === there;

test('a grant that begins and one that ends are felt by both services within five seconds', async () => {
  const grant = await owner.query<{ id: string }>(
    `insert into organization.access_grant (account_id, role, organization_id, source, basis, valid_from)
     values ($1, 'ENTRY_CLERK', $2, 'GIVEN', 'Thử', '2020-01-01') returning id`,
    [await account(null), place.meetings],
  );
  const begun = await felt(() => everywhere(true));
  await owner.query(`update organization.access_grant set valid_to = ${DAY} where id = $1`, [grant.rows[0]?.id]);
  const ended = await felt(() => everywhere(false));
  figure('seconds until a grant that begins is felt everywhere', begun.toFixed(2));
  figure('seconds until an ended grant is felt everywhere', ended.toFixed(2));
  expect(Math.max(begun, ended)).toBeLessThan(LIMIT_SECONDS);
});

test('a post that ends and a member who moves away are felt within five seconds', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `with p as (insert into organization.person (gender, birth_date, demo) values ('FEMALE', '1980-01-01', true) returning id),
       n as (insert into organization.person_name (person_id, full_name, sort_key, search_key) select id, 'Thử Hiệu Lực', 'Lực Thử Hiệu Lực', 'thu hieu luc' from p)
     select id from p`,
  );
  const person = rows[0]?.id ?? '';
  await account(person);
  const post = await owner.query<{ id: string }>(
    `insert into organization.post (person_id, organization_id, place, position, basis, valid_from) values ($1, $2, 'COMMITTEE', 'SECRETARY', 'ELECTED', '2020-01-01') returning id`,
    [person, place.meetings],
  );
  const derive = (): Promise<unknown> => owner.query('select organization.derive_grants(array[$1::uuid])', [person]);
  await derive();
  await felt(() => everywhere(true));
  const before = await members();
  const gone = await owner.query<{ id: string; member: string }>(
    `select ms.id, ms.member_id as member from organization.membership ms where ms.person_id = $1 and ms.valid_to = 'infinity'`,
    [place.person],
  );
  const moved = gone.rows[0];
  await owner.query(`update organization.membership set valid_to = ${DAY} where id = $1`, [moved?.id]);
  const left = await felt(async () => !(await members()).includes(moved?.member ?? ''));
  await owner.query(`update organization.membership set valid_to = 'infinity' where id = $1`, [moved?.id]);
  expect(before).toContain(moved?.member);
  await owner.query(`update organization.post set valid_to = ${DAY} where id = $1`, [post.rows[0]?.id]);
  await derive();
  const ended = await felt(() => everywhere(false));
  figure('seconds until an ended post is felt everywhere', ended.toFixed(2));
  figure('seconds until a member who moved away is gone from the list', left.toFixed(2));
  expect(Math.max(left, ended)).toBeLessThan(LIMIT_SECONDS);
});
