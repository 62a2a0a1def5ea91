/** SQL that is true where the committee of `organization` manages the person on the day; each is an SQL expression. */
export function managedBy(person: string, organization: string, day: string): string {
  return `exists (select from organization.cadre_management cm where cm.person_id = ${person} and cm.organization_id = ${organization}
    and cm.valid_from <= ${day} and ${day} < cm.valid_to)`;
}
