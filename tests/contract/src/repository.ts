import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, parse } from 'graphql';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A file's path from the repository's root. */
export const inRepository = (path: string): string => `${ROOT}${path}`;

export const readText = (path: string): string => readFileSync(inRepository(path), 'utf8');

export const isThere = (path: string): boolean => existsSync(inRepository(path));

/** What clients see of a composed graph. */
export function publicSchema(supergraph: string): GraphQLSchema {
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), { assumeValidSDL: true });
}
