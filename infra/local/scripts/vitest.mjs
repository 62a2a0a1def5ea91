import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, run } from './run.mjs';

/** What decides where the tests of a developer's shell would go. */
const OWN = ['PORT', 'PUBLIC_URL', 'CAPUY_DATA', 'CAPUY_TODAY', 'NODE_OPTIONS', 'NODE_ENV'];

/**
 * Runs vitest in a package, `workers` files at a time.
 * @returns {Promise<{ code: number, output: string, passed: number, failed: number, skipped: number }>}
 */
export async function vitest(folder, args, scratch, env = {}, workers = 1) {
  const file = join(scratch, `${folder.replaceAll('/', '-')}-${args.join('').replaceAll(/\W/g, '')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code, output } = await run('vitest', ['run', '--passWithNoTests', `--maxWorkers=${workers}`, ...reporters, ...args], {
    cwd: join(ROOT, folder),
    env: { ...Object.fromEntries(OWN.map((name) => [name, undefined])), NO_COLOR: '1', ...env },
  });
  const counts = count(file);
  // A run that died without a failing test has failed all the same.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { code, output, ...counts };
}

function count(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const unreadable = testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length).length;
    return { passed: numPassedTests, failed: numFailedTests + unreadable, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
