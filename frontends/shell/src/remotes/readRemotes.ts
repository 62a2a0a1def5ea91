import type { Remote } from './Remote';

function isRemote(value: unknown): value is Remote {
  if (typeof value !== 'object' || value === null) return false;
  const { name, entry, expose, path } = value as Record<string, unknown>;
  return [name, entry, expose, path].every((text) => typeof text === 'string' && text !== '');
}

/** Which remotes this installation has, read anew at each start of the page. */
export async function readRemotes(): Promise<Remote[]> {
  const response = await fetch('/remotes.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/remotes.json answered ${response.status}`);
  const list: unknown = await response.json();
  if (!Array.isArray(list)) throw new Error('/remotes.json is not a list');
  return list.filter(isRemote).map((remote) => ({ ...remote, functions: remote.functions ?? [] }));
}
