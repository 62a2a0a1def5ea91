import type { Query } from '@capuy/database';

export interface Body {
  name: string;
  functions: readonly string[];
}

/** The bodies of a province's or a district's committee. */
export const PROVINCE_BODIES: readonly Body[] = [
  { name: 'Ban Tổ chức', functions: ['ORGANIZATION'] },
  { name: 'Ban Tuyên giáo và Dân vận', functions: ['INFORMATION', 'MASS_MOBILIZATION'] },
  { name: 'Văn phòng cấp ủy', functions: ['OFFICE'] },
  { name: 'Cơ quan Ủy ban Kiểm tra', functions: ['INSPECTION_STAFF'] },
];

/** A commune has one body for organization, information and mass mobilization (Quy định 298-QĐ/TW). */
export const COMMUNE_BODIES: readonly Body[] = [
  { name: 'Ban Xây dựng Đảng', functions: ['ORGANIZATION', 'INFORMATION', 'MASS_MOBILIZATION'] },
  { name: 'Văn phòng Đảng ủy', functions: ['OFFICE'] },
  { name: 'Cơ quan Ủy ban Kiểm tra', functions: ['INSPECTION_STAFF'] },
];

/** Makes the bodies of each organization, with a head and one clerk from the members below. */
export async function fillBodies(query: Query, organizationIds: readonly string[], bodies: readonly Body[], from: string): Promise<void> {
  for (const [index, body] of bodies.entries()) {
    await query(
      `with body as (
         insert into organization.committee_body (organization_id, name, functions, valid_from)
         select id, $2, $3::text[], $4::date from unnest($1::uuid[]) id
         returning id, organization_id
       ), candidate as (
         select c.ancestor_id as organization_id, ms.person_id,
           row_number() over (partition by c.ancestor_id order by md5(v.code || ms.person_id::text)) as nth
         from organization.closure c
         join organization.organization_version v on v.organization_id = c.ancestor_id and v.valid_from <= $4::date and $4::date < v.valid_to
         join organization.membership ms on ms.organization_id = c.descendant_id and ms.votes and ms.valid_from <= $4::date and $4::date < ms.valid_to
         where c.ancestor_id = any ($1::uuid[]) and c.valid_from <= $4::date and $4::date < c.valid_to
       )
       insert into organization.post (person_id, organization_id, body_id, place, position, basis, valid_from)
       select k.person_id, b.organization_id, b.id, 'BODY', case when k.nth % 2 = 1 then 'HEAD' else 'STAFF' end, 'APPOINTED', $4::date
       from body b join candidate k on k.organization_id = b.organization_id and k.nth in ($5::int * 2 + 1, $5::int * 2 + 2)`,
      [organizationIds, body.name, body.functions, from, index],
    );
  }
}
