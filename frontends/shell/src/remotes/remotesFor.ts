import type { Remote } from './Remote';

/** The remotes of all the viewer's functions, whichever committee they act for at the moment. */
export function remotesFor(remotes: readonly Remote[], functions: readonly string[]): Remote[] {
  return remotes.filter((remote) => remote.functions.length === 0 || remote.functions.some((one) => functions.includes(one)));
}
