import { daySearch, type DaySearch } from '../day/daySearch';
import { memberSearch, type MemberSearch } from '../member-list/memberSearch';

export interface MembersSearch extends DaySearch, MemberSearch {
  /** Below which organization; absent: below the committee one acts for. */
  under?: string;
  /** `people`: who is no member. Absent: members. */
  list?: 'people';
}

export function membersSearch(search: Record<string, unknown>): MembersSearch {
  const under = typeof search['under'] === 'string' && search['under'] !== '' ? search['under'] : undefined;
  return {
    ...daySearch(search),
    ...memberSearch(search),
    ...(under ? { under } : {}),
    ...(search['list'] === 'people' ? { list: 'people' } : {}),
  };
}
