import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DEPLOYMENT_FILE,
  highestSerial,
  raiseHighestSerial,
  releaseFolder,
  releasesOf,
  verifyDeployment,
  WEB_PUBLIC_KEYS,
  type Release,
  type WebDeployment,
  type WebKey,
} from '@capuy/deployment';
import { log, reason } from '../log.js';

const LOOK_EVERY_MS = 2000;

/** A release in its folder. */
export interface PlacedRelease extends Release {
  readonly folder: string;
}

/**
 * What was deployed, as it was signed. The list in the web root is believed only under a public key of this installation
 * and never when it is older than one that was believed before, by this process or an earlier one; a list that is refused
 * leaves the last good one in place.
 */
export class DeployedWeb {
  readonly #webRoot: string;
  readonly #secrets: string;
  readonly #keysFile: string;
  #seen = '';
  #current: WebDeployment | undefined;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(webRoot: string, secrets: string) {
    this.#webRoot = webRoot;
    this.#secrets = secrets;
    this.#keysFile = join(secrets, WEB_PUBLIC_KEYS);
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** The last list that verified; undefined while there was none. */
  get current(): WebDeployment | undefined {
    return this.#current;
  }

  /** The shell's releases, the present one first. */
  shell(): PlacedRelease[] {
    const shell = this.#current?.shell;
    return shell ? releasesOf(shell).map((release) => this.#placed(undefined, release)) : [];
  }

  remote(name: string, release: string): PlacedRelease | undefined {
    const remote = this.#current?.remotes.find((one) => one.name === name);
    const found = remote && releasesOf(remote).find((one) => one.release === release);
    return found && this.#placed(name, found);
  }

  /** Every release that is served. */
  releases(): PlacedRelease[] {
    const remotes = this.#current?.remotes ?? [];
    return [...this.shell(), ...remotes.flatMap((remote) => releasesOf(remote).map((release) => this.#placed(remote.name, release)))];
  }

  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #look(): Promise<void> {
    const file = join(this.#webRoot, DEPLOYMENT_FILE);
    const seen = `${await stateOf(file)} ${await stateOf(this.#keysFile)}`;
    if (seen === this.#seen) return;
    this.#seen = seen;
    if (seen.startsWith('none')) return;
    try {
      const [text, keys] = await Promise.all([readFile(file, 'utf8'), readFile(this.#keysFile, 'utf8')]);
      const { deployment } = verifyDeployment(text, (JSON.parse(keys) as { keys: WebKey[] }).keys);
      if (deployment.serial < Math.max(this.#current?.serial ?? 0, highestSerial(this.#secrets))) {
        throw new Error('it is older than one that was served before');
      }
      this.#current = deployment;
      this.#remember(deployment.serial);
      log('info', 'deployment read', { serial: deployment.serial, remotes: deployment.remotes.map(({ name }) => name) });
    } catch (error) {
      log('error', 'deployment refused, the last good one goes on', { file, reason: reason(error) });
    }
  }

  /** Whoever signs has written it already; a folder of secrets that is only read still has that. */
  #remember(serial: number): void {
    try {
      raiseHighestSerial(this.#secrets, serial);
    } catch (error) {
      log('warn', 'the serial of the deployment is not kept', { serial, reason: reason(error) });
    }
  }

  #placed(name: string | undefined, release: Release): PlacedRelease {
    return { ...release, folder: join(this.#webRoot, releaseFolder(name, release.release)) };
  }
}

async function stateOf(file: string): Promise<string> {
  try {
    const { mtimeMs, ctimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
  } catch {
    return 'none';
  }
}
