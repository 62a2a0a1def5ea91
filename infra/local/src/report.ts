/** Takes one line of progress. */
export type Report = (line: string) => void;

/** Does a piece of work and says how long it took. */
export async function timed<T>(report: Report, name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  report(`${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}
