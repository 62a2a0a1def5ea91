import { useEffect, useEffectEvent, useState } from 'react';
import { useClient, type CombinedError, type TypedDocumentNode } from 'urql';

const FIRST_MS = 500;
const LONGEST_MS = 3_000;

/** What a job shows of itself. */
export interface JobState {
  id: string;
  /** Until one of these, the job is asked for again. */
  status: string;
  /** Steps done, and in all; null until that is known. */
  done: number;
  total?: number | null | undefined;
}

const ENDED = new Set(['DONE', 'FAILED', 'CANCELLED']);

export function jobHasEnded(job: JobState): boolean {
  return ENDED.has(job.status);
}

/** 0 to 1 for `Progress`; null while the size of the work is not yet known. */
export function jobProgress({ done, total }: JobState): number | null {
  return total ? Math.min(done / total, 1) : null;
}

export interface JobReading<Job> {
  job: Job | null;
  error: CombinedError | undefined;
  running: boolean;
}

const NOTHING = { job: null, error: undefined, running: false } as const;

/**
 * Follows a job until it ends, asking after 0.5 s and then more slowly, and pausing while the page is hidden.
 * `document` reads one job by `$id`; `pick` finds it in the answer. With `id` null nothing is asked.
 */
export function useJob<Data, Job extends JobState>(
  document: TypedDocumentNode<Data, { id: string }>,
  id: string | null,
  pick: (data: Data) => Job | null | undefined,
): JobReading<Job> {
  const client = useClient();
  const [held, setHeld] = useState<{ id: string | null; reading: JobReading<Job> }>({ id: null, reading: NOTHING });
  const read = useEffectEvent((data: Data | undefined) => (data && pick(data)) ?? null);
  useEffect(() => {
    if (id === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let wait = FIRST_MS;
    const ask = async (): Promise<void> => {
      if (globalThis.document.hidden) {
        timer = setTimeout(ask, wait);
        return;
      }
      const { data, error } = await client.query(document, { id }, { requestPolicy: 'network-only' }).toPromise();
      if (stopped) return;
      const job = read(data);
      const running = job === null || !jobHasEnded(job);
      setHeld((before) => ({ id, reading: { job: job ?? (before.id === id ? before.reading.job : null), error, running } }));
      if (!running) return;
      wait = Math.min(wait * 1.4, LONGEST_MS);
      timer = setTimeout(ask, wait);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [client, document, id]);
  return held.id === id ? held.reading : { ...NOTHING, running: id !== null };
}
