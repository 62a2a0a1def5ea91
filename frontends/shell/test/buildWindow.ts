import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

/** Builds the shell and the fixture remote as they are deployed: each in a process of its own, not as a test. */
export function buildWindow(): void {
  for (const folder of ['..', 'fixture-remote']) {
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: join(import.meta.dirname, folder),
      // Plugins behave otherwise where they find themselves in a test.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
