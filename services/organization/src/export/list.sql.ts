import { ImportKind } from '../import/import-kind.js';

const onDay = (alias: string): string => `${alias}.valid_from <= $1::date and $1::date < ${alias}.valid_to`;
/** What `Places.label` writes, of an organization on the day. */
const labelled = (id: string): string => `(
  select lv.printed_name || ' – ' || coalesce(lpv.printed_name, '') || coalesce(' [' || lv.code || ']', '')
  from organization.organization_version lv
  left join organization.placement lp on lp.organization_id = lv.organization_id and ${onDay('lp')}
  left join organization.organization_version lpv on lpv.organization_id = lp.parent_id and ${onDay('lpv')}
  where lv.organization_id = ${id} and ${onDay('lv')})`;
const BELOW = `select c.descendant_id from organization.closure c where c.ancestor_id = $2::uuid and ${onDay('c')}`;

/** Lists below an organization ($2) on a day ($1), in the columns of the import's template. */
export const LISTS: Readonly<Record<Exclude<ImportKind, ImportKind.MEMBERS>, string>> = {
  ORGANIZATIONS: `
select o.id, v.name, v.code, v.type_code as type, ${labelled('p.parent_id')} as parent, v.reporting_sector as "reportingSector",
  v.branch_kind as "branchKind", o.valid_from::text as "validFrom"
from organization.party_organization o
join organization.organization_version v on v.organization_id = o.id and ${onDay('v')}
left join organization.placement p on p.organization_id = o.id and ${onDay('p')}
where o.id in (${BELOW}) and o.id <> $2::uuid and not o.closed order by parent, v.name collate organization.natural_vi, o.id`,
  POSTS: `
select m.id, n.full_name as "fullName", m.file_number as "fileNumber", ${labelled('h.organization_id')} as organization, h.place, h.position, h.basis,
  h.valid_from::text as "validFrom", h.term_until::text as "termUntil"
from organization.post h
join organization.person_name n on n.person_id = h.person_id
left join organization.member m on m.person_id = h.person_id and m.ended_on is null
where h.organization_id in (${BELOW}) and ${onDay('h')} and h.place in ('COMMITTEE', 'STANDING_COMMITTEE', 'STANDING_BOARD', 'INSPECTION_COMMISSION', 'BRANCH_COMMITTEE')
order by organization, h.place, h.position, n.sort_key collate "vi-x-icu", h.id`,
  LOCALITIES: `
select l.id, v.name, v.kind, v.code, ${labelled('v.organization_id')} as organization, ${labelled('v.branch_id')} as branch, v.valid_from::text as "validFrom"
from organization.locality l join organization.locality_version v on v.locality_id = l.id and ${onDay('v')}
where v.organization_id in (${BELOW}) order by organization, v.name collate organization.natural_vi, l.id`,
};
