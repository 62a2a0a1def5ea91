import type { Query } from '@capuy/database';
import { DomainError, notFound, type Scoped } from '@capuy/subgraph';

export interface HeldLink {
  id: string;
  version: number;
  since: string;
  introduced: boolean;
  receivedOn: string | null;
  excusedOn: string | null;
  endedOn: string | null;
  fromId: string | null;
  toId: string | null;
}

/**
 * Links held until the change is done. `LIVING`: only for whoever reaches where they live, or where they work if where they
 * live is another system's; `EITHER`: for both ends. Throws NOT_FOUND outside, CONFLICT where one was changed since.
 */
export async function lockLinks(
  scoped: Scoped,
  query: Query,
  refs: readonly { id: string; version?: number }[],
  end: 'LIVING' | 'EITHER',
): Promise<HeldLink[]> {
  const living = scoped.reaches('l.to_id', 2);
  const working = scoped.reaches('l.from_id', 2);
  const rows = await query<HeldLink>(
    `select l.id, l.version, l.since, l.introduced, l.received_on as "receivedOn", l.excused_on as "excusedOn", l.ended_on as "endedOn",
       l.from_id as "fromId", l.to_id as "toId"
     from organization.residence_link l
     where l.id = any ($1::uuid[]) and (${living} or ${end === 'EITHER' ? working : `(l.to_id is null and ${working})`}) order by l.id for update`,
    [refs.map(({ id }) => id), scoped.holders],
  );
  return refs.map(({ id, version }) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw notFound('residence link');
    if (version !== undefined && row.version !== version) throw new DomainError('CONFLICT', 'the link was changed since it was read');
    return row;
  });
}

/** Whether a code is in force on a day. */
export async function codeInForce(query: Query, list: string, codes: readonly string[], day: string): Promise<ReadonlySet<string>> {
  const rows = await query<{ code: string }>(
    'select code from organization.residence_code where list = $1 and code = any ($2) and valid_from <= $3::date and $3::date < valid_to',
    [list, codes, day],
  );
  return new Set(rows.map(({ code }) => code));
}
