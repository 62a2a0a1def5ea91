import type { Query } from '@capuy/database';
import { DomainError } from '@capuy/subgraph';

/**
 * Throws INVALID_STATE `NOT_ELIGIBLE` where a person stays where they are for now (Quy định 294-QĐ/TW, mục 6.3.1): one code, one
 * message and one statement, whatever the cause, since the cause is not for whoever asks.
 */
export async function requireMovable(query: Query, personId: string, day: string): Promise<void> {
  const [row] = await query<{ stays: boolean }>('select organization.stays_put($1, $2::date) as stays', [personId, day]);
  if (row?.stays)
    throw new DomainError('INVALID_STATE', 'the conditions are not met: ask the committee', { params: { reason: 'NOT_ELIGIBLE' } });
}
