import { readdirSync } from 'node:fs';
import { isObjectType } from 'graphql';
import { inRepository, isThere, publicSchema, readText } from './repository.js';

/** What an act is called where it is written: `act: 'x'`, or as the second of the identity service's `audit(client, 'x'`. */
const WRITTEN = /\bact: '(\w+)'|\baudit\(\s*[\w.]+,\s*'(\w+)'/gu;
/** An operation of the generated page of access that shows P1 to P3. */
const SHOWN = /^\| `(\w+)\.(\w+)` \| P[123] /gmu;

/** Every act that a log can have: what the services write by name, every mutation, and the readings that follow from a field's class. */
export function auditActs(): string[] {
  const acts = new Set<string>();
  for (const text of sources()) for (const [, named, second] of text.matchAll(WRITTEN)) acts.add(named ?? second ?? '');
  const schema = publicSchema(readText('gateway/supergraph.graphql'));
  for (const name of Object.keys(schema.getMutationType()?.getFields() ?? {})) acts.add(name);
  for (const [, type = '', field = ''] of readText('docs/access.md').matchAll(SHOWN)) {
    if (type !== 'Mutation' && isObjectType(schema.getType(type))) acts.add(type === 'Query' ? field : `read${type}`);
  }
  return [...acts].toSorted();
}

/** Of services and packages, without their tests. */
function sources(): string[] {
  return ['services', 'packages']
    .flatMap((folder) => readdirSync(inRepository(folder)).map((name) => `${folder}/${name}/src`))
    .filter(isThere)
    .flatMap((folder) => readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
    .filter((path) => /(?<!\.test)\.ts$/u.test(path))
    .map(readText);
}
