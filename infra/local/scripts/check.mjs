// `npm test`: every step runs even when an earlier one failed; the last line adds up what the tests said.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { figures } from './figures.mjs';
import { packages } from './packages.mjs';
import { ROOT, build, run, stopChildrenOnSignals } from './run.mjs';
import { vitest } from './vitest.mjs';
import { secondsSinceLaunch, watchAncestors } from './watch-ancestors.mjs';
import { changedSince, workingTree } from './working-tree.mjs';

watchAncestors();
stopChildrenOnSignals();

const nightly = process.argv.includes('--nightly');
const scratch = mkdtempSync(join(tmpdir(), 'capuy-check-'));
const counted = join(scratch, 'figures.jsonl');
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
const ORDINARY = ['--exclude=**/*national*', '--exclude=**/dist/**', '--exclude=**/node_modules/**'];
const total = { passed: 0, failed: 0, skipped: 0 };
const all = packages();
const before = await workingTree();

/** Runs one step, prints its seconds against its budget, and what it said when it failed. */
async function step(name, budget, work, spent = 0) {
  const start = performance.now();
  const told = await work();
  const seconds = spent + (performance.now() - start) / 1000;
  for (const text of told) console.log(text.trimEnd());
  const limit = budget ? ` of ${budget} s${seconds > budget ? ', OVER BUDGET' : ''}` : '';
  console.log(`${told.length ? 'FAILED' : 'ok    '} ${name} (${seconds.toFixed(1)} s${limit})`);
}

/** A step that is no test counts only when it fails. */
async function program(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return [];
  total.failed += 1;
  return [`--- ${command} ${args.join(' ')}${options?.cwd ? ` in ${options.cwd}` : ''}\n${output}`];
}

/** Tests of the folders: at most `width` packages at a time, and `workers` files of each. */
async function tests(folders, { args = [], width = 2, workers = 1 } = {}) {
  return pooled(folders, width, async (folder) => {
    const env = { CAPUY_FIGURES: counted, ...(nightly ? { CAPUY_NIGHTLY: '1' } : {}) };
    const { code, output, passed, failed, skipped } = await vitest(folder, args, scratch, env, workers);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    console.log(`       ${folder}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    return code === 0 ? [] : [`--- vitest in ${folder}\n${output}`];
  });
}

async function pooled(items, width, work) {
  const queue = [...items];
  const told = [];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) told.push(...(await work(item)));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return told;
}

const SUPPLY_CHAIN = 'infra/supply-chain';
const isNational = (file) => /national[^/]*$/i.test(file);
const withTests = (room, filter) =>
  all.filter(({ folder, tests: files }) => folder.startsWith(room) && files.some(filter)).map(({ folder }) => folder);
/** The longest first, so that the two lanes end together. */
const houses = ['infra/', 'services/', 'gateway', 'packages/', 'frontends/'];

await step(
  'install and build',
  120,
  async () => {
    const { code, output } = await build();
    if (code !== 0) total.failed += 1;
    return code === 0 ? [] : [output];
  },
  secondsSinceLaunch(),
);
await step('types', undefined, () =>
  pooled(
    all.filter(({ scripts }) => scripts.typecheck),
    2,
    ({ folder, scripts }) => program('sh', ['-c', scripts.typecheck], { cwd: join(ROOT, folder) }),
  ),
);
await step('lint', undefined, () => program('oxlint', ['--deny-warnings']));
await step('format', undefined, () => program('oxfmt', ['--check']));
await step('generated files are current', undefined, async () => {
  const told = await program(process.execPath, [join(import.meta.dirname, 'generate.mjs')]);
  const stale = changedSince(before, await workingTree());
  if (stale.length) total.failed += 1;
  return stale.length ? [...told, `generating changed: ${stale.join(', ')}`] : told;
});
await step('supply chain', 20, () => tests(withTests(SUPPLY_CHAIN, () => true)));
await step('unit and integration', 300, () =>
  tests(
    houses.flatMap((room) => withTests(room, (file) => !isNational(file))).filter((folder) => folder !== SUPPLY_CHAIN),
    { args: ORDINARY },
  ),
);
await step('national', 120, () => {
  if (!process.env.CAPUY_NATIONAL_DATA) console.log('SKIPPED national');
  const folders = [...houses, 'tests/'].flatMap((room) => withTests(room, isNational));
  return pooled(folders, 1, (folder) => tests([folder], { args: all.find((one) => one.folder === folder).tests.filter(isNational) }));
});
await step('composition and contract', undefined, () => tests(withTests('tests/contract', () => true)));
await step('load', undefined, () =>
  tests(
    withTests('tests/load', (file) => !isNational(file)),
    { args: ORDINARY },
  ),
);
await step('security', 180, async () => {
  const told = await tests(
    withTests('tests/security', () => true),
    { workers: 2 },
  );
  for (const line of figures(counted)) console.log(`       ${line}`);
  return told;
});
await step('end to end in a browser', 180, () =>
  tests(
    withTests('tests/e2e', (file) => !isNational(file)),
    { args: ORDINARY },
  ),
);
await step('clean working tree', undefined, async () => {
  const after = await workingTree();
  const changed = process.env.CI ? [...after.keys()] : changedSince(before, after);
  if (changed.length) total.failed += 1;
  return changed.length ? [`not as it was committed: ${changed.join(', ')}`] : [];
});

console.log(`total ${Math.round(secondsSinceLaunch())} s`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);
