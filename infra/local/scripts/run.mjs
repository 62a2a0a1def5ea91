import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(import.meta.dirname, '../../..');

const running = new Set();
let ending = false;

/** Stops what `run` started when this process is asked to stop; a script that hands over calls the result. */
export function stopChildrenOnSignals() {
  const stop = () => {
    ending = true;
    for (const child of running) signalGroup(child, 'SIGTERM');
    setTimeout(() => {
      for (const child of running) signalGroup(child, 'SIGKILL');
      process.exit(130);
    }, 5_000).unref();
    if (!running.size) process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  return () => signals.forEach((signal) => process.off(signal, stop));
}

/**
 * Runs a program from the workspace's .bin folder (or by its path) in its own process group.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { cwd = ROOT, env = {}, onLine = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      detached: true,
      env: {
        ...process.env,
        ...env,
        PATH: `${join(cwd, 'node_modules/.bin')}:${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`,
        TURBO_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
        // The pnpm that started this has looked already; none of the many below needs to.
        pnpm_config_verify_deps_before_run: 'false',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output += `${line}\n`;
        onLine(line);
      });
    }
    const done = (code, text = '') => {
      running.delete(child);
      if (ending && !running.size) process.exit(130);
      resolve({ code, output: output + text });
    };
    child.once('error', (error) => done(1, error.message));
    child.once('close', (code) => done(code ?? 1));
  });
}

/** Builds with turbo, which finds most of it in its cache; tells each package that it had to build. */
export function build(filters = [], onPackage = () => {}) {
  const args = ['run', 'build', '--output-logs=new-only', '--log-order=stream', ...filters.map((filter) => `--filter=${filter}`)];
  return run('turbo', args, {
    onLine: (line) => {
      const name = /^(\S+):build: cache (miss|bypass)/.exec(line)?.[1];
      if (name) onPackage(name);
    },
  });
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // gone already
  }
}
