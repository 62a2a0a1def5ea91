/** SQL: what an organization was called on a day; what it is called today where it did not live then. */
export const nameOn = (organization: string, day: string): string =>
  `(select v.printed_name from organization.organization_version v where v.organization_id = ${organization}
    order by v.valid_from <= ${day} and ${day} < v.valid_to desc, v.valid_from desc limit 1)`;

/** SQL: a decision by number, issuer and day. */
export const decisionOf = (id: string): string =>
  `(select d.number || ', ' || d.issuer_name || ', ' || to_char(d.signed_on, 'DD/MM/YYYY') from organization.decision d where d.id = ${id})`;

/** SQL: when a row was first entered here, and by whom. */
export const originOf = (id: string): string => `organization.own_record_origin(${id})`;

/** SQL: a person's name. */
export const personName = (id: string): string => `(select n.full_name from organization.person_name n where n.person_id = ${id})`;
