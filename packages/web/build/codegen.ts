import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';

const SUPERGRAPH = join(import.meta.dirname, '../../../gateway/supergraph.graphql');

/** What a client sees of the composed graph, without the marks of federation. */
function publicSchema(supergraph: string): string {
  return print(transformSupergraphToPublicSchema(parse(readFileSync(supergraph, 'utf8'))));
}

/**
 * The code generator's configuration of a frontend: operations are written in `*.graphql` files under `src`,
 * typed against the public schema, and known to the gateway by the sha256 of their text.
 */
export function defineCodegenConfig(supergraph: string = SUPERGRAPH): CodegenConfig {
  return {
    schema: publicSchema(supergraph),
    documents: ['src/**/*.graphql'],
    ignoreNoDocuments: true,
    generates: {
      './src/generated/': {
        preset: 'client',
        presetConfig: {
          fragmentMasking: false,
          persistedDocuments: {
            hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex'),
          },
        },
        // The document cache finds out by type names which answers a mutation has made stale.
        documentTransforms: [addTypenameSelectionDocumentTransform],
        config: {
          enumsAsTypes: true,
          skipTypename: true,
          useTypeImports: true,
          strictScalars: true,
          scalars: { DateTime: 'string', LocalDate: 'string', ID: 'string' },
        },
      },
    },
  };
}
