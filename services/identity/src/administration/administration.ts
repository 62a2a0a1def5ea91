import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type pg from 'pg';
import { createClient, disableClient } from '../client/client.js';
import { log, reason } from '../log.js';
import { BodyRefused, readJson } from '../request-body.js';
import { resetSecondFactor } from '../second-factor/reset-second-factor.js';
import type { Secrets } from '../secrets.js';
import { tellClient } from '../session/backchannel-logout.js';
import { signOutEverywhere } from '../session/sign-out-everywhere.js';
import { makeSlip } from '../slip/slip.js';
import { createUsers } from '../user/create-users.js';
import { disableUser } from '../user/disable-user.js';
import { enableUser } from '../user/enable-user.js';
import { unlockUser } from '../user/unlock-user.js';
import { findUserByName } from '../user/user.js';
import { BadInput, newUsers, object, text } from './administration-input.js';

type Answer = object | false | '' | undefined;
type Act = (provider: Provider, body: Record<string, unknown>) => Promise<Answer>;

/** The JSON API of the offices' tools, under /internal on the service's own port: the gateway never forwards there. */
export class Administration {
  readonly #key: Buffer;
  readonly #acts: Readonly<Record<string, Act>>;

  constructor(pool: pg.Pool, { adminKey, sealer, gatewayClient }: Secrets) {
    this.#key = digest(adminKey);
    const gatewayClientId = gatewayClient.client_id;
    const named = (body: Record<string, unknown>): { userName: string; by: string } => ({
      userName: text(body, 'userName'),
      by: text(body, 'by'),
    });
    this.#acts = {
      users: (_, body) => createUsers(pool, newUsers(body), text(body, 'by')),
      slips: (_, body) => makeSlip(pool, sealer, named(body)),
      unlock: async (_, body) => (await unlockUser(pool, named(body))) && {},
      'enable-user': async (_, body) => (await enableUser(pool, named(body))) && {},
      'reset-second-factor': async (_, body) => (await resetSecondFactor(pool, named(body))) && {},
      'disable-user': async (provider, body) => {
        const subject = await disableUser(pool, named(body));
        return subject && { gatewayTold: await tellClient(provider, gatewayClientId, subject) };
      },
      'sign-out-everywhere': async (provider, body) => {
        const subject = body['sub'] === undefined ? (await findUserByName(pool, text(body, 'userName')))?.subject : text(body, 'sub');
        return subject && signOutEverywhere(pool, provider, { subject, by: text(body, 'by'), gatewayClientId });
      },
      clients: async (_, body) => {
        const clientId = text(body, 'clientId');
        if (!/^[a-z0-9][a-z0-9._-]{2,63}$/.test(clientId) || clientId === gatewayClientId)
          throw new BadInput('clientId has a form that is not allowed');
        const made = await createClient(pool, { clientId, name: text(body, 'name'), by: text(body, 'by') });
        if (!made) throw new BadInput('clientId is taken');
        return { clientId, ...made };
      },
      'disable-client': async (provider, body) => {
        const clientId = text(body, 'clientId');
        const disabled = await disableClient(pool, { clientId, by: text(body, 'by') });
        // As for a person: the gateway has organization refuse what was handed out before.
        return disabled && { gatewayTold: await tellClient(provider, gatewayClientId, `client:${clientId}`) };
      },
    };
  }

  /** `act` is the path after /internal/. */
  async handle(provider: Provider, act: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A request that came through a proxy has no business here, whatever key it carries.
    if (request.headers['x-forwarded-for'] !== undefined) return answer(response, 404, { error: 'not found' });
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(given), this.#key)) return answer(response, 401, { error: 'the key is missing or wrong' });
    const work = Object.hasOwn(this.#acts, act) ? this.#acts[act] : undefined;
    if (!work || request.method !== 'POST') return answer(response, 404, { error: 'not found' });
    try {
      const result = await work(provider, object(await readJson(request)));
      if (result) answer(response, 200, result);
      else answer(response, 404, { error: 'there is no such account or client' });
    } catch (error) {
      if (error instanceof BadInput) return answer(response, 400, { error: error.message });
      if (error instanceof BodyRefused) return answer(response, error.status, { error: error.message });
      if (isTaken(error)) return answer(response, 409, { error: 'the user name belongs to another account' });
      log('error', 'administration-failed', { act, reason: reason(error) });
      answer(response, 500, { error: 'failed' });
    }
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .end(JSON.stringify(body));
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** PostgreSQL's unique_violation. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
