import { readdirSync } from 'node:fs';
import { BUILT_DOCUMENT_LIMITS, checkDocument } from '@capuy/gateway';
import { describe, expect, it } from 'vitest';
import { inRepository, isThere, publicSchema, readText } from './repository.js';

/** Where a frontend's build leaves the documents that it will send. */
const manifests = readdirSync(inRepository('frontends'))
  .map((name) => `frontends/${name}/dist/documents.json`)
  .filter(isThere);

describe('the documents of the built frontends', () => {
  it.each(manifests)('%s are served by the graph within its limits', (file) => {
    const schema = publicSchema(readText('gateway/supergraph.graphql'));
    const refused = Object.values(JSON.parse(readText(file)) as Record<string, string>).flatMap((text) => {
      try {
        checkDocument(schema, text, { limits: BUILT_DOCUMENT_LIMITS, introspection: false });
        return [];
      } catch (error) {
        return [`${(error as Error).message} in ${text.slice(0, 80)}`];
      }
    });
    expect(refused).toEqual([]);
  });

  it('are known by the hash of their text', () => {
    for (const file of manifests) {
      for (const key of Object.keys(JSON.parse(readText(file)) as object)) expect(key).toMatch(/^[\da-f]{64}$/);
    }
  });
});
