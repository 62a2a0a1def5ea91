import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from '@capuy/local';

/** Builds the shell's small remote for tests into a folder, as it would be deployed. */
export function buildFixtureRemote(folder: string): void {
  const shell = join(ROOT, 'frontends/shell');
  const vite = join(dirname(createRequire(join(shell, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', folder], {
    cwd: join(shell, 'test/fixture-remote'),
    // Plugins behave otherwise where they find themselves in a test.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
