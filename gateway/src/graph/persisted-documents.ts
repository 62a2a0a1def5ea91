import { hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { log, reason } from '../log.js';

const LOOK_EVERY_MS = 2000;
/** An unknown hash asks for a look at once, but not more often than this. */
const ASKED_LOOK_MS = 500;
const FILE = 'documents.json';

/**
 * The documents of the builds behind this gateway: `documents.json` of the shell and of each release of each remote.
 * One that was known stays known while the process runs, since a page that is open still sends it.
 */
export class PersistedDocuments {
  readonly #webRoot: string;
  readonly #extra: readonly string[];
  readonly #documents = new Map<string, string>();
  readonly #seen = new Map<string, string>();
  #lookedAt = 0;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(webRoot: string, extra: readonly string[] = []) {
    this.#webRoot = webRoot;
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
    return this.#documents.get(documentHash);
  }

  /** For a hash that is not known yet: a remote may have been deployed a moment ago. */
  async find(documentHash: string): Promise<string | undefined> {
    if (Date.now() - this.#lookedAt >= ASKED_LOOK_MS) await this.look();
    return this.#documents.get(documentHash);
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
    const remotes = join(this.#webRoot, 'remotes');
    const files = [join(this.#webRoot, 'shell', FILE), ...this.#extra];
    for (const remote of await folders(remotes)) {
      for (const release of await folders(join(remotes, remote))) files.push(join(remotes, remote, release, FILE));
    }
    for (const file of files) await this.#read(file);
  }

  async #read(file: string): Promise<void> {
    try {
      const { mtimeMs, size } = await stat(file);
      const seen = `${mtimeMs} ${size}`;
      if (this.#seen.get(file) === seen) return;
      this.#seen.set(file, seen);
      const entries = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>);
      let refused = 0;
      for (const [key, text] of entries) {
        if (typeof text === 'string' && hash('sha256', text) === key) this.#documents.set(key, text);
        else refused += 1;
      }
      log(refused ? 'error' : 'info', 'documents read', { file, documents: entries.length, refused });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log('error', 'documents refused', { file, reason: reason(error) });
    }
  }
}

async function folders(parent: string): Promise<string[]> {
  try {
    const entries = await readdir(parent, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => entry.name);
  } catch {
    return [];
  }
}
