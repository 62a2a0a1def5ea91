import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ALLOWED_QUERY, type Attacker, mintInternalToken, posted } from '@capuy/testing';
import { HeadFile, verifyLog } from '@capuy/audit';
import { importJWK, type JWK, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { CLIENT_ID, type DoorSystem } from '../src/door-system.js';

const QUERY = JSON.stringify({ query: ALLOWED_QUERY });
/** Load goes on for so long after the old keys count no more. */
const AFTER_MS = 500;
/** Keys that are no longer published are believed this long by the gateway. */
const BELIEVED_MS = 5500;

/** What the old keys were, and when they ended: for the test that comes later. */
let replaced: { oidc: JWK | undefined; at: number } | undefined;

export function describeRotation(get: () => { door: DoorSystem; attacker: Attacker }): void {
  describe('keys', () => {
    test('are replaced under load without one failed request', async () => {
      const { door, attacker } = get();
      const oldSigning = readFileSync(join(door.secrets, 'gateway-signing.json'), 'utf8');
      const oldList = readFileSync(join(door.system.dataFolder, 'web/remotes.json'), 'utf8');
      const [oldOidc] = (JSON.parse(readFileSync(join(door.secrets, 'oidc-signing.json'), 'utf8')) as { keys: JWK[] }).keys;
      const load = new Load(door, attacker);
      const rotated = await door.system.capuy('rotate-keys', '--grace', '0');
      await sleep(Math.max(0, ...Object.values(rotated).map((until) => Date.parse(String(until)) - Date.now())) + AFTER_MS);
      replaced = { oidc: oldOidc, at: Date.now() };
      const { asked, failed } = await load.end();
      expect(failed).toEqual([]);
      expect(asked).toBeGreaterThan(100);

      const folder = mkdtempSync(join(tmpdir(), 'capuy-old-keys-'));
      writeFileSync(join(folder, 'gateway-signing.json'), oldSigning);
      const body = JSON.stringify({ query: '{ _service { sdl } }' });
      for (const { url } of door.subgraphs) {
        const ask = async (secrets: string): Promise<unknown> => {
          const authorization = `Bearer ${await mintInternalToken({ sub: 'system', body, secrets })}`;
          return (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization }, body })).json();
        };
        expect(await ask(folder)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
        expect(await ask(door.secrets)).toMatchObject({ data: { _service: {} } });
      }
      rmSync(folder, { recursive: true });
      await expectEveryLogWhole(door);
      const list = readFileSync(join(door.system.dataFolder, 'web/remotes.json'), 'utf8');
      expect(kidOf(list)).not.toBe(kidOf(oldList));
      expect(
        (JSON.parse(readFileSync(join(door.secrets, 'web-signing.json'), 'utf8')) as { keys: JWK[] }).keys.map(({ kid }) => kid),
      ).toEqual([kidOf(list)]);
    });
  });
}

/** Later, when nothing of them is kept anywhere. */
export function describeOldKeys(get: () => { door: DoorSystem; attacker: Attacker }, refused: () => void): void {
  describe('keys that were replaced', () => {
    test('count for nothing: an access token under one of them is refused', async () => {
      const { door, attacker } = get();
      const { oidc = {}, at = 0 } = replaced ?? {};
      await sleep(Math.max(0, at + BELIEVED_MS - Date.now()));
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: `${door.url}/oidc`, aud: 'capuy-gateway', sub: CLIENT_ID, client_id: CLIENT_ID, iat: now, exp: now + 600 };
      const forged = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: oidc.kid ?? '' })
        .sign(await importJWK(oidc, 'RS256'));
      expect((await door.raw(posted(attacker, { authorization: `Bearer ${forged}` }, QUERY), '127.0.2.1')).status).toBe(401);
      const fresh = await door.accessToken();
      expect((await door.raw(posted(attacker, { authorization: `Bearer ${fresh}` }, QUERY), '127.0.2.1')).status).toBe(200);
      refused();
    });
  });
}

const kidOf = (list: string): unknown => (JSON.parse(list) as { signature: { kid: string } }).signature.kid;

/** Each service's log verifies over the replacement, and the new key has signed in it. */
async function expectEveryLogWhole(door: DoorSystem): Promise<void> {
  const { databases } = door.system.run();
  const [key] = (JSON.parse(readFileSync(join(door.secrets, 'audit-signing.json'), 'utf8')) as { keys: JWK[] }).keys;
  const logs = {
    organization: databases.ORGANIZATION_DATABASE_OWNER_URL,
    meetings: databases.MEETINGS_DATABASE_OWNER_URL,
    identity: databases.IDENTITY_DATABASE_OWNER_URL,
  };
  // A sign-in is recorded: by now under the new key.
  const account = door.system.accounts[2];
  await door.signIn(account?.login ?? '', account?.password ?? '');
  await expect.poll(() => HeadFile.of('identity', door.secrets).read().heads.at(-1)?.kid, { timeout: 3000 }).toBe(key?.kid);
  for (const [chain, url] of Object.entries(logs)) expect((await verifyLog(chain, url, door.secrets)).findings).toEqual([]);
}

/** A person and an integrator who ask all the time, the integrator with a new token now and then, and somebody who opens the page. */
class Load {
  readonly #failed: string[] = [];
  readonly #asking: Promise<void>[];
  #asked = 0;
  #ended = false;

  constructor(door: DoorSystem, attacker: Attacker) {
    const known = JSON.stringify({ documentId: attacker.documentId });
    const person = { cookie: attacker.cookie, 'x-capuy-csrf': '1' };
    this.#asking = [
      this.#loop(() => door.raw(posted(attacker, person, known), '127.0.3.1')),
      this.#loop(async () => door.raw(posted(attacker, { authorization: `Bearer ${await door.accessToken()}` }, QUERY), '127.0.3.2'), 150),
      this.#loop(() => door.raw([`GET / HTTP/1.1\r\nhost: ${attacker.host}\r\n\r\n`], '127.0.3.3'), 150),
    ];
  }

  async end(): Promise<{ asked: number; failed: string[] }> {
    this.#ended = true;
    await Promise.all(this.#asking);
    return { asked: this.#asked, failed: this.#failed };
  }

  async #loop(ask: () => Promise<{ status: number; body: string }>, pauseMs = 40): Promise<void> {
    while (!this.#ended) {
      const told = await ask().then(
        ({ status, body }) => (status === 200 && !body.includes('"errors"') ? undefined : `${status} ${body.slice(0, 300)}`),
        (error: unknown) => String(error),
      );
      this.#asked += 1;
      if (told !== undefined) this.#failed.push(told);
      await sleep(pauseMs);
    }
  }
}
