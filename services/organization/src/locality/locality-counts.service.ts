import type { Actor } from '@capuy/subgraph';
import { DeclaredIndicator, DeclaredKind, type DeclaredValue } from '../declared-value/declared-value.js';
import { ScopedService } from '../scoped-service.js';
import { hundredths, percentOf } from '../statistics/percent-of.js';
import { below, HEAD_IS_MEMBER, LOCALITY_FROM, ON_THE_DAY, SECRETARY_IS_HEAD } from './locality-columns.js';
import type { LocalityCounts, LocalityRatio } from './locality-counts.js';

interface Counted {
  localities: number;
  heads: number;
  members: number;
  secretaries: number;
  byKind: { code: string; count: number }[] | null;
  declared: DeclaredValue[] | null;
}

const KINDS: Readonly<Record<string, string>> = {
  VILLAGE: 'Thôn',
  HAMLET: 'Làng',
  UPLAND_VILLAGE: 'Bản',
  SOUTHERN_HAMLET: 'Ấp',
  SMALL_HAMLET: 'Xóm',
  RESIDENTIAL_GROUP: 'Tổ dân phố',
  QUARTER: 'Khu phố',
};

/** Nothing is ticked and nothing is stored: heads are posts, members are memberships, both on the day. */
export class LocalityCountsService extends ScopedService {
  /** One statement. Null outside the reach. */
  async counts(actor: Actor, underId: string, asOf: string): Promise<LocalityCounts | null> {
    const scoped = this.scoped(actor, 'member:read');
    const [row] = await scoped.read((query) =>
      query<Counted>(
        `with here as materialized (
           select v.kind, h.id as head, ${HEAD_IS_MEMBER} as member, ${SECRETARY_IS_HEAD} as secretary from ${LOCALITY_FROM}
           where ${ON_THE_DAY} and ${below('$2')} and (${scoped.reaches('v.organization_id', 3)} or ${scoped.reaches('v.branch_id', 3)}))
         select count(*)::int as localities, count(head)::int as heads,
           count(*) filter (where member)::int as members, count(*) filter (where secretary)::int as secretaries,
           (select json_agg(json_build_object('code', k.kind, 'count', k.n) order by k.n desc, k.kind) from (select kind, count(*) as n from here group by 1) k) as "byKind",
           (select json_agg(d) from (
             select distinct on (d.indicator, d.kind) d.id, d.indicator, d.kind, d.day::text as day, d.value, d.source, d.version
             from organization.declared_value d where d.organization_id = $2::uuid and d.day <= $1::date
             order by d.indicator, d.kind, d.day desc) d) as declared
         from here having ${scoped.reaches('$2::uuid', 3)}`,
        [asOf, underId, scoped.holders],
      ),
    );
    if (!row) return null;
    const ratio = (count: number, indicator: DeclaredIndicator): LocalityRatio =>
      ratioOf(count, row.localities, indicator, row.declared ?? []);
    return {
      localities: row.localities,
      heads: row.heads,
      byKind: (row.byKind ?? []).map(({ code, count }) => ({ code, count, name: KINDS[code] ?? code })),
      headIsMember: ratio(row.members, DeclaredIndicator.LOCALITY_HEAD_IS_MEMBER),
      secretaryIsHead: ratio(row.secretaries, DeclaredIndicator.LOCALITY_SECRETARY_IS_HEAD),
    };
  }
}

function ratioOf(count: number, of: number, indicator: DeclaredIndicator, declared: readonly DeclaredValue[]): LocalityRatio {
  const percent = percentOf(count, of);
  const find = (kind: DeclaredKind): DeclaredValue | null => declared.find((d) => d.indicator === indicator && d.kind === kind) ?? null;
  const above = (value: DeclaredValue | null): number | null =>
    percent === null || !value ? null : hundredths(percent - Number(value.value));
  const [baseline, target] = [find(DeclaredKind.BASELINE), find(DeclaredKind.TARGET)];
  return { count, of, percent, baseline, target, aboveBaseline: above(baseline), aboveTarget: above(target) };
}
