import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel's own tick. */
const MS_PER_TICK = 10;
const NS_PER_MS = 1_000_000;

/** CPU milliseconds used so far, by process. */
export type CpuSnapshot = ReadonlyMap<number, number>;

/** User and system time of all threads of each process; one that has ended is left out. */
export function cpuSnapshot(pids: readonly number[]): CpuSnapshot {
  const found = new Map<number, number>();
  for (const pid of pids) {
    const used = scheduled(pid) ?? ticks(pid);
    if (used !== undefined) found.set(pid, used);
  }
  return found;
}

/** CPU milliseconds between two looks: a process that is new since counts from its beginning, one that is gone not at all. */
export function cpuBetween(before: CpuSnapshot, after: CpuSnapshot): number {
  let sum = 0;
  for (const [pid, used] of after) sum += used - (before.get(pid) ?? 0);
  return sum;
}

/** From the scheduler, in nanoseconds; undefined where the kernel does not keep it. */
function scheduled(pid: number): number | undefined {
  try {
    let sum = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      sum += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    }
    return sum > 0 ? sum / NS_PER_MS : undefined;
  } catch {
    return undefined;
  }
}

function ticks(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  } catch {
    return undefined;
  }
}
