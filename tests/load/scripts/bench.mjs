// `pnpm bench`: builds what is measured, then measures. Signals go to whatever runs at the time.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1' };
let running;
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopped = true;
    running?.kill(signal);
  });
}

function run(command, args) {
  return new Promise((resolve) => {
    running = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    running.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    running.once('exit', (code) => resolve(code ?? 1));
  });
}

const built = await run('turbo', ['run', 'build', '--filter=@capuy/load...', '--output-logs=errors-only']);
if (stopped || built !== 0) process.exit(stopped ? 130 : built);
process.exit(await run(process.execPath, ['--enable-source-maps', join(import.meta.dirname, '../dist/main.js'), ...process.argv.slice(2)]));
