import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import {
  DEPLOYMENT_FILE,
  highestSerial,
  raiseHighestSerial,
  signDeployment,
  verifyDeployment,
  WEB_PUBLIC_KEYS,
  WEB_SIGNING_KEYS,
  type WebDeployment,
  type WebKey,
} from '@capuy/deployment';

import { StartupError } from './startup-error.js';

/** Where deployments go, and the folder of the keys that sign them: not the same, since whoever writes the first must not reach the second. */
export interface WebFolder {
  readonly web: string;
  readonly secrets: string;
}

const NOTHING: WebDeployment = { serial: 0, shell: undefined, remotes: [] };

export function hasDeployment({ web }: WebFolder): boolean {
  return existsSync(join(web, DEPLOYMENT_FILE));
}

/** What is deployed; a StartupError where the list was changed since it was signed, or an older one was put in its place. */
export function readDeployment({ web, secrets }: WebFolder): WebDeployment {
  const file = join(web, DEPLOYMENT_FILE);
  if (!existsSync(file)) return NOTHING;
  try {
    const { deployment } = verifyDeployment(readFileSync(file, 'utf8'), keysOf(secrets, WEB_PUBLIC_KEYS));
    if (deployment.serial < highestSerial(secrets)) throw new Error('it is older than the last one that was deployed');
    return deployment;
  } catch (error) {
    throw new StartupError(
      `${file} is not what was deployed (${error instanceof Error ? error.message : String(error)}); start again to build it anew.`,
    );
  }
}

/** Signs and writes it under a higher serial; a reader sees the old list or the new one. */
export function writeDeployment({ web, secrets }: WebFolder, { serial, ...rest }: WebDeployment): void {
  const [key] = keysOf(secrets, WEB_SIGNING_KEYS);
  if (!key) throw new StartupError(`${secrets} holds no key to sign a deployment with.`);
  const deployment = { serial: Math.max(serial + 1, highestSerial(secrets) + 1, Date.now()), ...rest };
  writeAtomically(join(web, DEPLOYMENT_FILE), signDeployment(deployment, key));
  // Only then: were it the other way round, a crash in between would leave no list that is believed.
  raiseHighestSerial(secrets, deployment.serial);
}

/** Whether the list is signed by the key that signs now. */
export function isSignedByFirstKey({ web, secrets }: WebFolder): boolean {
  if (!hasDeployment({ web, secrets })) return false;
  const { kid } = verifyDeployment(readFileSync(join(web, DEPLOYMENT_FILE), 'utf8'), keysOf(secrets, WEB_PUBLIC_KEYS));
  return kid === keysOf(secrets, WEB_SIGNING_KEYS)[0]?.kid;
}

/** A reader sees the old file or the new one. */
export function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, `${text}\n`);
  renameSync(`${file}.${process.pid}`, file);
}

function keysOf(secrets: string, file: string): WebKey[] {
  return (JSON.parse(readFileSync(join(secrets, file), 'utf8')) as { keys: WebKey[] }).keys;
}
