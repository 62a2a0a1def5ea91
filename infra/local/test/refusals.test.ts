import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  DATABASE_VARIABLES,
  embeddedEnvironment,
  freePort,
  postgresPasswords,
  settleCluster,
  settleSecrets,
  startPostgres,
  type DatabaseEnvironment,
  type PostgresServer,
} from '../src/index.js';
import { Fixture } from './fixture.js';

let fixture: Fixture;

beforeEach(() => {
  fixture = new Fixture();
});

afterEach(() => fixture.remove());

/** Starts it, expects it to give up, and returns the one sentence it gave as its last line. */
async function refusal(env: NodeJS.ProcessEnv, options: readonly string[] = ['--empty'], wrap: readonly string[] = []): Promise<string> {
  const system = fixture.start(options, { PORT: String(await freePort()), ...env }, wrap);
  expect(await system.gaveUp()).toBeGreaterThan(0);
  expect(system.lines.join('\n')).not.toMatch(/^\s+at /m);
  expect(fixture.processes()).toEqual([]);
  return system.lines.at(-1) ?? '';
}

it('refuses a port in use', async () => {
  const server = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const said = await refusal({ PORT: String(port) });
  server.close();
  expect(said).toBe(`Port ${port} is already in use; stop the program that uses it, or choose another: PORT=${port + 1} npm start.`);
});

it('refuses a port that is none', async () => {
  expect(await refusal({ PORT: 'web' })).toBe('PORT must be a number from 1 to 65535, not "web".');
});

it('refuses an option it does not know, with its usage', async () => {
  const system = fixture.start(['--rest'], { PORT: String(await freePort()) });
  expect(await system.exited).toBe(2);
  expect(system.lines[0]).toContain("'--rest'");
});

it('refuses a second start on the same data', async () => {
  const { system } = await fixture.ready();
  const second = fixture.start(['--empty'], { PORT: String(await freePort()) });
  expect(await second.exited).toBe(1);
  expect(second.lines).toEqual([
    `${fixture.data} is in use by "npm start" (process ${system.child.pid}); stop it first, or set CAPUY_DATA to another folder.`,
  ]);
});

it('tells which service does not start, and what it said', async () => {
  fixture.program('meetings', "console.error(JSON.stringify({ level: 'error', msg: 'the migration cannot be read' })); process.exit(1);");
  expect(await refusal({})).toMatch(/^The meetings service does not start: the migration cannot be read \(its log: .*meetings\.log\)\.$/);
});

describe('a full disk', () => {
  // Only root can mount a small disk; the next test is for everybody.
  if (process.getuid?.() === 0) {
    it('is told before the first start', async () => {
      mkdirSync(fixture.data);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=0755', 'capuy-test', fixture.data]);
      try {
        expect(await refusal({})).toMatch(
          /^The disk is full: .* has \d+ MiB left and starting needs 300\. Free some space and start again\.$/,
        );
      } finally {
        execFileSync('umount', [fixture.data]);
      }
    });
  }

  it('is told when PostgreSQL meets it', async () => {
    const said = await refusal({}, ['--empty'], ['prlimit', '--fsize=4194304']);
    expect(said).toMatch(/^The disk is full: no more can be written in .*\. Free some space and start again\.$/);
  });
});

describe('outside databases', () => {
  let server: PostgresServer;
  let folder: string;
  let urls: DatabaseEnvironment;

  beforeAll(async () => {
    folder = mkdtempSync('/var/tmp/capuy-local-test-');
    chmodSync(folder, 0o711);
    await settleSecrets(join(folder, 'secrets'));
    const passwords = postgresPasswords(join(folder, 'secrets'));
    const password = passwords['postgres'] ?? '';
    server = await startPostgres({ folder: join(folder, 'postgres'), password, logFile: join(folder, 'log'), durable: false });
    await settleCluster(server.adminUrl, passwords);
    urls = embeddedEnvironment(server.adminUrl, passwords);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are used instead of the built-in one', async () => {
    const { run, system } = await fixture.ready(['--empty'], urls);
    expect(run.databases).toEqual(urls);
    expect(run.processes.map(({ name }) => name)).not.toContain('postgres');
    system.child.kill('SIGTERM');
    expect(await system.exited).toBe(0);
  });

  it('are refused in part', async () => {
    const { GATEWAY_DATABASE_URL } = urls;
    const others = DATABASE_VARIABLES.filter((name) => name !== 'GATEWAY_DATABASE_URL').join(', ');
    expect(await refusal({ GATEWAY_DATABASE_URL })).toBe(
      `Give all database URLs or none: GATEWAY_DATABASE_URL is set, but ${others} are not.`,
    );
  });

  it('are refused when a URL is malformed', async () => {
    expect(await refusal({ ...urls, IDENTITY_DATABASE_URL: 'localhost:5432/identity' })).toBe(
      'IDENTITY_DATABASE_URL must look like postgres://role:password@host:5432/database.',
    );
  });

  it('are refused when a server does not answer, without telling the password', async () => {
    const nobody = `postgres://someone:hidden@127.0.0.1:${await freePort()}/meetings`;
    const said = await refusal({ ...urls, MEETINGS_DATABASE_URL: nobody });
    expect(said).toMatch(
      /^The databases cannot be used: MEETINGS_DATABASE_URL \(someone@127\.0\.0\.1:\d+\/meetings\) is refused: .*ECONNREFUSED.*\.$/,
    );
    expect(said).not.toContain('hidden');
  });

  it('are refused when a password is wrong or the replication role may not replicate', async () => {
    const wrong = urls.IDENTITY_DATABASE_URL.replace(/:[^:@]+@/, ':wrong@');
    const said = await refusal({ ...urls, IDENTITY_DATABASE_URL: wrong, ORGANIZATION_REPLICATION_URL: urls.ORGANIZATION_DATABASE_URL });
    expect(said).toContain('password authentication failed');
    expect(said).toContain('ORGANIZATION_REPLICATION_URL names a role without REPLICATION');
  });

  it('are not emptied by --reset', async () => {
    expect(await refusal({ ...urls }, ['--reset'])).toBe('--reset empties the built-in database only; empty an outside one yourself.');
  });
});
