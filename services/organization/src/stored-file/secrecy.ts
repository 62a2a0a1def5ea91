import { badInput, Classification } from '@capuy/subgraph';

/** What the sender of a file says of its secrecy. */
export interface Secrecy {
  classification: Classification;
  /** Why a file that looks marked is not secret; null where nothing is said. */
  notSecret: string | null;
}

/** From the address of an upload: `classification` (ORDINARY without it) and `notSecret`. Throws BAD_INPUT. */
export function secrecyIn(query: Readonly<Record<string, string | undefined>>): Secrecy {
  const asked = query['classification'] ?? Classification.ORDINARY;
  const classification = Object.values(Classification).find((known) => known === asked);
  if (!classification) throw badInput([{ path: 'classification', code: 'UNKNOWN' }]);
  return { classification, notSecret: query['notSecret']?.trim() || null };
}
