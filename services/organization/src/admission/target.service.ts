import { type Actor, audit, Check, DomainError } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { AdmissionTarget, SetAdmissionTargetInput } from './admission-target.js';

/** What a year's admissions are measured against. Only the target is kept; the rest is counted from candidates and members. */
export class TargetService extends ScopedService {
  async of(actor: Actor, organizationId: string, year: number): Promise<AdmissionTarget> {
    const scoped = this.scoped(actor, 'member:read');
    checkYear(year).done();
    const [row] = await scoped.read((query) =>
      query<AdmissionTarget>(
        `with sub as (
           select c.descendant_id as id, c.valid_from, c.valid_to from organization.closure c
           where c.ancestor_id = $1 and ${scoped.reaches('c.descendant_id', 3)}
         ), last as (select least(app.today(), make_date($2, 12, 31)) as day)
         select $1::text as "organizationId", $2::int as year, t.target, t.version,
           (select count(*)::int from organization.admission_candidate c, last
            where c.registered_on <= last.day and (c.closed_on is null or c.closed_on > last.day)
              and not exists (select from organization.member m where m.id = c.member_id and m.admitted_on <= last.day)
              and exists (select from sub where sub.id = c.branch_id and sub.valid_from <= last.day and last.day < sub.valid_to)) as candidates,
           (select count(*)::int from organization.member m
            join organization.membership ms on ms.member_id = m.id and ms.kind = 'PERMANENT' and ms.valid_from = m.admitted_on
            join sub on sub.id = ms.organization_id and sub.valid_from <= m.admitted_on and m.admitted_on < sub.valid_to
            where m.admitted_on between make_date($2, 1, 1) and make_date($2, 12, 31) and m.end_kind is distinct from 'ADMISSION_ANNULLED') as admitted
         from (select) one left join organization.admission_target t on t.organization_id = $1 and t.year = $2`,
        [organizationId, year, scoped.holders],
      ),
    );
    return row!;
  }

  set(actor: Actor, input: SetAdmissionTargetInput, click: Click): Promise<{ id: string } & Changed> {
    const scoped = this.scoped(actor, 'member:manage');
    const { organizationId, year, target, version = null } = input;
    checkYear(year)
      .that(target >= 0 && target <= 100_000, 'target', 'OUT_OF_RANGE')
      .done();
    return commit(scoped, click, input, async (query) => {
      await scoped.requireReach(query, organizationId);
      const [row] = await query<{ id: string }>(
        version === null
          ? `insert into organization.admission_target (organization_id, year, target) values ($1, $2, $3) on conflict do nothing returning id`
          : `update organization.admission_target set target = $3, version = version + 1 where organization_id = $1 and year = $2 and version = $4 returning id`,
        [organizationId, year, target, ...(version === null ? [] : [version])],
      );
      if (!row) throw new DomainError('CONFLICT', 'the target was changed since it was read');
      await audit(scoped, query, {
        act: 'setAdmissionTarget',
        entity: 'AdmissionTarget',
        entityId: row.id,
        organizationId,
        detail: { year, target },
      });
      return { id: row.id };
    });
  }
}

function checkYear(year: number): Check {
  return new Check().that(year >= 1975 && year <= 2100, 'year', 'OUT_OF_RANGE');
}
