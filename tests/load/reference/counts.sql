-- $1 day, $2 organization
with below as materialized (
  select c.descendant_id as id, c.depth, v.type_code, v.reporting_sector, v.branch_kind
  from organization.closure c
  join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= $1::date and $1::date < v.valid_to
  where c.ancestor_id = $2::uuid and c.valid_from <= $1::date and $1::date < c.valid_to)
select json_build_object('organizationCounts', json_build_object(
  'byType', (select coalesce(json_agg(json_build_object('code', k.type_code, 'name', t.name, 'count', k.n) order by k.n desc, k.type_code), '[]')
    from (select type_code, count(*) as n from below where depth > 0 group by 1) k
    left join organization.organization_type t on t.code = k.type_code and t.valid_from <= $1::date and $1::date < t.valid_to),
  'bySector', (select coalesce(json_agg(json_build_object('code', k.reporting_sector, 'name', s.name, 'count', k.n) order by k.n desc, k.reporting_sector), '[]')
    from (select reporting_sector, count(*) as n from below where depth > 0 and reporting_sector is not null group by 1) k
    join (values ('COMMUNE', 'Xã, phường, đặc khu'), ('AGENCY', 'Cơ quan'), ('PUBLIC_SERVICE', 'Đơn vị sự nghiệp'),
      ('ENTERPRISE', 'Doanh nghiệp'), ('ARMED_FORCES', 'Lực lượng vũ trang')) s (code, name) on s.code = k.reporting_sector),
  'byBranchKind', (select coalesce(json_agg(json_build_object('code', k.branch_kind, 'name', s.name, 'count', k.n) order by k.n desc, k.branch_kind), '[]')
    from (select branch_kind, count(*) as n from below where depth > 0 and branch_kind is not null group by 1) k
    join (values ('LOCALITY', 'Thôn, tổ dân phố'), ('AGENCY', 'Cơ quan'), ('SCHOOL', 'Trường học'), ('HEALTH_STATION', 'Trạm y tế'),
      ('ENTERPRISE', 'Doanh nghiệp')) s (code, name) on s.code = k.branch_kind),
  'teams', (select count(*) from below b join organization.party_team pt
    on pt.organization_id = b.id and b.depth > 0 and pt.valid_from <= $1::date and $1::date < pt.valid_to),
  'members', (select json_build_object(
      'full', count(*) filter (where m.recognized_on <= $1::date),
      'probationary', count(*) filter (where (m.recognized_on <= $1::date) is not true),
      'total', count(*))
    from below b
    join organization.membership ms
      on ms.organization_id = b.id and ms.kind = 'PERMANENT' and ms.counts and ms.valid_from <= $1::date and $1::date < ms.valid_to
    join organization.member m on m.id = ms.member_id)))::text as answer
