import type { Query } from '@capuy/database';
import { badInput, DomainError } from '@capuy/subgraph';
import { ruleBook } from '../rule/rule-book.js';
import type { RuleLimit } from '@capuy/rules/graph';

/**
 * Whether a person may be on the way into the Party on a day: not while a member, and a former member only after the time and
 * as often as the rule allows (Quy định 294-QĐ/TW, mục 3.5). Refuses with the rule named; answers a warning where a value is not known.
 */
export async function requireReadmission(
  query: Query,
  { personId, branchId, on, path }: { personId: string; branchId: string; on: string; path: string },
): Promise<{ readmission: boolean; warnings: string[] }> {
  const [lives] = await query<{ living: boolean; ended: number; lastEnd: string | null }>(
    'select living, ended, last_end as "lastEnd" from organization.party_lives($1)',
    [personId],
  );
  if (lives?.living) throw new DomainError('INVALID_STATE', 'the person is a member');
  if (!lives || lives.ended === 0 || lives.lastEnd === null) return { readmission: false, warnings: [] };
  const limits = await ruleBook.limits(query, ['readmission.minMonths', 'readmission.maxTimes'], branchId, on);
  const [months, times] = [limits.get('readmission.minMonths') ?? null, limits.get('readmission.maxTimes') ?? null];
  if (times && times.value !== null && lives.ended > times.value) throw refused(path, 'READMISSION_ONCE', times);
  if (months && months.value !== null) {
    const [row] = await query<{ early: boolean }>('select $1::date + make_interval(months => $2::int) > $3::date as early', [
      lives.lastEnd,
      months.value,
      on,
    ]);
    if (row?.early) throw refused(path, 'READMISSION_TOO_EARLY', months);
  }
  const unknown = [months, times].some((limit) => limit === null || limit.value === null);
  return { readmission: true, warnings: unknown ? ['READMISSION_RULE_UNKNOWN'] : [] };
}

function refused(path: string, code: string, { value, article, regulation }: RuleLimit): DomainError {
  return badInput([{ path, code, params: { value, rule: `${/^\d/.test(article) ? 'mục ' : ''}${article}, ${regulation}` } }]);
}
