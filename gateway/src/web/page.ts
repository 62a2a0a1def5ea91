import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the shell's build leaves where a nonce belongs. */
const MARK = '__CSP_NONCE__';
const SOURCE = /^sha(256|384|512)-[\w+/=]+$/;

interface DeployedRemote {
  /** Hash of each script by its address, written when the remote was deployed. */
  readonly integrity?: Readonly<Record<string, string>>;
}

/** The shell's page split where a nonce goes, so that each request only joins it. */
export function splitPage(html: string): string[] {
  const marked = html
    .replace(/\snonce="[^"]*"/g, '')
    .replace(/<(script|style|link)\b/g, `<$1 nonce="${MARK}"`)
    .replace(/<meta\b[^>]*csp-nonce[^>]*>/g, '')
    .replace('</head>', `<meta property="csp-nonce" nonce="${MARK}"></head>`);
  return marked.split(MARK);
}

/**
 * An import map with the hashes of the deployed remotes' scripts: the browser refuses one that was changed since.
 * Empty while nothing was deployed with hashes.
 */
export async function integrityMap(webRoot: string): Promise<Readonly<Record<string, string>>> {
  let remotes: unknown;
  try {
    remotes = JSON.parse(await readFile(join(webRoot, 'remotes.json'), 'utf8'));
  } catch {
    return {};
  }
  const integrity: Record<string, string> = {};
  for (const remote of Array.isArray(remotes) ? (remotes as DeployedRemote[]) : []) {
    for (const [address, source] of Object.entries(remote.integrity ?? {})) {
      if (address.startsWith('/remotes/') && SOURCE.test(source)) integrity[address] = source;
    }
  }
  return integrity;
}

/** The page with one request's nonce, and the import map before the first script. */
export function renderPage(parts: readonly string[], nonce: string, integrity: Readonly<Record<string, string>>): string {
  const page = parts.join(nonce);
  if (!Object.keys(integrity).length) return page;
  const map = JSON.stringify({ integrity }).replaceAll('<', '\\u003c');
  return page.replace('<head>', `<head><script type="importmap" nonce="${nonce}">${map}</script>`);
}
