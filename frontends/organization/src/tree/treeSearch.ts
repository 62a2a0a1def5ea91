import type { BranchKind, ReportingSector } from '../generated/graphql';
import { daySearch, type DaySearch } from '../day/daySearch';

/** What the tree page shows, in its address. */
export interface TreeSearch extends DaySearch {
  /** Words of a name, with or without tone marks. */
  q?: string;
  type?: string;
  sector?: ReportingSector;
  kind?: BranchKind;
  /** `all`: the whole country, in place of what is below the committee one acts for. */
  scope?: 'all';
}

const SECTORS: readonly ReportingSector[] = ['COMMUNE', 'AGENCY', 'PUBLIC_SERVICE', 'ENTERPRISE', 'ARMED_FORCES'];
const KINDS: readonly BranchKind[] = ['LOCALITY', 'AGENCY', 'SCHOOL', 'HEALTH_STATION', 'ENTERPRISE'];

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function treeSearch(search: Record<string, unknown>): TreeSearch {
  const [q, type] = [text(search['q']), text(search['type'])];
  const sector = SECTORS.find((one) => one === search['sector']);
  const kind = KINDS.find((one) => one === search['kind']);
  return {
    ...daySearch(search),
    ...(q ? { q } : {}),
    ...(type ? { type } : {}),
    ...(sector ? { sector } : {}),
    ...(kind ? { kind } : {}),
    ...(search['scope'] === 'all' ? { scope: 'all' as const } : {}),
  };
}
