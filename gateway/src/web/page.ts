import { releaseFolder, type WebDeployment } from '@capuy/deployment';
import { TRUSTED_TYPES_POLICY } from './trusted-types.js';

/** What the shell's build leaves where a nonce belongs. */
const MARK = '__CSP_NONCE__';

/** The shell's page split where a nonce goes, so that each request only joins it. */
export function splitPage(html: string): string[] {
  const marked = html
    .replace(/\snonce="[^"]*"/g, '')
    .replace(/<(script|style|link)\b/g, `<$1 nonce="${MARK}"`)
    .replace(/<meta\b[^>]*csp-nonce[^>]*>/g, '')
    .replace('</head>', `<meta property="csp-nonce" nonce="${MARK}"></head>`);
  return marked.split(MARK);
}

/** Address → hash of every script that a page opened now may load: the browser runs no other, and none that was changed. */
export function integrityOf({ shell, remotes }: WebDeployment): Record<string, string> {
  const integrity: Record<string, string> = {};
  const list = (base: string, files: Readonly<Record<string, string>>): void => {
    for (const [file, hash] of Object.entries(files)) if (/\.m?js$/.test(file)) integrity[`${base}/${file}`] = hash;
  };
  if (shell) list('', shell.files);
  for (const { name, release, files } of remotes) list(`/${releaseFolder(name, release)}`, files);
  return integrity;
}

/** The page with one request's nonce; before its first script the import map and the policy of what may become markup. */
export function renderPage(parts: readonly string[], nonce: string, integrity: Readonly<Record<string, string>>): string {
  const page = parts.join(nonce);
  const map = JSON.stringify({ integrity }).replaceAll('<', '\\u003c');
  const first = `<script type="importmap" nonce="${nonce}">${map}</script><script nonce="${nonce}">${TRUSTED_TYPES_POLICY}</script>`;
  return page.replace('<head>', () => `<head>${first}`);
}
