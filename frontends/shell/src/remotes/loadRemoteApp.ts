import type { RemoteApp } from '@capuy/web';
import { loadRemote, registerRemotes } from '@module-federation/runtime';
import { readRemotes } from './readRemotes';
import { refreshScripts } from './refreshScripts';
import type { Remote } from './Remote';

/** Names whose last attempt failed. The runtime never asks again for these unless it is made to forget them. */
const failed = new Set<string>();

/** The page names the scripts it may run. One that was opened before a deployment knows nothing of the new release. */
function isKnownToPage(entry: string): boolean {
  const map = document.querySelector('script[type="importmap"]')?.textContent;
  return !map || map.includes(`"${entry.slice(0, entry.lastIndexOf('/') + 1)}`);
}

/**
 * Loads what a remote exposes. After a failure the list of remotes is read again: the cause may be a release
 * that has been replaced since the page was opened, or a file that was changed on the way and kept. Then the page itself
 * is opened anew.
 */
export async function loadRemoteApp(remote: Remote): Promise<{ default: RemoteApp }> {
  const { name } = remote;
  const retrying = failed.has(name);
  failed.delete(name);
  try {
    const { entry, expose } = (retrying ? (await readRemotes()).find((one) => one.name === name) : undefined) ?? remote;
    if (retrying && (!isKnownToPage(entry) || (await refreshScripts(entry)))) {
      location.reload();
      return await new Promise(() => undefined);
    }
    registerRemotes([{ name, entry, type: 'module' }], { force: retrying });
    const module = await loadRemote<{ default?: RemoteApp }>(`${name}/${expose.replace(/^\.\//u, '')}`);
    if (!module?.default) throw new Error(`The remote ${name} exposes nothing at ${expose}`);
    return { default: module.default };
  } catch (error) {
    failed.add(name);
    throw error;
  }
}
