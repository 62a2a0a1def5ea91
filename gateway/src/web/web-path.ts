/** What an address asks of the web root. */
export interface WebAddress {
  /** Undefined: the shell's. */
  readonly remote: { readonly name: string; readonly release: string } | undefined;
  /** Below the folder of the release. */
  readonly file: string;
  /** For ever, under an address with its hash; asked about each time; or not at all. */
  readonly keeping: 'forever' | 'asked' | 'never';
  /** The address is a page of the shell when no such file is there. */
  readonly page: boolean;
}

/** Read by browsers to learn which release is the present one. */
const ALWAYS_FRESH = new Set(['index.html', 'mf-manifest.json', 'remoteEntry.js']);
/** Build outputs for the gateway and the CLI, not for browsers. */
const NOT_SERVED = new Set(['documents.json', 'remote.json', 'mf-stats.json']);

/** What an address means; undefined for one that cannot be meant. The file is only ever looked up among the signed ones. */
export function webPath(pathname: string): WebAddress | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(path) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (NOT_SERVED.has(name) || name.endsWith('.map')) return undefined;
  if (path === '/remotes' || path.startsWith('/remotes/')) {
    const [, remote = '', release = '', file = ''] = /^\/remotes\/([^/]+)\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const keeping = ALWAYS_FRESH.has(name) ? 'never' : file.includes('/') ? 'forever' : 'asked';
    return file ? { remote: { name: remote, release }, file, keeping, page: false } : undefined;
  }
  const keeping = ALWAYS_FRESH.has(name) ? 'never' : path.startsWith('/assets/') ? 'forever' : 'asked';
  return { remote: undefined, file: path.slice(1), keeping, page: !name.includes('.') && !path.startsWith('/assets/') };
}
