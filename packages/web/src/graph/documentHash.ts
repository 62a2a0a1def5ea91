import type { DocumentNode } from 'graphql';

/** The sha256 (hex) that the code generator embedded in a document; the gateway knows no other documents. */
export function documentHash(document: DocumentNode): string {
  const meta = '__meta__' in document ? document.__meta__ : undefined;
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string') {
    return meta.hash;
  }
  throw new Error('This document was not generated with persisted documents.');
}
