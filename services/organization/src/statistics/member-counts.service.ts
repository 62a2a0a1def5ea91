import { type Actor, audit, badInput, type Scoped, today } from '@capuy/subgraph';
import { rowsBy } from '../query/rows-by.js';
import type { Selection } from '../query/selection.js';
import { ScopedService } from '../scoped-service.js';
import type { EthnicityCounts, MemberBand, MemberCount, MemberCountTable } from './member-counts.js';
import { suppressSmallCells } from './suppress-small-cells.js';

interface Counted {
  day: string;
  block: string;
  code: string;
  n: number;
}

/** Days that one question may compare. */
const MOST_DAYS = 4;
/** Years above which a band has no end. */
const NO_END = 1000;

export class MemberCountsService extends ScopedService {
  /** Members below an organization on each day, by what they are. One statement; empty outside the actor's reach. */
  async tables(actor: Actor, underId: string, days: readonly string[], { fields }: Selection): Promise<MemberCountTable[]> {
    const scoped = this.scoped(actor, 'member:read');
    const asked = [...new Set(days)];
    if (asked.length === 0 || asked.length > MOST_DAYS) throw badInput([{ path: 'days', code: 'NUMBER', params: { most: MOST_DAYS } }]);
    const ethnicity = fields.has('byEthnicity');
    if (ethnicity && this.holds(actor, 'person:read-sensitive')) {
      const whole = await this.#read(this.scoped(actor, 'person:read-sensitive'), underId, asked, true);
      if (whole.length > 0) return asked.map((day) => tableOf(day, whole, (rows) => wholeOf(day, rows)));
    }
    const newYear = `${today().slice(0, 4)}-01-01`;
    const rows = await this.#read(scoped, underId, ethnicity ? [...new Set([...asked, newYear])] : asked, false);
    if (rows.length === 0) return [];
    const told = toldOf(newYear, rows);
    return asked.map((day) => tableOf(day, rows, () => told));
  }

  /** In full, cells of one person too: reading that is kept in the audit. */
  async #read(scoped: Scoped, underId: string, days: readonly string[], audited: boolean): Promise<Counted[]> {
    // The function asks for itself whether the organization is reached; the service does not leave that to it alone.
    const text = `select day::text, block, code, n from organization.count_members($1, $2::date[]) where ${scoped.reaches('$1::uuid', 3)}`;
    const values = [underId, days, scoped.holders];
    if (!audited) return scoped.read((query) => query<Counted>(text, values));
    return scoped.write(async (_manager, query) => {
      const rows = await query<Counted>(text, values);
      if (rows.length > 0) {
        await audit(scoped, query, {
          act: 'countMembers',
          entity: 'PartyOrganization',
          organizationId: underId,
          fields: ['ethnicity'],
          reading: true,
        });
      }
      return rows;
    });
  }
}

function tableOf(day: string, all: readonly Counted[], ethnicity: (rows: readonly Counted[]) => EthnicityCounts | null): MemberCountTable {
  const blocks = rowsBy(
    all.filter((row) => row.day === day),
    ({ block }) => block,
  );
  const counts = (block: string): MemberCount[] =>
    (blocks.get(block) ?? [])
      .map(({ code, n }) => ({ code, count: n }))
      .toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const bands = (block: string): MemberBand[] => (blocks.get(block) ?? []).map(bandOf).toSorted((a, b) => a.from - b.from);
  const byStatus = counts('STATUS');
  return {
    day,
    total: byStatus.reduce((sum, { count }) => sum + count, 0),
    byStatus,
    byGender: counts('GENDER'),
    byAge: bands('AGE'),
    byPartyAge: bands('PARTY_AGE'),
    byEducation: counts('EDUCATION'),
    byBaseType: counts('BASE_TYPE'),
    bySector: counts('SECTOR'),
    byBranchKind: counts('BRANCH_KIND'),
    byEthnicity: ethnicity(blocks.get('ETHNICITY') ?? []),
  };
}

function bandOf({ code, n }: Counted): MemberBand {
  const [from = 0, to = NO_END] = code.split('-').map(Number);
  return { from, to: to >= NO_END ? null : to - 1, count: n };
}

function wholeOf(day: string, rows: readonly Counted[]): EthnicityCounts {
  const cells = rows.map(({ code, n }) => ({ code, count: n })).toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  return { day, whole: true, cells, other: 0 };
}

function toldOf(day: string, rows: readonly Counted[]): EthnicityCounts | null {
  const told = suppressSmallCells(rows.filter(({ block }) => block === 'ETHNICITY').map(({ code, n }) => ({ code, count: n })));
  return told && { day, whole: false, ...told };
}
