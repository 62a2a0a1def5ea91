/** SQL of an organization's name before the day of a reorganization `r`: what its sources were called. */
export function nameBefore(id: string): string {
  return `(select v.name from organization.organization_version v where v.organization_id = ${id} and v.valid_from <= r.effective_on
    order by v.valid_from < r.effective_on desc, v.valid_from desc limit 1)`;
}

/** SQL of an organization's name from the day of a reorganization `r` on, whether it is applied or not. */
export function nameAfter(id: string): string {
  return `coalesce(
    (select x.name from organization.reorganization_result x join organization.reorganization_operation xo on xo.id = x.operation_id
     where x.organization_id = ${id} and xo.reorganization_id = r.id and x.name is not null order by xo.ordinal desc limit 1),
    (select v.name from organization.organization_version v where v.organization_id = ${id} and v.valid_from <= r.effective_on order by v.valid_from desc limit 1))`;
}
