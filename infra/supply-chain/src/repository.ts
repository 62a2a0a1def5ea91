import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** What pnpm-lock.yaml says of one package. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** `sha512-…` of the archive. */
  readonly integrity: string;
  /** For one system or processor only: installed where it fits. */
  readonly ofPlatform: boolean;
  /** Names of packages that ask for it. */
  readonly askedBy: readonly string[];
}

interface Lockfile {
  readonly importers: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, { version: string }>>>>>>;
  readonly packages: Readonly<Record<string, { resolution?: { integrity?: string; tarball?: string }; cpu?: unknown; os?: unknown }>>;
  readonly snapshots: Readonly<Record<string, Readonly<Record<'dependencies' | 'optionalDependencies', Record<string, string>>>>>;
}

export function readYaml<T>(file: string): T {
  return parse(readFileSync(join(ROOT, file), 'utf8')) as T;
}

/** Every package that the lockfile names, in order of name and version. */
export function lockedPackages(): LockedPackage[] {
  const { packages, snapshots } = readYaml<Lockfile>('pnpm-lock.yaml');
  const askedBy = new Map<string, Set<string>>();
  for (const [key, { optionalDependencies = {}, dependencies = {} }] of Object.entries(snapshots)) {
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      askedBy.set(name, (askedBy.get(name) ?? new Set()).add(nameAndVersion(key)[0]));
    }
  }
  return Object.entries(packages)
    .map(([key, { resolution, cpu, os }]) => {
      const [name, version] = nameAndVersion(key);
      return {
        name,
        version,
        integrity: resolution?.integrity ?? '',
        ofPlatform: cpu !== undefined || os !== undefined,
        askedBy: [...(askedBy.get(name) ?? [])].toSorted(),
      };
    })
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** `@scope/name@1.2.3(peer@4)` → its name and version. */
function nameAndVersion(key: string): [string, string] {
  const bare = key.replace(/\(.*$/, '');
  const at = bare.lastIndexOf('@');
  return [bare.slice(0, at), bare.slice(at + 1)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
