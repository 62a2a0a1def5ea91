import { type Actor, parseLocalDate, ROOT_ID, today } from '@capuy/subgraph';

/**
 * SQL over `m` (member) that is true where the reader may know how a Party life ended: below a role that reads P2, or the
 * reader's own. Death is not told apart for others either: what is not death would be one of the rest.
 */
export function endKindReadable(actor: Actor, holders: readonly string[]): string {
  if (holders.includes(ROOT_ID)) return 'true';
  const own = actor.personId ? `m.person_id = '${actor.personId}'::uuid` : 'false';
  if (holders.length === 0) return own;
  const day = `date '${parseLocalDate(today())}'`;
  const list = holders.map((id) => `'${id}'`).join(', ');
  return `(${own} or exists (select from organization.membership lm join organization.reach lr on lr.organization_id = lm.organization_id
    where lm.member_id = m.id and lm.kind = 'PERMANENT' and lm.valid_to = m.ended_on
      and lr.holder_id in (${list}) and lr.valid_from <= ${day} and ${day} < lr.valid_to))`;
}
