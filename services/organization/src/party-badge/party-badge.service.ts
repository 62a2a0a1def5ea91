import type { Query } from '@capuy/database';
import { type Actor, type Connection, checkFirst, decodeCursor, page, today } from '@capuy/subgraph';
import { memberInReach } from '../person/person-reach.js';
import { type Columns, selectList } from '../query/columns.js';
import { rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import { nextRound, roundBefore, roundsFrom } from './badge-rounds.js';
import type { BadgesDueFilter } from './party-badge-input.js';
import type { BadgeRules } from './party-badge.js';

export interface BadgeRow {
  id: string;
  memberId: string;
  decisionId: string;
}

export interface BadgeDueRow {
  id: string;
  memberId: string;
  sort: string;
}

const COLUMNS: Columns = {
  id: 'b.id',
  memberId: 'b.member_id',
  decisionId: 'b.decision_id',
  years: 'b.years',
  awardedOn: 'b.awarded_on',
};

/** The steps in force for an organization on a day; `$org` and `$day` stand for SQL. */
const STEPS = `select r.value::int as years from generate_series(1, 12) s
  cross join lateral organization.rule_in_force('badge.step' || lpad(s::text, 2, '0'), $org, $day) r`;

/** Numbers of years that bind an organization on a day, with null for each step known to exist without a value. */
export async function badgeSteps(query: Query, organizationId: string, day: string): Promise<(number | null)[]> {
  const rows = await query<{ years: number | null }>(STEPS.replace('$org', '$1::uuid').replace('$day', '$2::date'), [organizationId, day]);
  return rows.map((row) => row.years);
}

/** Badges given, and those that fall due. */
export class PartyBadgeService extends ScopedService {
  /** Of each member, the highest first: those of an earlier Party life too. One statement. */
  async ofMembers(actor: Actor, ids: readonly string[], { fields }: Selection): Promise<Map<string, BadgeRow[]>> {
    const scoped = this.scoped(actor, 'member:read');
    const rows = await scoped.read((query) =>
      query<BadgeRow>(
        `select ${selectList({ ...COLUMNS, memberId: 'm.id' }, fields, ['id', 'memberId', 'decisionId'])}
         from organization.member m join organization.party_badge b on b.person_id = m.person_id
         where m.id = any ($1::uuid[]) and ${memberInReach(scoped, 'm.person_id', 2, 3)} order by b.years desc`,
        [ids, scoped.holders, actor.personId],
      ),
    );
    return rowsBy(rows, (row) => row.memberId);
  }

  async rules(actor: Actor, underId: string): Promise<Omit<BadgeRules, 'viewerCanAward'>> {
    const scoped = this.scoped(actor, 'rule:read');
    const steps = await scoped.read((query) => badgeSteps(query, underId, today()));
    const years = steps.filter((value) => value !== null).toSorted((a, b) => a - b);
    return { rounds: roundsFrom(today()), years, unknown: steps.length - years.length };
  }

  /**
   * Members below an organization whose Party age, less interruptions, reaches a badge by a day of giving and who have none
   * for it, by name. One statement.
   */
  async due(
    actor: Actor,
    filter: BadgesDueFilter,
    first: number,
    after: string | null,
    { fields }: Selection,
  ): Promise<Connection<BadgeDueRow>> {
    const scoped = this.scoped(actor, 'member:read');
    const on = filter.on ?? nextRound(today());
    const since = filter.earlier ? '-infinity' : roundBefore(on);
    const cursor = decodeCursor(after, 2);
    const columns = selectList({ years: 'd.years', reachedOn: 'd.reached_on' }, fields);
    const order = `split_part(n.sort_key, ' ', 1) collate "vi-x-icu", n.sort_key collate "vi-x-icu"`;
    const rows = await scoped.read((query) =>
      query<BadgeDueRow>(
        `select d.member_id || '/' || d.years as id, d.member_id as "memberId", n.sort_key as sort${columns ? `, ${columns}` : ''}
         from (
           select ms.member_id, ms.person_id, s.years, (ms.since + make_interval(years => s.years))::date as reached_on
           from (select ms.*, organization.party_age_since(ms.member_id) as since from organization.membership ms
             where ms.kind = 'PERMANENT' and ms.valid_from <= app.today() and app.today() < ms.valid_to
               and ms.organization_id in (select c.descendant_id from organization.closure c
                 where c.ancestor_id = $1::uuid and c.valid_from <= app.today() and app.today() < c.valid_to and ${scoped.reaches('c.descendant_id', 5)})
             offset 0) ms
           cross join (${STEPS.replace('$org', '$1::uuid').replace('$day', '$2::date')}) s
           where s.years is not null and ($4::int is null or s.years = $4)) d
         join organization.person_name n on n.person_id = d.person_id
         where d.reached_on <= $2::date and d.reached_on > $3::date
           and not exists (select from organization.party_badge b where b.person_id = d.person_id and b.years = d.years)
           and ($6::text is null or (${order}, d.member_id || '/' || d.years) > (split_part($6, ' ', 1), $6, $7::text))
         order by ${order}, d.member_id || '/' || d.years limit $8`,
        [filter.underId, on, since, filter.years ?? null, scoped.holders, cursor?.[0] ?? null, cursor?.[1] ?? null, checkFirst(first) + 1],
      ),
    );
    return page(rows, first, (row) => [row.sort, row.id]);
  }
}
