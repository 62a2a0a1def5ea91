import { setTimeout as sleep } from 'node:timers/promises';
import { ALLOWED_QUERY, type Attacker, posted } from '@capuy/testing';
import { describe, expect, test } from 'vitest';
import { CLIENT_ID, type DoorSystem } from '../src/door-system.js';

const ROOT_ID = '00000000-0000-7000-8000-000000000001';
const QUERIES = [ALLOWED_QUERY, `{ partyOrganization(id: "${ROOT_ID}") { id printedName } }`].map((query) => JSON.stringify({ query }));
const FIVE_SECONDS = 5000;

export function describeEnds(get: () => { door: DoorSystem; attacker: Attacker }, refused: (tokens: number) => void): void {
  describe('what has ended is refused everywhere within five seconds', () => {
    test('a session that was signed out', async () => {
      const { door, attacker } = get();
      const known = JSON.stringify({ documentId: attacker.documentId });
      const account = door.system.accounts[1];
      const cookie = await door.signIn(account?.login ?? '', account?.password ?? '');
      const session = { cookie, 'x-capuy-csrf': '1' };
      expect((await door.raw(posted(attacker, session, known))).status).toBe(200);
      await door.raw(posted(attacker, session, '', '/auth/logout?everywhere=1'));
      await expect.poll(async () => (await door.raw(posted(attacker, session, known))).status, { timeout: FIVE_SECONDS }).toBe(401);
      refused(1);
    });

    test('an integrator', async () => {
      const { door, attacker } = get();
      const bearer = { authorization: `Bearer ${await door.accessToken()}` };
      // Instants of tokens are whole seconds.
      await sleep(1000);
      expect(await door.system.capuy('end-integrator', CLIENT_ID)).toEqual({ clientId: CLIENT_ID, gatewayTold: true });
      for (const body of QUERIES) {
        await expect
          .poll(async () => (await door.raw(posted(attacker, bearer, body), '127.0.4.4')).body, { timeout: FIVE_SECONDS })
          .toContain('UNAUTHENTICATED');
        refused(1);
      }
    });
  });
}
