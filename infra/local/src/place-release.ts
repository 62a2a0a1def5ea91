import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { filesBelow, hashesBelow, releaseFolder, type Deployed, type Release } from '@capuy/deployment';

const DOCUMENTS = 'documents.json';

/** Twelve hex digits of the hash over names and contents. */
export function releaseOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Copies a build into its place under WEB_ROOT: the shell's where `name` is undefined. A folder of that release which is
 * there and is not what was built is replaced. Maps of the sources stay behind: nobody is served them.
 */
export function placeRelease(built: string, web: string, name: string | undefined): Release {
  const release = releaseOf(built);
  const place = join(web, releaseFolder(name, release));
  const partial = join(dirname(place), `.${release}.${process.pid}`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  cpSync(built, partial, { recursive: true, filter: (file) => !file.endsWith('.map') });
  const documents = join(dirname(built), DOCUMENTS);
  if (!existsSync(join(partial, DOCUMENTS)) && existsSync(documents)) cpSync(documents, join(partial, DOCUMENTS));
  const files = hashesBelow(partial);
  if (existsSync(place) && isIntact(place, files)) rmSync(partial, { recursive: true });
  else {
    rmSync(place, { recursive: true, force: true });
    renameSync(partial, place);
  }
  return { release, files };
}

/** The new release over the one that was there, which is kept. The same release again changes nothing. */
export function over(before: Deployed | undefined, now: Release): Deployed {
  const previous = before?.release === now.release ? before.previous : before;
  return { ...now, ...(previous ? { previous: { release: previous.release, files: previous.files } } : {}) };
}

export function isIntact(place: string, files: Readonly<Record<string, string>>): boolean {
  if (!existsSync(place)) return false;
  const found = hashesBelow(place);
  return JSON.stringify(Object.entries(found).toSorted()) === JSON.stringify(Object.entries(files).toSorted());
}

/** Leaves the present release and the one before; older ones go. */
export function pruneReleases(web: string, name: string | undefined, { release, previous }: Deployed): void {
  const home = dirname(join(web, releaseFolder(name, release)));
  for (const found of readdirSync(home)) {
    if (found !== release && found !== previous?.release) rmSync(join(home, found), { recursive: true, force: true });
  }
}
