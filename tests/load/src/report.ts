/** Tells how far the bench is, on standard error: standard output is the table's. */
export type Report = (line: string) => void;

export function createReport(): Report {
  const began = performance.now();
  return (line) => void process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
}
