/** Address → hash of the scripts that the page may run below a folder. */
function scriptsBelow(folder: string): [string, string][] {
  const map = document.querySelector('script[type="importmap"]')?.textContent;
  const { integrity = {} } = map ? (JSON.parse(map) as { integrity?: Record<string, string> }) : {};
  return Object.entries(integrity).filter(([address]) => address.startsWith(folder));
}

async function isFetched(address: string, options: RequestInit): Promise<boolean> {
  try {
    return (await fetch(address, options)).ok;
  } catch {
    return false;
  }
}

/**
 * Fetches anew what the browser keeps of a remote and is not what the page may run: a file that was changed once on the way
 * would else be kept for ever and refused each time. Whether there was any.
 */
export async function refreshScripts(entry: string): Promise<boolean> {
  const kept = { cache: 'only-if-cached', mode: 'same-origin' } as const;
  const refreshed = await Promise.all(
    scriptsBelow(entry.slice(0, entry.lastIndexOf('/') + 1)).map(async ([address, integrity]) => {
      const isWrong = (await isFetched(address, kept)) && !(await isFetched(address, { ...kept, integrity }));
      return isWrong && isFetched(address, { cache: 'reload', integrity });
    }),
  );
  return refreshed.includes(true);
}
