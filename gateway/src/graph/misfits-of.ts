import { hash } from 'node:crypto';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse } from 'graphql';
import { BUILT_DOCUMENT_LIMITS } from '../limits.js';
import { checkDocument } from './check-document.js';

/** What keeps a build's documents (sha256 in hex → text) from being served by the graph: one line each, none when all fit. */
export function misfitsOf(supergraph: string, documents: Readonly<Record<string, string>>): string[] {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), { assumeValidSDL: true });
  return Object.entries(documents).flatMap(([key, text]) => {
    const name = /(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? key.slice(0, 12);
    if (hash('sha256', text) !== key) return [`${name}: its text is not that of its hash`];
    try {
      checkDocument(schema, text, { limits: BUILT_DOCUMENT_LIMITS, introspection: false });
      return [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}
