import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RemoteDeployment, RemoteDescription } from '@capuy/deployment';

import { over, placeRelease, pruneReleases } from './place-release.js';
import { StartupError } from './startup-error.js';
import { readDeployment, writeDeployment, type WebFolder } from './web-folder.js';

export interface Deployment {
  readonly name: string;
  readonly release: string;
  /** The release that was there before, kept so that open pages go on. */
  readonly previous: string | undefined;
}

/** What the graph says against a remote's documents: nothing, when they fit. */
export type DocumentCheck = (documents: Readonly<Record<string, string>>) => readonly string[];

/** Puts a built remote (its folder or its dist) behind the gateway without touching the others. */
export function deployRemote(folder: string, place: WebFolder, check: DocumentCheck = () => []): Deployment {
  const built = existsSync(join(folder, 'remote.json')) ? folder : join(folder, 'dist');
  const description = readDescription(built);
  const { name } = description;
  refuseMisfits(name, built, check);
  const deployment = readDeployment(place);
  const before = deployment.remotes.find((remote) => remote.name === name);
  const deployed = over(before, placeRelease(built, place.web, name));
  listRemote(place, { ...description, ...deployed });
  pruneReleases(place.web, name, deployed);
  return { name, release: deployed.release, previous: before?.release === deployed.release ? undefined : before?.release };
}

/** The release before becomes the present one; the present one is kept in its place. */
export function rollbackRemote(name: string, place: WebFolder): Deployment {
  const before = readDeployment(place).remotes.find((remote) => remote.name === name);
  if (!before?.previous) throw new StartupError(`There is no earlier release of "${name}".`);
  const { release } = before.previous;
  const description = readDescription(join(place.web, 'remotes', name, release));
  listRemote(place, { ...description, ...over(before, before.previous) });
  return { name, release, previous: before.release };
}

function listRemote(place: WebFolder, remote: RemoteDeployment): void {
  const deployment = readDeployment(place);
  const others = deployment.remotes.filter(({ name }) => name !== remote.name);
  writeDeployment(place, { ...deployment, remotes: [...others, remote].toSorted((a, b) => (a.name < b.name ? -1 : 1)) });
}

function refuseMisfits(name: string, built: string, check: DocumentCheck): void {
  const file = [join(built, 'documents.json'), join(built, '../documents.json')].find((path) => existsSync(path));
  const misfits = file ? check(parse<Record<string, string>>(file)) : [];
  if (misfits.length) {
    throw new StartupError(`${name} is not deployed: ${misfits.length} of its documents do not fit the graph.\n  ${misfits.join('\n  ')}`);
  }
}

function readDescription(built: string): RemoteDescription {
  const file = join(built, 'remote.json');
  if (!existsSync(file)) throw new StartupError(`${built} holds no built remote: there is no remote.json in it.`);
  if (!existsSync(join(built, 'mf-manifest.json'))) {
    throw new StartupError(`${built} holds no built remote: there is no mf-manifest.json in it.`);
  }
  const { name, title, summary, path, functions, expose } = parse<RemoteDescription>(file);
  const valid =
    /^[a-z][a-z0-9-]*$/.test(name) &&
    path?.startsWith('/') &&
    expose?.startsWith('./') &&
    Array.isArray(functions) &&
    typeof title?.vi === 'string' &&
    typeof title.en === 'string';
  if (!valid) throw new StartupError(`${file} must give name, title (vi, en), path, functions and expose.`);
  return { name, title, ...(summary ? { summary } : {}), path, functions, expose };
}

function parse<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    throw new StartupError(`${file} is not JSON.`);
  }
}
