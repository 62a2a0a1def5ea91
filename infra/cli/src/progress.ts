export interface Progress {
  /** `done` of `total` units. */
  update(done: number, total: number, note?: string): void;
  finish(note?: string): void;
}

const WIDTH = 30;
/** Percent between two plain lines. */
const STEP = 10;

/** A bar that is drawn over itself on a terminal; elsewhere a line for every tenth. */
export function createProgress(title: string, stream: NodeJS.WriteStream): Progress {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  let told = 0;
  const update = (done: number, total: number, note = ''): void => {
    const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : 0;
    if (stream.isTTY) {
      const filled = Math.round((WIDTH * percent) / 100);
      stream.write(`\r\u001B[K${title} [${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${percent} % ${note}`);
    } else if (percent >= told + STEP) {
      told = percent - (percent % STEP);
      stream.write(`${title} ${percent} %${note ? ` ${note}` : ''}\n`);
    }
  };
  const finish = (note = ''): void => {
    stream.write(`${stream.isTTY ? '\r\u001B[K' : ''}${title} done in ${seconds()}${note ? ` ${note}` : ''}\n`);
  };
  return { update, finish };
}
