import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

/** Where the shell is built for tests: beside the build that is deployed, which others may be reading. */
export const TESTED_SHELL = join(import.meta.dirname, 'dist/shell');
export const FIXTURE_REMOTE = join(import.meta.dirname, 'fixture-remote/dist');

/** Builds the shell and the fixture remote as they are deployed: each in a process of its own, not as a test. */
export function buildWindow(): void {
  for (const [folder, outDir] of [
    ['..', TESTED_SHELL],
    ['fixture-remote', FIXTURE_REMOTE],
  ] as const) {
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', outDir], {
      cwd: join(import.meta.dirname, folder),
      // Plugins behave otherwise where they find themselves in a test.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}
