import { id, MERGER, ORGANIZATION } from './tree.js';

export const TODAY = '2025-10-01';

/** Who acts in the tests: a person, a role, a place. The number gives person, member and account their ids. */
export const PEOPLE = {
  secretary1: { number: 101, name: 'Hoàng Thu Phố', role: 'BRANCH_SECRETARY', at: ORGANIZATION.branch1, memberOf: ORGANIZATION.branch1 },
  member1: { number: 102, name: 'A Thút', role: 'MEMBER', at: ORGANIZATION.branch1, memberOf: ORGANIZATION.branch1 },
  member2: { number: 103, name: 'Y Nhàn', role: 'MEMBER', at: ORGANIZATION.branch2, memberOf: ORGANIZATION.branch2 },
  office: { number: 104, name: "K'Brế", role: 'STAFF_OFFICE', at: ORGANIZATION.newCommune, memberOf: ORGANIZATION.branch2 },
  provinceOffice: { number: 105, name: 'Đặng Thị Ý', role: 'STAFF_OFFICE', at: ORGANIZATION.provinceA, memberOf: ORGANIZATION.branch1 },
  neighbor: { number: 106, name: 'Lê Văn Ẩn', role: 'STAFF_OFFICE', at: ORGANIZATION.communeB, memberOf: ORGANIZATION.branchB },
  administrator: { number: 107, name: 'Trần Bình', role: 'ADMINISTRATOR', at: ORGANIZATION.provinceA, memberOf: ORGANIZATION.branch1 },
} as const;

export type PersonName = keyof typeof PEOPLE;

export const personId = (name: PersonName): string => id(PEOPLE[name].number);
export const accountId = (name: PersonName): string => id(PEOPLE[name].number + 100);
export const memberId = (name: PersonName): string => id(PEOPLE[name].number + 200);

/** Since when each has been a member of their branch, and has held their role. */
export const since = (name: PersonName): string => (PEOPLE[name].at === ORGANIZATION.newCommune ? MERGER : '2020-01-01');
