import type { Query } from '@capuy/database';
import { type Actor, audit, badInput, Check, DomainError, notFound, type Scoped } from '@capuy/subgraph';
import { type Changed, type Click, commit } from '../change/commit.js';
import { ScopedService } from '../scoped-service.js';
import type { AddHolidaysInput, CorrectHolidayInput, HolidayYear, RemoveHolidayInput } from './holiday.js';

const LONGEST = 31;

type Done = Promise<{ day: string } & Changed>;

/** Days off, the same for everybody: kept by offices of a province or above, read by anyone who counts working days. */
export class HolidayService extends ScopedService {
  async year(actor: Actor, year: number): Promise<HolidayYear> {
    const scoped = this.scoped(actor, 'holiday:read');
    new Check().that(year >= 1975 && year <= 2100, 'year', 'OUT_OF_RANGE').done();
    const [row] = await scoped.read((query) =>
      query<HolidayYear>(
        `select $1::int as year, organization.working_days_between(make_date($1 - 1, 12, 31), make_date($1, 12, 31)) as "workingDays",
           (select coalesce(json_agg(json_build_object('day', h.day, 'name', h.name, 'legalBasis', h.legal_basis) order by h.day), '[]')
            from organization.holiday h where h.day between make_date($1, 1, 1) and make_date($1, 12, 31)) as days`,
        [year],
      ),
    );
    return row!;
  }

  async mayManage(actor: Actor): Promise<boolean> {
    if (!this.holds(actor, 'holiday:manage')) return false;
    return this.scoped(actor, 'holiday:manage').read(keeps);
  }

  add(actor: Actor, input: AddHolidaysInput, click: Click): Done {
    const scoped = this.scoped(actor, 'holiday:manage');
    const to = input.to ?? input.from;
    const days = (Date.parse(to) - Date.parse(input.from)) / 86_400_000 + 1;
    new Check()
      .filled(input.name, 'name')
      .filled(input.legalBasis, 'legalBasis')
      .that(days >= 1, 'to', 'NOT_AFTER_BEGIN')
      .that(days <= LONGEST, 'to', 'OUT_OF_RANGE')
      .done();
    return this.#change(scoped, click, input, 'addHolidays', async (query) => {
      const written = await query(
        `insert into organization.holiday (day, name, legal_basis)
         select d::date, $3, $4 from generate_series($1::date, $2::date, interval '1 day') d on conflict do nothing returning day`,
        [input.from, to, input.name.trim(), input.legalBasis.trim()],
      );
      if (written.length < days) throw badInput([{ path: 'from', code: 'TAKEN' }]);
      return { day: input.from, until: to };
    });
  }

  correct(actor: Actor, input: CorrectHolidayInput, click: Click): Done {
    const scoped = this.scoped(actor, 'holiday:manage');
    new Check().filled(input.name, 'name').filled(input.legalBasis, 'legalBasis').done();
    return this.#change(scoped, click, input, 'correctHoliday', async (query) => {
      const found = await query<{ day: string }>(
        'update organization.holiday set name = $2, legal_basis = $3 where day = $1 returning day',
        [input.day, input.name.trim(), input.legalBasis.trim()],
      );
      if (found.length === 0) throw notFound('holiday');
      return { day: input.day };
    });
  }

  /** Of a day that has not come, or one that was entered by mistake: deadlines are counted anew. */
  remove(actor: Actor, input: RemoveHolidayInput, click: Click): Done {
    const scoped = this.scoped(actor, 'holiday:manage');
    return this.#change(scoped, click, input, 'removeHoliday', async (query) => {
      const found = await query('delete from organization.holiday where day = $1 returning day', [input.day]);
      if (found.length === 0) throw notFound('holiday');
      return { day: input.day };
    });
  }

  #change(scoped: Scoped, click: Click, input: object, act: string, work: (query: Query) => Promise<{ day: string }>): Done {
    return commit(scoped, click, input, async (query) => {
      if (!(await keeps(query))) throw new DomainError('FORBIDDEN', 'holidays are kept by offices of a province or above');
      const detail = await work(query);
      await audit(scoped, query, { act, entity: 'Holiday', detail });
      return { day: detail.day };
    });
  }
}

async function keeps(query: Query): Promise<boolean> {
  const [row] = await query<{ keeps: boolean }>('select organization.keeps_holidays() as keeps');
  return row?.keeps ?? false;
}
