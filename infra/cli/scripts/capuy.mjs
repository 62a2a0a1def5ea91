// `pnpm capuy <command>`: builds what is not built yet, without a word, then becomes the CLI.
import { build, stopChildrenOnSignals } from '../../local/scripts/run.mjs';
import { watchAncestors } from '../../local/scripts/watch-ancestors.mjs';

watchAncestors();
const handOver = stopChildrenOnSignals();
const { code, output } = await build(['@capuy/cli...']);
if (code !== 0) {
  console.error(output);
  console.error('The build failed; what the compiler said stands above.');
  process.exit(1);
}
handOver();
await import('../dist/main.js');
