import { setTimeout as sleep } from 'node:timers/promises';
import { ALLOWED_QUERY, type Attacker, posted, type RawAnswer } from '@capuy/testing';
import { afterAll, describe, expect, test } from 'vitest';
import type { DoorSystem } from '../src/door-system.js';
import { figure } from '../src/figure.js';
import { leaks } from '../src/leaks.js';

const ROOT_ID = '00000000-0000-7000-8000-000000000001';
const MEETINGS = JSON.stringify({ query: ALLOWED_QUERY });
const TREE = JSON.stringify({ query: `{ partyOrganization(id: "${ROOT_ID}") { id printedName } }` });
const BOTH = JSON.stringify({
  query: `{ meetings(filter: { underId: "${ROOT_ID}" }) { nodes { id } } partyOrganization(id: "${ROOT_ID}") { id printedName } }`,
});

/** What breaks, how it is mended, what is asked meanwhile, and what may be told. */
interface Failure {
  readonly name: string;
  readonly codes: readonly string[];
  provoke(door: DoorSystem): Promise<() => Promise<void>>;
  ask(door: DoorSystem, attacker: Attacker): Promise<RawAnswer>;
  /** Looked at before it is mended. */
  also?(door: DoorSystem): Promise<void>;
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
    return () => door.ready();
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

const SLOW_SUBGRAPH: Failure = {
  name: 'a subgraph that is too slow',
  codes: ['DEADLINE'],
  provoke: stopped('meetings'),
  ask: asIntegrator(BOTH),
};
const SLOW_STATEMENT: Failure = {
  name: 'a statement that takes too long, which PostgreSQL ends',
  codes: ['DEADLINE'],
  provoke: broken('organization', 'begin; lock table organization.organization_version in access exclusive mode', 'rollback'),
  ask: asIntegrator(TREE),
  async also(door) {
    const client = await door.superuser('organization');
    const waiting = async (): Promise<number | undefined> => {
      const { rows } = await client.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where application_name = 'capuy-organization' and wait_event_type = 'Lock' and query ~ 'organization_version'`,
      );
      return rows[0]?.waiting;
    };
    await expect.poll(waiting, { timeout: 500, interval: 50 }).toBe(0);
    await client.end();
  },
};
const DEAD_SUBGRAPH: Failure = {
  name: 'a subgraph that has died',
  codes: ['UNAVAILABLE'],
  provoke: killed('meetings'),
  ask: asIntegrator(BOTH),
};
const DEAD_SIGN_IN: Failure = {
  name: 'a sign-in service that has died',
  codes: ['UNAVAILABLE'],
  provoke: killed('identity'),
  ask: (door, { host }) => door.raw([`GET /oidc/jwks HTTP/1.1\r\nhost: ${host}\r\n\r\n`]),
};
const DEAD_FILES: Failure = {
  name: 'a file of a service that has died',
  codes: ['UNAVAILABLE'],
  provoke: killed('organization'),
  ask: download('/files/organization/imports/template'),
};
const FAILING_STATEMENT: Failure = {
  name: 'a statement that fails',
  codes: ['INTERNAL'],
  provoke: broken('meetings', 'alter table meetings.meeting rename to meeting_lost', 'alter table meetings.meeting_lost rename to meeting'),
  ask: asIntegrator(MEETINGS),
};
const FULL_DISK: Failure = {
  name: 'a disk that is full',
  codes: ['UNAVAILABLE'],
  provoke: broken(
    'organization',
    `create function public.full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100'; end $$;
     create trigger full_disk before insert on organization.stored_file for each row execute function public.full_disk()`,
    'drop function public.full_disk() cascade',
  ),
  ask: async (door, who) =>
    asPerson(`/files/organization/imports?kind=MEMBERS&classification=ORDINARY&organizationId=${await door.ownOrganization()}`)(door, who),
};
const DEAD_DATABASE: Failure = {
  name: 'a database that has died',
  codes: ['UNAVAILABLE', 'INTERNAL', 'DEADLINE'],
  provoke: async (door) => {
    process.kill(door.pidOf('postgres'), 'SIGQUIT');
    await sleep(100);
    return () => door.ready();
  },
  ask: asIntegrator(BOTH),
};

/** Those of one line break different parts in the same moment, so that a deadline is waited for once. */
const FAILURES: readonly (readonly Failure[])[] = [
  [SLOW_SUBGRAPH, SLOW_STATEMENT],
  [FAILING_STATEMENT, FULL_DISK],
  [DEAD_SUBGRAPH, DEAD_SIGN_IN],
  [DEAD_FILES],
  [DEAD_DATABASE],
];

export function describeFailures(get: () => { door: DoorSystem; attacker: Attacker }): void {
  describe('nothing internal leaves', () => {
    let looked = 0;
    afterAll(() => figure('failures looked at', looked));

    test.each(FAILURES.map((together) => ({ name: together.map(({ name }) => name).join(', and '), together })))(
      'with $name',
      async ({ together }) => {
        const { door, attacker } = get();
        await door.ready();
        const who = { ...attacker, token: await door.accessToken() };
        expect((await asIntegrator(BOTH)(door, who)).body).not.toContain('"errors"');
        const mends = await Promise.all(together.map(({ provoke }) => provoke(door)));
        const started = Date.now();
        let answers: RawAnswer[];
        try {
          answers = await Promise.all(together.map(({ ask }) => ask(door, who)));
          for (const { also } of together) await also?.(door);
        } finally {
          await Promise.all(mends.map((mend) => mend()));
        }
        expect(Date.now() - started).toBeLessThan(15_000);
        for (const [index, answer] of answers.entries()) {
          const { errors } = JSON.parse(answer.body) as { errors?: { extensions: { code: string } }[] };
          const right = together[index]?.codes.includes(errors?.[0]?.extensions.code ?? '');
          expect([answer.body, right]).toEqual([answer.body, true]);
          expect(leaks(answer)).toEqual([]);
          looked += 1;
        }
      },
    );
  });
}
