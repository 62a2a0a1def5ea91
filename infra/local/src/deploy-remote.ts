import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { StartupError } from './startup-error.js';

/** remote.json of a built remote. */
export interface RemoteDescription {
  readonly name: string;
  readonly title: Readonly<Record<'vi' | 'en', string>>;
  readonly path: string;
  readonly functions: readonly string[];
  readonly expose: string;
}

/** One line of WEB_ROOT/remotes.json. */
export interface RemoteEntry extends RemoteDescription {
  readonly entry: string;
}

export interface Deployment {
  readonly name: string;
  readonly release: string;
  /** The release that was there before, kept so that open pages go on. */
  readonly previous: string | undefined;
}

/** Puts a built remote (its folder or its dist) behind the gateway without touching the others. */
export function deployRemote(folder: string, webRoot: string): Deployment {
  const built = existsSync(join(folder, 'remote.json')) ? folder : join(folder, 'dist');
  const description = readDescription(built);
  const { name } = description;
  const release = releaseOf(built);
  const home = join(webRoot, 'remotes', name);
  const entries = readEntries(webRoot);
  const current = entries.find((entry) => entry.name === name)?.entry.split('/')[3];
  if (!existsSync(join(home, release))) {
    const partial = join(home, `.${release}.${process.pid}`);
    rmSync(partial, { recursive: true, force: true });
    cpSync(built, partial, { recursive: true });
    const documents = join(dirname(built), 'documents.json');
    if (!existsSync(join(partial, 'documents.json')) && existsSync(documents)) {
      cpSync(documents, join(partial, 'documents.json'));
    }
    renameSync(partial, join(home, release));
  }
  const entry: RemoteEntry = { ...description, entry: `/remotes/${name}/${release}/mf-manifest.json` };
  const others = entries.filter((other) => other.name !== name);
  writeAtomically(
    join(webRoot, 'remotes.json'),
    JSON.stringify(
      [...others, entry].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      null,
      2,
    ),
  );
  const previous = current === release ? undefined : current;
  if (current !== release) prune(home, [release, current]);
  return { name, release, previous };
}

export function readEntries(webRoot: string): RemoteEntry[] {
  const file = join(webRoot, 'remotes.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RemoteEntry[]) : [];
}

/** Twelve hex digits of the hash over names and contents. */
export function releaseOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .toSorted();
  for (const file of files) hash.update(relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** A reader sees the old file or the new one. */
export function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, `${text}\n`);
  renameSync(`${file}.${process.pid}`, file);
}

function readDescription(built: string): RemoteDescription {
  const file = join(built, 'remote.json');
  if (!existsSync(file)) throw new StartupError(`${built} holds no built remote: there is no remote.json in it.`);
  if (!existsSync(join(built, 'mf-manifest.json'))) {
    throw new StartupError(`${built} holds no built remote: there is no mf-manifest.json in it.`);
  }
  const { name, title, path, functions, expose } = parse(file);
  const valid =
    /^[a-z][a-z0-9-]*$/.test(name) &&
    path?.startsWith('/') &&
    expose?.startsWith('./') &&
    Array.isArray(functions) &&
    typeof title?.vi === 'string' &&
    typeof title.en === 'string';
  if (!valid) throw new StartupError(`${file} must give name, title (vi, en), path, functions and expose.`);
  return { name, title, path, functions, expose };
}

function parse(file: string): RemoteDescription {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RemoteDescription;
  } catch {
    throw new StartupError(`${file} is not JSON.`);
  }
}

function prune(home: string, kept: readonly (string | undefined)[]): void {
  for (const release of readdirSync(home)) {
    if (!kept.includes(release)) rmSync(join(home, release), { recursive: true, force: true });
  }
}
