import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createDatabases, testSecrets } from '@capuy/testing';
import { expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '..', 'dist', 'main.js');

interface Running {
  child: ChildProcess;
  /** All that it has said so far. */
  said: () => string;
}

function run(environment: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, said: () => text };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await check().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited in vain');
}

it('names everything that is missing in one sentence and exits with 1', async () => {
  const { child, said } = run({ PORT: 'x', PUBLIC_URL: 'localhost' });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  expect(said()).toContain(
    'identity cannot start: PORT is not a port; IDENTITY_DATABASE_URL is missing; IDENTITY_DATABASE_OWNER_URL is missing; PUBLIC_URL is not a URL of http: or https:; CAPUY_SECRETS is missing',
  );
});

it('migrates, serves, answers what is under way on SIGTERM, and exits with 0 without having logged a secret', async () => {
  const { identity } = await createDatabases(['identity']);
  const port = await freePort();
  const { child, said } = run({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    IDENTITY_DATABASE_URL: identity.url,
    IDENTITY_DATABASE_OWNER_URL: identity.ownerUrl,
    CAPUY_SECRETS: await testSecrets(),
  });
  const base = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${base}/readyz`)).ok);
  const discovery = (await (await fetch(`${base}/oidc/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
  expect(discovery['issuer']).toBe(`http://localhost:${port}/oidc`);
  expect(discovery['code_challenge_methods_supported']).toEqual(['S256']);
  const underWay = Array.from({ length: 20 }, () => fetch(`${base}/oidc/jwks`).then((response) => response.status));
  await Promise.race(underWay);
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
  const statuses = await Promise.allSettled(underWay);
  // Each was answered, or never accepted; none was cut off half-way.
  for (const answer of statuses) if (answer.status === 'fulfilled') expect(answer.value).toBe(200);
  expect(said()).not.toContain(new URL(identity.url).password);
});
