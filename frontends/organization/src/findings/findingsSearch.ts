import { daySearch, type DaySearch } from '../day/daySearch';
import type { ReportingSector } from '../generated/graphql';
import { reportingSectors } from '../terms/organizationTerms';

export interface FindingsSearch extends DaySearch {
  code?: string;
  sector?: ReportingSector;
  /** Below which organization; absent: below the committee one acts for. */
  under?: string;
  /** Only what is set aside. */
  aside?: true;
}

export function findingsSearch(search: Record<string, unknown>): FindingsSearch {
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  const [code, under, sector] = [text(search['code']), text(search['under']), text(search['sector'])];
  return {
    ...daySearch(search),
    ...(code ? { code } : {}),
    ...(under ? { under } : {}),
    ...(sector && sector in reportingSectors.vi ? { sector: sector as ReportingSector } : {}),
    ...(search['aside'] === true ? { aside: true } : {}),
  };
}
