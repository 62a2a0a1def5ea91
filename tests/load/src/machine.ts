import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** Which machine, and how noisy: how much the same piece of work varied, in percent. */
export function describeMachine(): string {
  const samples = Array.from({ length: 9 }, () => busyWork());
  const fastest = Math.min(...samples);
  const noise = Math.round((Math.max(...samples) / fastest - 1) * 100);
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load ${load}, the same work varied by ${noise} %`;
}

function busyWork(): number {
  const begun = performance.now();
  let sum = 0;
  for (let i = 0; i < 20_000_000; i++) sum = (sum * 31 + i) | 0;
  return performance.now() - begun + (sum === 1 ? 1 : 0);
}
