import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeFolders } from './compose.js';

/** `pnpm --filter @capuy/gateway generate`: writes the composed graphs beside this package's sources. */
const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { supergraph, partner } = composeFolders(here('../services'));
write(here('supergraph.graphql'), supergraph);
if (partner === undefined) rmSync(here('partner.graphql'), { force: true });
else write(here('partner.graphql'), partner);

/** A running gateway reads the old file or the new one. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
