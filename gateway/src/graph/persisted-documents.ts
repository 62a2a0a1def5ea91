import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHash } from '@capuy/deployment';
import { log, reason } from '../log.js';
import type { DeployedWeb } from '../web/deployed-web.js';

const LOOK_EVERY_MS = 2000;
/** An unknown hash asks for a look at once, but not more often than this. */
const ASKED_LOOK_MS = 500;
const FILE = 'documents.json';

/** Documents by their hash, as one file gives them. */
type Documents = ReadonlyMap<string, string>;

/**
 * The documents of the builds behind this gateway: `documents.json` of the present and the previous release of the shell
 * and of each remote, where it is as it was signed. So a page that was open during a deployment goes on, and shell and
 * remotes are deployed in any order. What only an older release sent is not known any more.
 */
export class PersistedDocuments {
  readonly #web: DeployedWeb;
  readonly #extra: readonly string[];
  /** By the file's place and signed hash, or its state where it is one that the operator named. */
  #files = new Map<string, Documents>();
  #lookedAt = 0;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(web: DeployedWeb, extra: readonly string[] = []) {
    this.#web = web;
    this.#extra = extra;
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  get(documentHash: string): string | undefined {
    for (const documents of this.#files.values()) {
      const text = documents.get(documentHash);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** For a hash that is not known yet: a remote may have been deployed a moment ago. */
  async find(documentHash: string): Promise<string | undefined> {
    if (Date.now() - this.#lookedAt >= ASKED_LOOK_MS) await this.look();
    return this.get(documentHash);
  }

  look(): Promise<void> {
    this.#lookedAt = Date.now();
    this.#looking ??= this.#look()
      .catch((error: unknown) => log('error', 'documents cannot be read', { reason: reason(error) }))
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  async #look(): Promise<void> {
    await this.#web.look();
    const files = new Map<string, Documents>();
    for (const { folder, files: signed } of this.#web.releases()) {
      const signedHash = signed[FILE];
      if (signedHash) await this.#take(files, join(folder, FILE), signedHash, signedHash);
    }
    for (const file of this.#extra) await this.#take(files, file, await stateOf(file), undefined);
    this.#files = files;
  }

  /** What is known of a file goes on; a file that is new is read. */
  async #take(files: Map<string, Documents>, file: string, state: string, signedHash: string | undefined): Promise<void> {
    const key = `${file} ${state}`;
    files.set(key, this.#files.get(key) ?? (await readDocuments(file, signedHash)));
  }
}

/** Nothing where the file cannot be read or is not what was signed. */
async function readDocuments(file: string, signedHash: string | undefined): Promise<Documents> {
  const documents = new Map<string, string>();
  try {
    const bytes = await readFile(file);
    if (signedHash !== undefined && fileHash(bytes) !== signedHash) throw new Error('it is not as it was signed');
    const entries = Object.entries(JSON.parse(bytes.toString('utf8')) as Record<string, string>);
    for (const [key, text] of entries) if (typeof text === 'string' && hash('sha256', text) === key) documents.set(key, text);
    const refused = entries.length - documents.size;
    log(refused ? 'error' : 'info', 'documents read', { file, documents: entries.length, refused });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log('error', 'documents refused', { file, reason: reason(error) });
  }
  return documents;
}

async function stateOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(file);
    return `${mtimeMs} ${size}`;
  } catch {
    return 'none';
  }
}
