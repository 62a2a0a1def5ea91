// `pnpm test:security`: builds, runs every security test on a started system, and prints what they counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { figures } from './figures.mjs';
import { build, stopChildrenOnSignals } from './run.mjs';
import { vitest } from './vitest.mjs';
import { watchAncestors } from './watch-ancestors.mjs';

watchAncestors();
stopChildrenOnSignals();

const scratch = mkdtempSync(join(tmpdir(), 'capuy-security-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const nightly = process.argv.includes('--nightly') || process.env.CAPUY_NIGHTLY === '1';

const built = await build();
if (built.code !== 0) {
  console.log(built.output);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const start = performance.now();
const file = join(scratch, 'figures.jsonl');
const env = { CAPUY_FIGURES: file, CAPUY_NIGHTLY: nightly ? '1' : undefined };
const { code, output, passed, failed } = await vitest('tests/security', [], scratch, env, 2);
if (code !== 0) console.log(output.trimEnd());
for (const line of figures(file)) console.log(line);
console.log(`${'seconds'.padEnd(44)} ${Math.round((performance.now() - start) / 1000)}${nightly ? ', nightly size' : ''}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
