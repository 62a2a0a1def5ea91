/**
 * Every breach of a size or term rule and every empty seat below $1 on the day $2, as (code, severity, organization, actual, limit,
 * rule). $3 = the actor's holders. A limit binds an organization when its set's scope is an ancestor; of several
 * the stricter binds. Values we do not know bind nothing.
 */
export function findingsSql(reaches: string): string {
  return `
with subtree as (
  select c.descendant_id as id from organization.closure c
  where c.ancestor_id = $1 and c.valid_from <= $2 and $2 < c.valid_to and ${reaches}
), org as (
  select v.organization_id as id, v.type_code, t.level_class from subtree s
  join organization.organization_version v on v.organization_id = s.id and v.valid_from <= $2 and $2 < v.valid_to
  join organization.organization_type t on t.code = v.type_code and t.valid_from <= $2 and $2 < t.valid_to
  join organization.party_organization o on o.id = s.id and not o.closed
), rule as (
  select p.name, p.value, p.applies_if, p.article, r.id as rule_set_id, r.number, r.issuer, r.scope_organization_id
  from organization.rule_set r join organization.rule_param p on p.rule_set_id = r.id
  where r.family = 'org_size' and r.effective_from <= $2 and $2 < r.effective_to and p.value is not null
), bound as (
  select distinct on (o.id, r.name) o.id, r.name, r.value, r.article, r.rule_set_id, r.number, r.issuer
  from rule r
  join organization.closure c on c.ancestor_id = r.scope_organization_id and c.valid_from <= $2 and $2 < c.valid_to
  join org o on o.id = c.descendant_id and (r.applies_if is null or r.applies_if = o.type_code)
  order by o.id, r.name, case when split_part(r.name, '.', 2) like 'min%' then -r.value else r.value end
), head as materialized (
  select h.organization_id as id, h.total, h.recognized from organization.heads_of((select array_agg(id) from org), $2) h
), below as (
  select o.id, coalesce(sum(h.total), 0) as total from org o
  join organization.closure c on c.ancestor_id = o.id and c.valid_from <= $2 and $2 < c.valid_to
  left join head h on h.id = c.descendant_id
  where o.type_code = 'BASE_COMMITTEE_ORGANIZATION' group by 1
), team as (
  select distinct t.organization_id as id from organization.party_team t where t.valid_from <= $2 and $2 < t.valid_to
), seat as (
  select p.organization_id as id, count(distinct p.person_id) filter (where p.place = 'BRANCH_COMMITTEE') as branch_committee,
    count(distinct p.person_id) filter (where p.place = 'STANDING_COMMITTEE') as standing,
    count(distinct p.person_id) filter (where p.place = 'COMMITTEE') as committee
  from organization.post p join org on org.id = p.organization_id where p.valid_from <= $2 and $2 < p.valid_to group by 1
), sitting as (
  -- Who holds any post of the committee; a person with two posts sits on one seat.
  select pc.organization_id as id, pc.kind, pc.seats, count(distinct p.person_id) as n from organization.party_committee pc
  join org on org.id = pc.organization_id
  left join organization.post p on p.organization_id = pc.organization_id and p.valid_from <= $2 and $2 < p.valid_to
    and case pc.kind when 'COMMITTEE' then p.place in ('COMMITTEE', 'STANDING_COMMITTEE', 'STANDING_BOARD')
      when 'BRANCH_COMMITTEE' then p.place = 'BRANCH_COMMITTEE' and p.position <> 'TEAM_LEADER' else p.place = 'INSPECTION_COMMISSION' end
  where pc.valid_from <= $2 and $2 < pc.valid_to group by 1, 2, 3
), secretary as (
  select distinct p.organization_id as id from organization.post p join org on org.id = p.organization_id
  where p.position = 'SECRETARY' and p.place in ('COMMITTEE', 'STANDING_COMMITTEE', 'STANDING_BOARD', 'BRANCH_COMMITTEE') and p.valid_from <= $2 and $2 < p.valid_to
), headless as (
  select b.organization_id as id, count(*) as n from organization.committee_body b join org on org.id = b.organization_id
  where b.valid_from <= $2 and $2 < b.valid_to and not exists (
    select from organization.post p where p.body_id = b.id and p.position = 'HEAD' and p.valid_from <= $2 and $2 < p.valid_to)
  group by 1
), breach as (
  select 'BRANCH_TOO_SMALL' as code, 'WARNING' as severity, b.id, coalesce(h.recognized, 0) as actual, b.value as bound, b.article, b.rule_set_id, b.number, b.issuer
  from bound b join org o on o.id = b.id and o.level_class = 'BRANCH' left join head h on h.id = b.id
  where b.name = 'branch.minFullMembers' and coalesce(h.recognized, 0) < b.value
  union all
  select 'BRANCH_WITHOUT_TEAMS', 'NOTICE', b.id, h.total, b.value, b.article, b.rule_set_id, b.number, b.issuer
  from bound b join org o on o.id = b.id and o.level_class = 'BRANCH' join head h on h.id = b.id
  where b.name = 'branch.teamsFromMembers' and h.total >= b.value and not exists (select from team where team.id = b.id)
  union all
  select 'BASE_COMMITTEE_TOO_SMALL', 'WARNING', b.id, x.total, b.value, b.article, b.rule_set_id, b.number, b.issuer
  from bound b join below x on x.id = b.id where b.name = 'baseCommittee.minMembers' and x.total < b.value
  union all
  select 'BRANCH_COMMITTEE_NOT_ALLOWED', 'WARNING', b.id, coalesce(h.recognized, 0), b.value, b.article, b.rule_set_id, b.number, b.issuer
  from bound b join seat s on s.id = b.id left join head h on h.id = b.id
  where b.name = 'branchCommittee.minFullMembers' and s.branch_committee > 2 and coalesce(h.recognized, 0) < b.value
  union all
  select 'BRANCH_COMMITTEE_TOO_LARGE', 'WARNING', b.id, s.branch_committee, b.value, b.article, b.rule_set_id, b.number, b.issuer
  from bound b join seat s on s.id = b.id where b.name = 'branchCommittee.maxSeats' and s.branch_committee > b.value
  union all
  select 'STANDING_COMMITTEE_TOO_LARGE', 'WARNING', b.id, s.standing, floor(b.value * s.committee), b.article, b.rule_set_id, b.number, b.issuer
  from bound b join seat s on s.id = b.id where b.name = 'standingCommittee.maxShare' and s.committee > 0 and s.standing > b.value * s.committee
  union all
  select 'TERM_OVER', 'NOTICE', o.id, count(*), null, 'Nhiệm kỳ đã hết; chức vụ chưa kết thúc', null, null, null
  from org o join organization.post p on p.organization_id = o.id and p.valid_from <= $2 and $2 < p.valid_to and p.term_until <= $2
  group by o.id
  union all
  select case s.kind when 'COMMITTEE' then 'COMMITTEE_SEAT_EMPTY' when 'BRANCH_COMMITTEE' then 'BRANCH_COMMITTEE_SEAT_EMPTY' else 'INSPECTION_SEAT_EMPTY' end,
    'NOTICE', s.id, s.n, s.seats, 'Số lượng đã ấn định khi lập', null, null, null
  from sitting s where s.n < s.seats
  union all
  select 'BRANCH_WITHOUT_SECRETARY', 'WARNING', o.id, 0, null, 'Chức danh đang khuyết', null, null, null
  from org o where o.level_class = 'BRANCH' and o.id not in (select id from secretary)
  union all
  select 'COMMITTEE_WITHOUT_SECRETARY', 'WARNING', s.id, 0, null, 'Chức danh đang khuyết', null, null, null
  from sitting s where s.kind = 'COMMITTEE' and s.id not in (select id from secretary)
  union all
  select 'BODY_WITHOUT_HEAD', 'NOTICE', h.id, h.n, null, 'Chức danh đang khuyết', null, null, null from headless h
), listed as (
  select b.*, a.id as aside_id, a.until as aside_until, a.reason as aside_reason, a.version as aside_version from breach b
  left join organization.finding_aside a on a.organization_id = b.id and a.code = b.code and a.set_on <= $2 and $2 < a.until
)`;
}
