/** What entries of the log are asked for. Everything given must hold. */
export interface LogFilter {
  /** ISO 8601, from this instant on. */
  readonly from?: string | null | undefined;
  /** ISO 8601, before this instant. */
  readonly to?: string | null | undefined;
  readonly accountId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  /** This organization and what lies below it today. */
  readonly organizationId?: string | null | undefined;
  readonly act?: string | null | undefined;
}

/** Conditions on `r` (audit.record); `given` adds a parameter and answers its place. */
export function logConditions(filter: LogFilter, given: (value: unknown) => string): string[] {
  const { from, to, accountId, personId, organizationId, act } = filter;
  return [
    ...(from ? [`r.at >= ${given(from)}::timestamptz`] : []),
    ...(to ? [`r.at < ${given(to)}::timestamptz`] : []),
    ...(accountId ? [`r.account_id = ${given(accountId)}::uuid`] : []),
    ...(personId ? [aboutPerson(given(personId))] : []),
    ...(organizationId
      ? [
          `r.organization_id in (select c.descendant_id from organization.closure c where c.ancestor_id = ${given(organizationId)}::uuid
             and c.valid_from <= app.today() and app.today() < c.valid_to)`,
        ]
      : []),
    ...(act ? [`r.act = ${given(act)}`] : []),
  ];
}

/** As its subject, or as what was changed. */
function aboutPerson(id: string): string {
  return `(r.subject_ids @> array[${id}::uuid] or r.entity_id = ${id}::uuid)`;
}
