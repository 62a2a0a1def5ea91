import { type Actor, type Connection, checkFirst, decodeCursor, page, today } from '@capuy/subgraph';
import { ruleBasis } from '@capuy/rules';
import { ScopedService } from '../scoped-service.js';
import { DEADLINE_PARTS, PROBATIONER } from './deadline-parts.sql.js';
import type { MemberDeadline, MemberDeadlineKind } from './member-deadline.js';

export interface DeadlinesRequest {
  underId: string;
  kinds?: readonly MemberDeadlineKind[] | null;
  asOf?: string | null;
  /** Only what is due before that day; what has no day known is left out then. */
  dueBefore?: string | null;
  /** Only of this member or candidate. */
  subjectId?: string | null;
  first: number;
  after?: string | null;
}

/** What is due or late about members and candidates below an organization. Clocks run under the rule of the day they begin. */
export class DeadlineService extends ScopedService {
  async list(actor: Actor, request: DeadlinesRequest): Promise<Connection<MemberDeadline>> {
    const scoped = this.scoped(actor, 'member:read');
    const { underId, kinds, asOf, dueBefore, subjectId, first, after } = request;
    const parts = Object.entries(DEADLINE_PARTS).filter(([kind]) => !kinds || kinds.includes(kind as MemberDeadlineKind));
    if (parts.length === 0) return page<MemberDeadline>([], first, () => []);
    const cursor = decodeCursor(after, 2);
    const rows = await scoped.read((query) =>
      query<MemberDeadline & { sort: string }>(
        `with subtree as materialized (
           select c.descendant_id as id from organization.closure c
           where c.ancestor_id = $1 and c.valid_from <= $2::date and $2::date < c.valid_to and ${scoped.reaches('c.descendant_id', 3)}
         ), probationer as (${PROBATIONER}
         ), item (kind, id, person_id, member_id, candidate_id, organization_id, since, param, fixed) as (
           ${parts.map(([kind, part]) => `select '${kind}', part.* from (${part}) part`).join(' union all ')}
         ), bound as (
           select i.*, r.value, r.unit, ${ruleBasis('r')} as basis
           from item i left join lateral organization.rule_in_force(i.param, i.organization_id, coalesce(i.since, $2::date)) r on true
           where $4::uuid is null or i.id = $4
         ), clock as materialized (
           select c.since, c.value, organization.add_working_days(c.since, c.value::int) as due_on
           from (select distinct b.since, b.value from bound b where b.unit = 'workingDays' and b.fixed is null) c
         ), due as (
           select b.*, coalesce(b.fixed, k.due_on, case b.unit when 'months' then (b.since + make_interval(months => b.value::int))::date end) as due_on
           from bound b left join clock k on b.unit = 'workingDays' and k.since = b.since and k.value = b.value
         )
         select d.kind || ' ' || d.id as id, d.kind, n.full_name as "fullName", d.since, d.due_on as "dueOn", d.basis,
           (d.fixed is not null or d.value is not null and d.since is not null) as "ruleKnown",
           case when d.due_on >= $2::date then organization.working_days_between($2::date, d.due_on)
             when d.due_on < $2::date then -organization.working_days_between(d.due_on, $2::date) end as "workingDaysLeft",
           d.person_id as "personId", d.member_id as "memberId", d.candidate_id as "candidateId", d.organization_id as "organizationId",
           coalesce(d.due_on, '9999-12-31')::text as sort
         from due d join organization.person_name n on n.person_id = d.person_id
         where ($5::date is null or d.due_on < $5) and ($6::text is null or (coalesce(d.due_on, '9999-12-31')::text, d.kind || ' ' || d.id) > ($6, $7))
         order by sort, d.kind || ' ' || d.id limit $8`,
        [
          underId,
          asOf ?? today(),
          scoped.holders,
          subjectId ?? null,
          dueBefore ?? null,
          cursor?.[0] ?? null,
          cursor?.[1] ?? null,
          checkFirst(first) + 1,
        ],
      ),
    );
    return page(rows, first, (row) => [(row as { sort?: string }).sort ?? '', row.id]);
  }
}
