import { useEffect, useState } from 'react';

export type Loaded<Value> = { kind: 'loading' } | { kind: 'failed' } | { kind: 'loaded'; value: Value };

const LOADING = { kind: 'loading' } as const;

/** Loads something that is not in the graph, once; the second part loads it again. */
export function useLoad<Value>(load: () => Promise<Value>): [Loaded<Value>, () => void] {
  const [promise, setPromise] = useState(load);
  const [held, setHeld] = useState<{ promise: Promise<Value>; loaded: Loaded<Value> }>({ promise, loaded: LOADING });
  useEffect(() => {
    const settle = (loaded: Loaded<Value>): void => setHeld({ promise, loaded });
    promise.then((value) => settle({ kind: 'loaded', value })).catch(() => settle({ kind: 'failed' }));
  }, [promise]);
  return [held.promise === promise ? held.loaded : LOADING, () => setPromise(load())];
}
