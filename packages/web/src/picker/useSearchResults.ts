import { useEffect, useState } from 'react';

export type SearchResults<Item> = { kind: 'idle' } | { kind: 'loading' } | { kind: 'failed' } | { kind: 'found'; items: readonly Item[] };

const WAIT_MS = 250;

/** Answers of `load` to the last text typed; answers that come late are dropped. */
export function useSearchResults<Item>(
  text: string,
  minLength: number,
  load: (text: string) => Promise<readonly Item[]>,
): SearchResults<Item> {
  const wanted = text.trim();
  const [answer, setAnswer] = useState<{ text: string; results: SearchResults<Item> }>({ text: '', results: { kind: 'idle' } });
  const ask = wanted.length >= minLength;
  useEffect(() => {
    if (!ask) return undefined;
    let gone = false;
    const settle = (results: SearchResults<Item>): void => {
      if (!gone) setAnswer({ text: wanted, results });
    };
    const timer = setTimeout(() => {
      load(wanted)
        .then((items) => settle({ kind: 'found', items }))
        .catch(() => settle({ kind: 'failed' }));
    }, WAIT_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted, ask, load]);
  if (!ask) return { kind: 'idle' };
  return answer.text === wanted ? answer.results : { kind: 'loading' };
}
