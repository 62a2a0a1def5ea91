// Writes every generated file that is checked in (SDL, schema.sql, supergraph, typed documents) from the built sources.
import { packages } from './packages.mjs';
import { build, run, stopChildrenOnSignals } from './run.mjs';
import { watchAncestors } from './watch-ancestors.mjs';

watchAncestors();
stopChildrenOnSignals();

const built = await build();
if (built.code !== 0) fail('the build', built.output);
for (const { folder, scripts } of packages()) {
  if (!scripts.generate) continue;
  const { code, output } = await run('sh', ['-c', scripts.generate], { cwd: `${process.cwd()}/${folder}` });
  if (code !== 0) fail(`generating in ${folder}`, output);
  console.log(`generated ${folder}`);
}
process.exit(0);

function fail(what, output) {
  console.error(output);
  console.error(`${what} failed; what it said stands above.`);
  process.exit(1);
}
