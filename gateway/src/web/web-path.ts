import { join, normalize, sep } from 'node:path';

export interface WebFile {
  readonly file: string;
  /** For ever, under an address with its hash; asked about each time; or not at all. */
  readonly keeping: 'forever' | 'asked' | 'never';
  /** The address is a page of the shell when no such file is there. */
  readonly page: boolean;
}

/** Read by browsers to learn which release is the present one. */
const ALWAYS_FRESH = new Set(['index.html', 'mf-manifest.json', 'remoteEntry.js', 'remotes.json']);
/** Build outputs for the gateway and the CLI, not for browsers. */
const NOT_SERVED = new Set(['documents.json', 'remote.json', 'built.json']);

/** The file that an address means; undefined for one that leaves the folder or is not served. */
export function webPath(webRoot: string, pathname: string): WebFile | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(path) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (NOT_SERVED.has(name) || name.endsWith('.map')) return undefined;
  const isRemote = path === '/remotes.json' || path.startsWith('/remotes/');
  const root = isRemote ? webRoot : join(webRoot, 'shell');
  const file = normalize(join(root, path));
  if (!file.startsWith(normalize(root) + sep)) return undefined;
  const hashed = isRemote ? path.split('/').length > 4 : path.startsWith('/assets/');
  const keeping = ALWAYS_FRESH.has(name) ? 'never' : hashed ? 'forever' : 'asked';
  return { file, keeping, page: !isRemote && !name.includes('.') && !path.startsWith('/assets/') };
}
