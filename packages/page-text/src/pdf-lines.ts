import { Worker } from 'node:worker_threads';

/** Milliseconds, and megabytes of the worker's heap: a hostile file costs no more, and is read as one without text. */
const LIMIT_MS = 5000;
const LIMIT_MB = 192;
/** Compiled beside this file, or its source where this is run from source. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './pdf-worker.ts' : './pdf-worker.js', import.meta.url);

/** The text of the first two pages, run by run. Empty for a scan, a broken or an encrypted file, and for what takes too long. */
export function pdfLines(content: Buffer): Promise<string[]> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: new Uint8Array(content),
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
      // Whatever the reader has to say of a file is not for the log.
      stdout: true,
      stderr: true,
    });
    const done = (lines: string[]): void => {
      clearTimeout(late);
      resolve(lines);
      void worker.terminate();
    };
    const late = setTimeout(() => done([]), LIMIT_MS);
    worker.once('message', done);
    worker.once('error', () => done([]));
    worker.once('exit', () => done([]));
  });
}
