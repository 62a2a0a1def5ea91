import { useFormat, useMessages } from '@capuy/web';
import type { MemberTableFragment } from '../generated/graphql';
import type { MemberSearch } from '../member-list/memberSearch';
import { memberSearch } from '../member-list/memberSearch';
import { genders, memberStatuses } from '../terms/memberTerms';
import { baseTypes, branchKinds, reportingSectors } from '../terms/organizationTerms';
import { useTerms, type Term } from '../terms/useTerms';
import type { CountBlock } from './CountBlock';
import { countsMessages } from './countsMessages';
import { mergeRows } from './mergeRows';

type Counts = MemberTableFragment['byStatus'];
type Bands = MemberTableFragment['byAge'];

/** The figures of one day, or of two, in blocks; each line knows which members it counts. */
export function useCountBlocks(tables: readonly MemberTableFragment[]): CountBlock[] {
  const messages = useMessages(countsMessages);
  const format = useFormat();
  const words = {
    standing: useTerms(memberStatuses),
    gender: useTerms(genders),
    baseType: useTerms(baseTypes),
    sector: useTerms(reportingSectors),
    kind: useTerms(branchKinds),
  };
  const asWritten: Term = (code) => code ?? '';

  const by = (key: keyof MemberSearch, title: string, word: Term, of: (table: MemberTableFragment) => Counts): CountBlock => ({
    id: key,
    title,
    rows: mergeRows(
      tables.map((table) =>
        of(table).map(({ code, count }) => ({
          id: code,
          label: word(code) || messages.notRecorded,
          count,
          search: searchOf({ [key]: code }),
        })),
      ),
    ),
  });
  const band = ({ from, to }: Bands[number]): string => {
    if (to === null) return messages.from(format.number(from));
    return from === 0 ? messages.to(format.number(to)) : messages.band(format.number(from), format.number(to));
  };
  const bands = (from: 'ageFrom' | 'partyAgeFrom', title: string, of: (table: MemberTableFragment) => Bands): CountBlock => ({
    id: from,
    title,
    rows: mergeRows(
      tables.map((table) =>
        of(table).map((each) => ({
          id: String(each.from),
          label: band(each),
          count: each.count,
          search: searchOf({ [from]: each.from, [from === 'ageFrom' ? 'ageTo' : 'partyAgeTo']: each.to ?? undefined }),
        })),
      ),
    ),
  });
  return [
    by('standing', messages.status, words.standing, (table) => table.byStatus),
    by('gender', messages.gender, words.gender, (table) => table.byGender),
    bands('ageFrom', messages.age, (table) => table.byAge),
    bands('partyAgeFrom', messages.partyAge, (table) => table.byPartyAge),
    by('education', messages.education, asWritten, (table) => table.byEducation),
    ethnicityOf(tables, messages, format.day, (whole) => by('ethnicity', messages.ethnicity, asWritten, () => whole).rows),
    by('baseType', messages.baseType, words.baseType, (table) => table.byBaseType),
    by('sector', messages.sector, words.sector, (table) => table.bySector),
    by('kind', messages.kind, words.kind, (table) => table.byBranchKind),
  ].filter(({ rows, note }) => rows.length > 0 || note);

  function ethnicityOf(
    all: readonly MemberTableFragment[],
    say: (typeof countsMessages)['vi'],
    dayOf: (day: string) => string,
    rowsOf: (cells: Counts) => CountBlock['rows'],
  ): CountBlock {
    const last = all.at(-1)?.byEthnicity;
    if (!last) return { id: 'ethnicity', title: say.ethnicity, rows: [], ...(all.length > 0 ? { note: say.ethnicityNone } : {}) };
    if (last.whole) return by('ethnicity', say.ethnicity, asWritten, (table) => table.byEthnicity?.cells ?? []);
    // One table a year: nothing to compare, and no list behind it.
    const told = [...last.cells, ...(last.other > 0 ? [{ code: say.others, count: last.other }] : [])];
    const rows = rowsOf(told as Counts).map((row) => ({ ...row, search: null, counts: row.counts.slice(-1) }));
    return { id: 'ethnicity', title: say.ethnicityOn(dayOf(last.day)), note: say.ethnicityNote, rows };
  }
}

/** A filter that the list of members understands whole; null where it does not, such as an empty code. */
function searchOf(part: Record<string, unknown>): MemberSearch | null {
  const given = Object.entries(part).filter(([, value]) => value !== undefined);
  const read = memberSearch(Object.fromEntries(given));
  return given.every(([key]) => key in read) ? read : null;
}
