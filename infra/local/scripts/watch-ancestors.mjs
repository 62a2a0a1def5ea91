import { readFileSync } from 'node:fs';

/** Milliseconds between looks. */
const INTERVAL = 300;

/**
 * npm and npx put a shell between themselves and their script and do not pass SIGTERM through it. So the script looks
 * after its ancestors itself: when one of the package managers above it goes, it asks itself to stop.
 */
export function watchAncestors() {
  const managers = packageManagers();
  if (!managers.length) return;
  const chain = new Map(managers.map((pid) => [pid, startTime(pid)]));
  const timer = setInterval(() => {
    for (const [pid, started] of chain) {
      if (startTime(pid) === started) continue;
      clearInterval(timer);
      process.kill(process.pid, 'SIGTERM');
      return;
    }
  }, INTERVAL);
  timer.unref();
}

/** Seconds since the command was given: installing comes before this script. */
export function secondsSinceLaunch() {
  const started = Number(startTime(packageManagers().at(-1) ?? process.pid) ?? Number.NaN);
  const uptime = Number(read('/proc/uptime').split(' ')[0]);
  const seconds = uptime - started / 100;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : process.uptime();
}

/** From the nearest to the farthest. */
function packageManagers() {
  return ancestors(process.ppid).filter((pid) => /(^|[/\0 ])(npm|npx|pnpm)/.test(read(`/proc/${pid}/cmdline`)));
}

function ancestors(pid) {
  const chain = [];
  for (let next = pid; next > 1 && chain.length < 30; next = Number(stat(next)[1] ?? 0)) chain.push(next);
  return chain;
}

function startTime(pid) {
  const fields = stat(pid);
  return fields[0] === 'Z' ? undefined : fields[19];
}

/** The fields after the name, which may hold spaces itself: state, parent, … */
function stat(pid) {
  const text = read(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
