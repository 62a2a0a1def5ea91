// `npm start`: builds what is not built yet, then becomes the supervisor.
import { build, stopChildrenOnSignals } from './run.mjs';
import { watchAncestors } from './watch-ancestors.mjs';

watchAncestors();
const handOver = stopChildrenOnSignals();
const started = performance.now();
console.log('Cấp ủy số: packages are installed; building');
const { code, output } = await build(['!./tests/*'], (name) => console.log(`  building ${name}`));
if (code !== 0) {
  console.error(output);
  console.error('The build failed; what the compiler said stands above.');
  process.exit(1);
}
console.log(`build (${((performance.now() - started) / 1000).toFixed(1)} s)`);
handOver();
await import('../dist/main.js');
