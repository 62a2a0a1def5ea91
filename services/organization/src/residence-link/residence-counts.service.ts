import { type Actor, type Scoped } from '@capuy/subgraph';
import { ScopedService } from '../scoped-service.js';
import { hundredths, percentOf } from '../statistics/percent-of.js';
import { RESIDENCE_STATUS, underEnd } from './residence-columns.js';
import type { ResidenceCounts, ResidenceSide } from './residence-counts.js';

type Tally = Record<'INTRODUCED' | 'RECEIVED' | 'EXCUSED' | 'NOT_INTRODUCED', number>;
interface Counted {
  living: Partial<Tally> | null;
  working: Partial<Tally> | null;
  due: number;
  commented: number;
}

/** From links only: no membership is read, so none moves these figures. */
export class ResidenceCountsService extends ScopedService {
  /** Null outside the reach. */
  async counts(actor: Actor, underId: string, asOf: string, year: number, withOutcomes: boolean): Promise<ResidenceCounts | null> {
    const scoped = this.scoped(actor, 'residence:read');
    const tally = (end: string): string => `(select json_object_agg(t.status, t.n) from (
      select ${RESIDENCE_STATUS} as status, count(*)::int as n from organization.residence_link l
      where l.since <= $1::date and (l.ended_on is null or l.ended_on > $1::date) and ${scoped.reaches(end, 3)} and ${underEnd(end, '$2')} group by 1) t)`;
    const [row] = await scoped.read((query) =>
      query<Counted>(
        `with due as materialized (${due(scoped)})
         select ${tally('l.to_id')} as living, ${tally('l.from_id')} as working, (select count(*)::int from due) as due,
           (select count(*)::int from due where due.id in (select c.link_id from organization.residence_commented($4::int) c)) as commented
         where ${scoped.reaches('$2::uuid', 3)}`,
        [asOf, underId, scoped.holders, year],
      ),
    );
    if (!row) return null;
    const outcomes = withOutcomes ? await this.#outcomes(actor, underId, asOf, year) : null;
    const { commented } = row;
    return {
      livingHere: sideOf(row.living),
      workingHere: sideOf(row.working),
      comments: { year, due: row.due, commented, missing: row.due - commented, outcomes },
    };
  }

  /** Under the capability to read comments where the actor has it there; otherwise the database keeps small cells back. */
  async #outcomes(
    actor: Actor,
    underId: string,
    asOf: string,
    year: number,
  ): Promise<{ code: string; name: string; count: number }[] | null> {
    const capability = this.holds(actor, 'residence:comment') ? 'residence:comment' : 'residence:read';
    const tally = (scoped: Scoped): Promise<{ reached: boolean; counts: { code: string; name: string; count: number }[] | null }[]> =>
      scoped.read((query) =>
        query(
          `select ${scoped.reaches('$2::uuid', 3)} as reached, (select json_agg(json_build_object('code', o.code, 'name', coalesce(k.name, o.code), 'count', o.count) order by k.ordinal)
             from organization.residence_outcomes((select array_agg(due.id) from (${due(scoped)}) due), $4::int) o
             left join organization.residence_code k on k.list = 'OUTCOME' and k.code = o.code and k.valid_from <= $1::date and $1::date < k.valid_to) as counts`,
          [asOf, underId, scoped.holders, year],
        ),
      );
    let [row] = await tally(this.scoped(actor, capability));
    if (!row?.reached) [row] = await tally(this.scoped(actor, 'residence:read'));
    return row?.counts ?? null;
  }
}

/** Links of people living here that a comment of the year is due for. */
function due(scoped: Scoped): string {
  return `select l.id from organization.residence_link l
    where l.received_on <= least($1::date, make_date($4::int, 12, 31)) and (l.ended_on is null or l.ended_on > least($1::date, make_date($4::int, 12, 31)))
      and (l.excused_on is null or l.excused_on > $1::date) and ${scoped.reaches('l.to_id', 3)} and ${underEnd('l.to_id', '$2')}`;
}

function sideOf(tally: Partial<Tally> | null): ResidenceSide {
  const { INTRODUCED: waiting = 0, RECEIVED: received = 0, EXCUSED: excused = 0, NOT_INTRODUCED: notIntroduced = 0 } = tally ?? {};
  const linked = waiting + received + excused;
  const percent = percentOf(linked, linked + notIntroduced);
  return { linked, waiting, received, excused, notIntroduced, introducedPercent: percent === null ? null : hundredths(percent) };
}
