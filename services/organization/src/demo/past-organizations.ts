import type { DemoOrganization } from './demo-organization.js';

/** Of a branch of 30/9/2021, what stood there before: no members and no agency of its own in the list. */
function before(o: DemoOrganization, suffix: string, name: string): DemoOrganization {
  const { members: _members, agency: _agency, teams: _teams, ...rest } = o;
  return { ...rest, key: `${o.key}~${suffix}`, code: `${o.code}${suffix}`, name };
}

/** Two villages' branches that became one with the village. */
export function mergedVillage(o: DemoOrganization): DemoOrganization[] {
  return [before(o, 'a', `${o.name} 1`), before(o, 'b', `${o.name} 2`)];
}

/** The branch of a small village that joined its neighbor. */
export function endedVillage(o: DemoOrganization): DemoOrganization {
  return before(o, 'h', `${o.name} Hạ`);
}

/** The branch of a cooperative that closed; its members went to the village's. */
export function endedUnit(o: DemoOrganization): DemoOrganization {
  return { ...before(o, 'n', `Hợp tác xã ${o.name.replace(/^(Thôn|Tổ dân phố) /, '')}`), branchKind: 'ENTERPRISE' };
}

export function mergedBase(o: DemoOrganization): DemoOrganization[] {
  return [before(o, 'a', `${o.name} khu vực Đông`), before(o, 'b', `${o.name} khu vực Tây`)];
}

const ENDED_BASES = ['Trạm Thú y', 'Trạm Bảo vệ thực vật', 'Trạm Khuyến nông', 'Đài Truyền thanh', 'Trung tâm Dân số'] as const;

/** The base branch of a district's station that was dissolved. `nth` tells stations of one kind apart. */
export function endedBase(o: DemoOrganization, nth: number): DemoOrganization {
  const number = Math.floor(nth / ENDED_BASES.length) + 1;
  const name = `${ENDED_BASES[nth % ENDED_BASES.length]}${number > 1 ? ` số ${number}` : ''}`;
  return { ...before(o, 'n', name), reportingSector: 'PUBLIC_SERVICE', branchKind: 'AGENCY' };
}

/** A section within a base organization, above some of its branches. */
export function sectionOf(o: DemoOrganization): DemoOrganization {
  return { ...before(o, 's', 'Khối sản xuất'), parentKey: o.key, typeCode: 'SECTION_ORGANIZATION' };
}
