import type { Manifest } from './installed-packages.js';
import { readYaml } from './repository.js';

interface Workspace {
  readonly onlyBuiltDependencies: readonly string[];
  readonly ignoredBuiltDependencies: readonly string[];
  readonly strictDepBuilds?: boolean;
}

export function workspace(): Workspace {
  return readYaml<Workspace>('pnpm-workspace.yaml');
}

/** Names of the packages that would run something at installation. */
export function withInstallScripts(installed: ReadonlyMap<string, Manifest>): string[] {
  const names = [...installed.values()]
    .filter(({ scripts, native }) => native || ['preinstall', 'install', 'postinstall'].some((step) => scripts?.[step]))
    .map(({ name }) => name);
  return [...new Set(names)].toSorted();
}
