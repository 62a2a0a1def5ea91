import { setTimeout as sleep } from 'node:timers/promises';
import { ALLOWED_QUERY, type Attacker, posted, type RawAnswer } from '@capuy/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { CLIENT_ID, type DoorSystem } from '../src/door-system.js';
import { figure } from '../src/figure.js';
import { leaks } from '../src/leaks.js';

const ROOT_ID = '00000000-0000-7000-8000-000000000001';
const MEETINGS = JSON.stringify({ query: ALLOWED_QUERY });
const TREE = JSON.stringify({ query: `{ partyOrganization(id: "${ROOT_ID}") { id printedName } }` });
const BOTH = JSON.stringify({
  query: `{ meetings(filter: { underId: "${ROOT_ID}" }) { nodes { id } } partyOrganization(id: "${ROOT_ID}") { id printedName } }`,
});
const FIVE_SECONDS = 5000;

/** What breaks, how it is mended, what is asked meanwhile, and what may be told. */
interface Failure {
  readonly name: string;
  readonly codes: readonly string[];
  provoke(door: DoorSystem): Promise<() => Promise<void>>;
  ask(door: DoorSystem, attacker: Attacker): Promise<RawAnswer>;
}

const asIntegrator =
  (body: string): Failure['ask'] =>
  (door, attacker) =>
    door.raw(posted(attacker, { authorization: `Bearer ${attacker.token}` }, body), '127.0.4.1');
const asPerson =
  (path: string, type = 'text/csv'): Failure['ask'] =>
  (door, attacker) =>
    door.raw(
      posted(
        attacker,
        { cookie: attacker.cookie, 'x-capuy-csrf': '1', 'content-type': type, 'x-capuy-file-name': 'a.csv' },
        'a;b\n1;2\n',
        path,
      ),
      '127.0.4.2',
    );
const download =
  (path: string): Failure['ask'] =>
  (door, { host, cookie }) =>
    door.raw([`GET ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n\r\n`], '127.0.4.3');

const stopped =
  (name: string): Failure['provoke'] =>
  async (door) => {
    const pid = door.pidOf(name);
    process.kill(pid, 'SIGSTOP');
    return async () => void process.kill(pid, 'SIGCONT');
  };
const killed =
  (name: string): Failure['provoke'] =>
  async (door) => {
    process.kill(door.pidOf(name), 'SIGKILL');
    await sleep(20);
    return () => ready(door);
  };
const broken =
  (database: string, breaking: string, mending: string): Failure['provoke'] =>
  async (door) => {
    const client = await door.superuser(database);
    await client.query(breaking);
    return async () => {
      await client.query(mending);
      await client.end();
    };
  };

const FAILURES: readonly Failure[] = [
  { name: 'a subgraph that is too slow', codes: ['DEADLINE'], provoke: stopped('meetings'), ask: asIntegrator(BOTH) },
  { name: 'a subgraph that has died', codes: ['UNAVAILABLE'], provoke: killed('meetings'), ask: asIntegrator(BOTH) },
  {
    name: 'a file of a service that has died',
    codes: ['UNAVAILABLE'],
    provoke: killed('organization'),
    ask: download('/files/organization/imports/template'),
  },
  {
    name: 'a statement that takes too long',
    codes: ['DEADLINE'],
    provoke: broken('organization', 'begin; lock table organization.organization_version in access exclusive mode', 'rollback'),
    ask: asIntegrator(TREE),
  },
  {
    name: 'a statement that fails',
    codes: ['INTERNAL'],
    provoke: broken(
      'meetings',
      'alter table meetings.meeting rename to meeting_lost',
      'alter table meetings.meeting_lost rename to meeting',
    ),
    ask: asIntegrator(MEETINGS),
  },
  {
    name: 'a disk that is full',
    codes: ['UNAVAILABLE'],
    provoke: broken(
      'organization',
      `create function public.full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100'; end $$;
       create trigger full_disk before insert on organization.stored_file for each row execute function public.full_disk()`,
      'drop function public.full_disk() cascade',
    ),
    ask: async (door, who) =>
      asPerson(`/files/organization/imports?kind=MEMBERS&classification=ORDINARY&organizationId=${await ownOrganization(door)}`)(door, who),
  },
  {
    name: 'a sign-in service that has died',
    codes: ['UNAVAILABLE'],
    provoke: killed('identity'),
    ask: (door, { host }) => door.raw([`GET /oidc/jwks HTTP/1.1\r\nhost: ${host}\r\n\r\n`]),
  },
  {
    name: 'a database that has died',
    codes: ['UNAVAILABLE', 'INTERNAL', 'DEADLINE'],
    provoke: async (door) => {
      process.kill(door.pidOf('postgres'), 'SIGQUIT');
      await sleep(100);
      return () => ready(door);
    },
    ask: asIntegrator(BOTH),
  },
];

