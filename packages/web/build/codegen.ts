import { createHash } from 'node:crypto';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/**
 * The code generator's configuration of a frontend: operations are written in `*.graphql` files under `src`,
 * typed against the public schema, and known to the gateway by the sha256 of their text.
 */
export function defineCodegenConfig(schema: string = process.env['CAPUY_API_SCHEMA'] ?? '../../gateway/api.graphql'): CodegenConfig {
  return {
    schema,
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
