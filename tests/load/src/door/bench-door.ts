import { createPrivateKey, type JsonWebKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '@capuy/local';
import { ATTACK_GROUPS, type Attack, type Attacker, rawRequest, startSystem, type TestSystem } from '@capuy/testing';
import { line, type Measurement, measurement } from '../measurement.js';
import { median } from '../median.js';
import { cpuBetween, cpuSnapshot } from '../process-cpu.js';
import type { Report } from '../report.js';
import { openSessions } from '../world/open-sessions.js';
import { DOOR_NAMES } from './door-names.js';

/** What a refusal may cost the gateway. */
const ALLOWED_MS = 50;
const TIMES = 5;
const CLIENT_ID = 'bench';

/** CPU of the gateway's process for each attack of `packages/testing`, on a started system: of each group the dearest. */
export async function benchDoor(wanted: (name: string) => boolean, report: Report): Promise<Measurement[]> {
  const names = DOOR_NAMES.filter(wanted);
  if (names.length === 0) return [];
  const system = await startSystem();
  try {
    const attacker = await prepare(system);
    const gateway = system.run().processes.find(({ name }) => name === 'gateway');
    if (!gateway) throw new Error('the gateway does not run');
    const found: Measurement[] = [];
    for (const name of names) {
      let dearest = { cost: 0, attack: '' };
      for (const attack of ATTACK_GROUPS[name.slice('door.'.length)] ?? []) {
        const cost = await costOf(attack, attacker, gateway);
        report(`${name}, ${attack.name}: ${cost.toFixed(1)} ms`);
        if (cost > dearest.cost) dearest = { cost, attack: attack.name };
      }
      found.push(measurement(name, dearest.cost, ALLOWED_MS, 'cpu ms/request', 1));
      report(`${line(found.at(-1))}: ${dearest.attack}`);
    }
    return found;
  } finally {
    await system.stop();
  }
}

/** The median of several, each from another address, so that no rate hides the cost. */
async function costOf(attack: Attack, attacker: Attacker, { pid, port }: { pid: number; port: number }): Promise<number> {
  const times = attack.codes.includes('DEADLINE') ? 1 : TIMES;
  const costs: number[] = [];
  for (let index = 0; index <= times; index += 1) {
    const before = cpuSnapshot([pid]);
    await rawRequest(attack.parts(attacker), { port, from: `127.1.${1 + Math.floor(Math.random() * 250)}.${1 + index}` }).catch(
      () => undefined,
    );
    // What the process still does after its answer is its cost as well.
    await sleep(20);
    costs.push(cpuBetween(before, cpuSnapshot([pid])));
  }
  // The first one warms the code up.
  return median(costs.slice(times > 1 ? 1 : 0));
}

/** Credentials as a sign-in and the provider leave them. */
async function prepare({ url, dataFolder, run }: TestSystem): Promise<Attacker> {
  const [cookie = ''] = await openSessions(run().databases.GATEWAY_DATABASE_URL, 'system', 1);
  const documents = JSON.parse(readFileSync(join(ROOT, 'frontends/shell/dist/documents.json'), 'utf8')) as Record<string, string>;
  return { host: new URL(url).host, cookie, token: accessToken(url, dataFolder), documentId: `sha256:${Object.keys(documents)[0]}` };
}

function accessToken(url: string, dataFolder: string): string {
  const { keys } = JSON.parse(readFileSync(join(dataFolder, 'secrets/oidc-signing.json'), 'utf8')) as {
    keys: (JsonWebKey & { kid: string })[];
  };
  const [jwk] = keys;
  if (!jwk) throw new Error('the provider has no key');
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: `${url}/oidc`, aud: 'capuy-gateway', sub: CLIENT_ID, client_id: CLIENT_ID, iat: now, exp: now + 3600 };
  const unsigned = [{ alg: 'RS256', typ: 'at+jwt', kid: jwk.kid }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${unsigned}.${sign('sha256', Buffer.from(unsigned), createPrivateKey({ key: jwk, format: 'jwk' })).toString('base64url')}`;
}
