// `pnpm --filter @capuy/contract accept`: makes the present graphs the released ones. Whoever runs it answers for the
// clients that the change breaks.
import { readFileSync, writeFileSync } from 'node:fs';

import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';

for (const [graph, released] of [
  ['supergraph', 'released.graphql'],
  ['partner', 'released-partner.graphql'],
]) {
  const text = readFileSync(new URL(`../../../gateway/${graph}.graphql`, import.meta.url), 'utf8');
  const schema = transformSupergraphToPublicSchema(parse(text));
  writeFileSync(new URL(`../${released}`, import.meta.url), `${print(schema)}\n`);
}
