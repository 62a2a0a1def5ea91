import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileHash } from '@capuy/deployment';
import { log } from '../log.js';
import type { PlacedRelease } from './deployed-web.js';

/** A release that was found whole is looked at again after this. */
const BELIEVED_MS = 250;

interface Finding {
  readonly at: number;
  readonly sound: Promise<boolean>;
}

/**
 * Whether a release is as it was signed: every file there, none changed, none added. One file that is not takes the whole
 * release out, since what it would do with the others is anybody's guess. Only files touched since are read again.
 */
export class ReleaseCheck {
  readonly #findings = new Map<string, Finding>();
  /** State of each file that held what was signed. */
  readonly #good = new Map<string, string>();

  isSound(release: PlacedRelease): Promise<boolean> {
    const known = this.#findings.get(release.folder);
    if (known && Date.now() - known.at < BELIEVED_MS) return known.sound;
    const sound = this.#check(release);
    this.#findings.set(release.folder, { at: Date.now(), sound });
    return sound;
  }

  async #check({ folder, release, files }: PlacedRelease): Promise<boolean> {
    const found = await filesOf(folder);
    const strange = found.filter((file) => files[file] === undefined);
    const wrong = await Promise.all(
      Object.entries(files).map(async ([file, hash]) => ((await this.#holds(join(folder, file), hash)) ? [] : [file])),
    );
    const spoiled = [...strange, ...wrong.flat()];
    if (!spoiled.length) return true;
    log('error', 'a release is not as it was signed and is not served', { release, files: spoiled.slice(0, 5) });
    return false;
  }

  async #holds(file: string, hash: string): Promise<boolean> {
    try {
      const { mtimeMs, ctimeMs, size, ino } = await stat(file);
      const state = `${mtimeMs} ${ctimeMs} ${size} ${ino} ${hash}`;
      if (this.#good.get(file) === state) return true;
      if (fileHash(await readFile(file)) !== hash) return false;
      this.#good.set(file, state);
      return true;
    } catch {
      return false;
    }
  }
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch {
    return [];
  }
}
