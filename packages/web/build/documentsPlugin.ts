import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts the persisted documents (sha256 in hex → document) of this build into `dist/documents.json`. */
export function documentsPlugin(root: string): Plugin {
  return {
    name: 'capuy:documents',
    generateBundle() {
      const file = join(root, 'src/generated/persisted-documents.json');
      const source = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
      this.emitFile({ type: 'asset', fileName: 'documents.json', source });
    },
  };
}
