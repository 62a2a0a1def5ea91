import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { deployRemote, releaseOf, writeAtomically } from './deploy-remote.js';

/**
 * Puts the built shell and remotes of `frontends` into WEB_ROOT. A remote that was deployed by hand since stays, until
 * the repository's own build of it changes.
 */
export function deployWeb(frontends: string, webRoot: string): void {
  mkdirSync(join(webRoot, 'remotes'), { recursive: true });
  if (!existsSync(join(webRoot, 'remotes.json'))) writeAtomically(join(webRoot, 'remotes.json'), '[]');
  const shell = join(frontends, 'shell/dist');
  if (existsSync(shell)) replaceFolder(shell, join(webRoot, 'shell'));
  const marks = join(webRoot, 'built.json');
  const seen = existsSync(marks) ? (JSON.parse(readFileSync(marks, 'utf8')) as Record<string, string>) : {};
  for (const name of existsSync(frontends) ? readdirSync(frontends) : []) {
    const built = join(frontends, name, 'dist');
    if (!existsSync(join(built, 'remote.json'))) continue;
    const release = releaseOf(built);
    if (seen[name] === release) continue;
    deployRemote(built, webRoot);
    seen[name] = release;
  }
  writeAtomically(marks, JSON.stringify(seen));
}

function replaceFolder(from: string, to: string): void {
  const [fresh, old] = [`${to}.new`, `${to}.old`];
  for (const path of [fresh, old]) rmSync(path, { recursive: true, force: true });
  cpSync(from, fresh, { recursive: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(fresh, to);
  rmSync(old, { recursive: true, force: true });
}
