import { readFileSync, writeFileSync } from 'node:fs';

/** Forgets how much memory a process once held. */
export function resetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** The most memory a process held at a time since then, in MiB. */
export function peakMiB(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (!kilobytes) throw new Error(`the kernel keeps no peak of ${pid}`);
  return Number(kilobytes) / 1024;
}
