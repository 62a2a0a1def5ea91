import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.js';

/** What an installed package says of itself. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly scripts?: Readonly<Record<string, string>>;
  /** Compiles something at installation. */
  readonly native: boolean;
}

/** `name@version` → manifest of everything that pnpm has put under node_modules. */
export function installedPackages(): Map<string, Manifest> {
  const store = join(ROOT, 'node_modules/.pnpm');
  const found = new Map<string, Manifest>();
  for (const entry of readdirSync(store)) {
    const folder = join(store, entry, 'node_modules');
    if (!existsSync(folder)) continue;
    for (const file of manifestsOf(folder, entry)) {
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
      found.set(`${manifest.name}@${manifest.version}`, { ...manifest, native: existsSync(join(file, '../binding.gyp')) });
    }
  }
  return found;
}

/** The entry's own package: what it depends on stands beside it as links. */
function manifestsOf(folder: string, entry: string): string[] {
  const [, scope, name] = /^(?:(@[^+]+)\+)?([^@]+)@/.exec(entry) ?? [];
  const file = join(folder, scope ? `${scope}/${name}` : `${name}`, 'package.json');
  return existsSync(file) ? [file] : [];
}
