import type { RemoteApp } from '@capuy/web';
import { loadRemote, registerRemotes } from '@module-federation/runtime';
import type { Remote } from './Remote';

/**
 * Loads what a remote exposes. `again` makes the runtime forget an earlier attempt: without it, a remote
 * that failed once is never asked for again.
 */
export async function loadRemoteApp(remote: Remote, again: boolean): Promise<{ default: RemoteApp }> {
  registerRemotes([{ name: remote.name, entry: remote.entry, type: 'module' }], { force: again });
  const module = await loadRemote<{ default?: RemoteApp }>(`${remote.name}/${remote.expose.replace(/^\.\//, '')}`);
  if (!module?.default) throw new Error(`The remote ${remote.name} exposes nothing at ${remote.expose}`);
  return { default: module.default };
}
