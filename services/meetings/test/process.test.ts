import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@capuy/local';
import { createWorld } from '@capuy/testing';
import { expect, test } from 'vitest';
import { endSubscription, meetingsEnv, publish, until } from './replicated.js';

const MAIN = join(import.meta.dirname, '..', 'dist', 'main.js');

function run(env: NodeJS.ProcessEnv): { child: ChildProcess; said(): string } {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, said: () => text };
}

test('names everything that is missing in one line and exits with 1', async () => {
  const { child, said } = run({ MEETINGS_DATABASE_URL: 'postgres://x' });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said()).toContain('not set: MEETINGS_DATABASE_OWNER_URL, ORGANIZATION_REPLICATION_URL, CAPUY_SECRETS');
  expect(said().trim().split('\n')).toHaveLength(1);
});

test('becomes ready by itself, exits with 0 on SIGTERM, and survives kill -9 with its copies', async () => {
  const world = await createWorld();
  await publish(world);
  const port = await freePort();
  const env = { ...world.environment, PORT: String(port), CAPUY_SECRETS: (await meetingsEnv(world)).secretsFolder };
  const isReady = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  const first = run(env);
  await until('ready', isReady);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = run(env);
  await until('ready again', isReady);
  second.child.kill('SIGTERM');
  expect(await once(second.child, 'exit')).toEqual([0, null]);
  expect(second.said()).not.toContain('being copied');
  const { password } = new URL(world.meetings.url);
  expect(first.said() + second.said()).not.toContain(password);
  await endSubscription(world);
});
