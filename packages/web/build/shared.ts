const singleton = { singleton: true, requiredVersion: false } as const;

const NAMES = ['react', 'react-dom', 'react/jsx-runtime', '@capuy/web'] as const;

/**
 * What lives once in a window. The kit carries Mantine, urql and TanStack Router inside it, so that only
 * what it uses of them is loaded, and remotes reach them through the kit alone.
 */
export function sharedByShell(): Record<string, object> {
  return Object.fromEntries(NAMES.map((name) => [name, name === '@capuy/web' ? { ...singleton, version: '1.0.0' } : singleton]));
}

/** A remote brings no copy of its own: without the shell it has nothing to stand in anyway. */
export function sharedByRemote(): Record<string, object> {
  return Object.fromEntries(Object.entries(sharedByShell()).map(([name, config]) => [name, { ...config, import: false }]));
}
