import { type Actor, Check, checkFirst, type Connection, decodeCursor, page } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import type { OrganizationChanges, OrganizationMovement, OrganizationMovementFilter } from './organization-movement.js';

type Span = Pick<OrganizationMovementFilter, 'underId' | 'since' | 'until'>;

const CLASS = `case when v.type_code in ('COMMUNE', 'BASE_COMMITTEE_ORGANIZATION', 'BASE_BRANCH') then 'BASE' when y.level_class = 'BRANCH' then 'UNDER_BASE' else 'OTHER' end`;
const standing = (day: string): string => `
  select c.descendant_id, ${CLASS} as class from organization.closure c
  join organization.organization_version v on v.organization_id = c.descendant_id and v.valid_from <= ${day} and ${day} < v.valid_to
  left join organization.organization_type y on y.code = v.type_code and y.valid_from <= ${day} and ${day} < y.valid_to
  where c.ancestor_id = $1 and c.depth > 0 and c.valid_from <= ${day} and ${day} < c.valid_to`;

/** Organizations established, ended and merged between two days, from their own days and their lineage (P0). */
export class OrganizationMovementService extends ScopedService {
  /** One statement. */
  async changes(actor: Actor, span: Span): Promise<OrganizationChanges> {
    const scoped = this.scoped(actor, 'tree:read');
    checkSpan(span);
    const [row] = await scoped.read((query) =>
      query<OrganizationChanges>(
        `select
           (select coalesce(json_agg(m order by m.kind, m.class), '[]') from (
             select t.kind, t.class, count(*)::int as count from organization.organization_turns($1, $2, $3) t group by 1, 2) m) as movements,
           (select json_agg(s order by s.class) from (
             select k.class, (select count(*)::int from (${standing('$2::date')}) b where b.class = k.class) as before,
               (select count(*)::int from (${standing('$3::date')}) a where a.class = k.class) as after
             from (values ('BASE'), ('OTHER'), ('UNDER_BASE')) k (class)) s) as standing`,
        [span.underId, span.since, span.until],
      ),
    );
    return row ?? { standing: [], movements: [] };
  }

  /** Latest first. */
  async list(
    actor: Actor,
    filter: OrganizationMovementFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<OrganizationMovement>> {
    const scoped = this.scoped(actor, 'tree:read');
    checkSpan(filter);
    const cursor = decodeCursor(after, 3);
    const rows = await scoped.read((query) =>
      query<OrganizationMovement>(
        `select t.day::text, t.kind, t.class, t.organization_id as "organizationId",
           (case when t.kind in ('ENDED', 'MERGED', 'DIVIDED') then t.day - 1 else t.day end)::text as "stoodOn"
         from organization.organization_turns($1, $2, $3) t
         where ($4::text[] is null or t.kind = any ($4)) and ($5::text is null or t.class = $5)
           and ($6::date is null or (t.day, t.organization_id, t.kind) < ($6::date, $7::uuid, $8::text))
         order by t.day desc, t.organization_id desc, t.kind desc limit $9`,
        [
          filter.underId,
          filter.since,
          filter.until,
          filter.kinds ?? null,
          filter.class ?? null,
          cursor?.[0] ?? null,
          cursor?.[1] ?? null,
          cursor?.[2] ?? null,
          checkFirst(first) + 1,
        ],
      ),
    );
    return page(rows, first, ({ day, organizationId, kind }) => [day, organizationId, kind]);
  }
}

function checkSpan({ since, until }: Span): void {
  new Check().that(since < until, 'until', 'NOT_AFTER_BEGIN', { begin: since }).done();
}
