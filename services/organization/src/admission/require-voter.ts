import type { Query } from '@capuy/database';
import { badInput, Check } from '@capuy/subgraph';

const ABOVE = `
select c.ancestor_id as id, c.depth from organization.closure c
join organization.party_organization o on o.id = c.ancestor_id
where c.descendant_id = $1 and c.depth > 0 and c.valid_from <= $2::date and $2::date < c.valid_to
  and exists (select from organization.placement p where p.organization_id = c.ancestor_id)`;

/** A committee votes on people of branches below it, on that day; which of them is competent is not for this software to know. */
export async function requireVoter(query: Query, branchId: string, organizationId: string, day: string): Promise<void> {
  const found = await query(`select from (${ABOVE}) above where id = $3`, [branchId, day, organizationId]);
  new Check().that(found.length > 0, 'organizationId', 'NOT_ABOVE_BRANCH').done();
}

/**
 * Every committee between the branch and the one that decides has proposed, section committees apart: they only look at the
 * branch's resolution (Quy định 294-QĐ/TW, mục 20.3.3).
 */
export async function requireProposedBetween(
  query: Query,
  { id, branchId }: { id: string; branchId: string },
  deciderId: string,
  day: string,
): Promise<void> {
  const [missing] = await query<{ name: string }>(
    `with above as (${ABOVE})
     select v.printed_name as name from above a
     join above decider on decider.id = $3 and a.depth < decider.depth
     join organization.organization_version v on v.organization_id = a.id and v.valid_from <= $2::date and $2::date < v.valid_to
     where v.type_code <> 'SECTION_ORGANIZATION' and not exists (
       select from organization.member_vote mv where mv.candidate_id = $4 and mv.step = 'PROPOSING' and mv.organization_id = a.id and mv.passed)
     order by a.depth limit 1`,
    [branchId, day, deciderId, id],
  );
  if (missing) throw badInput([{ path: 'organizationId', code: 'BETWEEN_NOT_PROPOSED', params: { organization: missing.name } }]);
}