export function describeFailures(get: () => { door: DoorSystem; attacker: Attacker }, refused: (tokens: number) => void): void {
  describe('nothing internal leaves', () => {
    let looked = 0;
    afterAll(() => figure('failures looked at', looked));

    test.each(FAILURES)('with $name', async ({ codes, provoke, ask }) => {
      const { door, attacker } = get();
      await ready(door);
      const who = { ...attacker, token: await door.accessToken() };
      const mend = await provoke(door);
      const started = Date.now();
      let answer: RawAnswer;
      try {
        answer = await ask(door, who);
      } finally {
        await mend();
      }
      expect(Date.now() - started).toBeLessThan(15_000);
      const { errors } = JSON.parse(answer.body) as { errors?: { extensions: { code: string } }[] };
      expect([answer.body, codes.includes(errors?.[0]?.extensions.code ?? '')]).toEqual([answer.body, true]);
      expect(leaks(answer)).toEqual([]);
      looked += 1;
    });

    test('and PostgreSQL has ended what was too slow', async () => {
      const { door, attacker } = get();
      await ready(door);
      const who = { ...attacker, token: await door.accessToken() };
      const client = await door.superuser('organization');
      await client.query('begin; lock table organization.organization_version in access exclusive mode');
      const answer = await asIntegrator(TREE)(door, who);
      await sleep(200);
      const { rows } = await client.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where application_name = 'capuy-organization' and wait_event_type = 'Lock' and query ~ 'organization_version'`,
      );
      await client.query('rollback');
      await client.end();
      expect(answer.body).toContain('DEADLINE');
      expect(rows).toEqual([{ waiting: 0 }]);
    });
  });

  describe('what has ended', () => {
    test('is refused everywhere within five seconds: a session that was signed out, and an integrator', async () => {
      const { door, attacker } = get();
      const known = JSON.stringify({ documentId: attacker.documentId });
      const account = door.system.accounts[1];
      const cookie = await door.signIn(account?.login ?? '', account?.password ?? '');
      const session = { cookie, 'x-capuy-csrf': '1' };
      expect((await door.raw(posted(attacker, session, known))).status).toBe(200);
      await door.raw(posted(attacker, session, '', '/auth/logout?everywhere=1'));
      await expect.poll(async () => (await door.raw(posted(attacker, session, known))).status, { timeout: FIVE_SECONDS }).toBe(401);
      const token = await door.accessToken();
      await sleep(1000);
      const ended = await door.system.capuy('end-integrator', CLIENT_ID);
      expect(ended).toEqual({ clientId: CLIENT_ID, gatewayTold: true });
      const bearer = { authorization: `Bearer ${token}` };
      for (const body of [MEETINGS, TREE]) {
        await expect
          .poll(async () => (await door.raw(posted(attacker, bearer, body), '127.0.4.4')).body, { timeout: FIVE_SECONDS })
          .toContain('UNAUTHENTICATED');
      }
      refused(3);
    });
  });
}

/** All that was broken answers again. */
async function ready(door: DoorSystem): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(door)) return;
    await sleep(100);
  }
  throw new Error('the system did not come back');
}

async function answers(door: DoorSystem): Promise<boolean> {
  try {
    const ports = [...door.subgraphs.map(({ name }) => name), 'identity', 'gateway'].map((name) => door.portOf(name));
    const urls = ports.map((port) => `http://127.0.0.1:${port}/readyz`);
    const probes = await Promise.all(urls.map((url) => fetch(url, { signal: AbortSignal.timeout(2000) })));
    return probes.every(({ ok }) => ok) && (await fetch(`${door.url}/oidc/jwks`)).ok;
  } catch {
    // Not in the supervisor's list, or not listening, while it starts again.
    return false;
  }
}

/** Where the person who asks is clerk. */
async function ownOrganization(door: DoorSystem): Promise<string> {
  const [sessions, organization] = await Promise.all([door.superuser('gateway'), door.superuser('organization')]);
  try {
    const { rows } = await sessions.query<{ subject: string }>('select subject from gateway.session order by created_at limit 1');
    const found = await organization.query<{ id: string }>(
      `select g.organization_id as id from organization.access_grant g join organization.account a on a.id = g.account_id
       where a.external_subject = $1 and g.role = 'STAFF_ORGANIZATION' limit 1`,
      [rows[0]?.subject],
    );
    return found.rows[0]?.id ?? '';
  } finally {
    await Promise.all([sessions.end(), organization.end()]);
  }
}
