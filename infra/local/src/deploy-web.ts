import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { releaseFolder } from '@capuy/deployment';

import { deployRemote } from './deploy-remote.js';
import { isIntact, over, placeRelease, pruneReleases, releaseOf } from './place-release.js';
import type { Report } from './report.js';
import { StartupError } from './startup-error.js';
import { isSignedByFirstKey, readDeployment, writeAtomically, writeDeployment, type WebFolder } from './web-folder.js';

/**
 * Puts the built shell and remotes of `frontends` into WEB_ROOT. A remote that was deployed by hand since stays, until
 * the repository's own build of it changes. A list that is not as it was signed is forgotten, with everything it named.
 */
export function deployWeb(frontends: string, place: WebFolder, report: Report = () => undefined): void {
  const { web } = place;
  const marks = join(web, 'built.json');
  mkdirSync(join(web, 'remotes'), { recursive: true });
  settleList(place, marks, report);
  deployShell(join(frontends, 'shell/dist'), place);
  const seen = existsSync(marks) ? (JSON.parse(readFileSync(marks, 'utf8')) as Record<string, string>) : {};
  for (const name of existsSync(frontends) ? readdirSync(frontends) : []) {
    const built = join(frontends, name, 'dist');
    if (!existsSync(join(built, 'remote.json'))) continue;
    const release = releaseOf(built);
    if (seen[name] === release && !isSpoiled(place, name, release)) continue;
    deployRemote(built, place);
    seen[name] = release;
  }
  writeAtomically(marks, JSON.stringify(seen));
}

/** A list that verifies, signed by the present key; begun anew where there is none. */
function settleList(place: WebFolder, marks: string, report: Report): void {
  try {
    const deployment = readDeployment(place);
    if (!isSignedByFirstKey(place)) writeDeployment(place, deployment);
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    report('the list of remotes is not as it was signed; it is built anew, remotes deployed by hand have to be deployed again');
    rmSync(marks, { force: true });
    writeDeployment(place, { serial: 0, shell: undefined, remotes: [] });
  }
}

function deployShell(built: string, place: WebFolder): void {
  if (!existsSync(built)) return;
  const deployment = readDeployment(place);
  const shell = over(deployment.shell, placeRelease(built, place.web, undefined));
  if (JSON.stringify(shell) !== JSON.stringify(deployment.shell)) writeDeployment(place, { ...deployment, shell });
  pruneReleases(place.web, undefined, shell);
}

/** Whether the release is the present one and its files are not as they were built. */
function isSpoiled(place: WebFolder, name: string, release: string): boolean {
  const remote = readDeployment(place).remotes.find((one) => one.name === name);
  return remote?.release === release && !isIntact(join(place.web, releaseFolder(name, release)), remote.files);
}
