import { seeded } from '../invented/random.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import { placeNames } from './place-names.js';

/** Counts of the invented urban district of province B: of quận Thanh Xuân's size on 30/5/2024 when full. */
export const PROVINCE_B_SIZES = {
  full: { wards: 11, baseOrganizations: 77, members: 20_764, branchesPerWard: 40, branchesPerBase: 5 },
  quick: { wards: 3, baseOrganizations: 9, members: 640, branchesPerWard: 5, branchesPerBase: 3 },
} as const;

export const PROVINCE_B_FROM = '2016-08-08';

/** Province B before 1/7/2025: one urban district with wards, agencies and enterprises as its base organizations. */
export function provinceB(seed: string, size: DemoSize): DemoOrganization[] {
  const random = seeded(`${seed} province B`);
  const place = placeNames(random);
  const counts = PROVINCE_B_SIZES[size];
  const from = PROVINCE_B_FROM;
  const list: DemoOrganization[] = [
    {
      key: 'B',
      parentKey: 'CENTRAL',
      name: 'Thành phố Hải Ninh Giang',
      code: 'B',
      typeCode: 'PROVINCE',
      areaKind: 'city',
      validFrom: from,
    },
    { key: 'B.1', parentKey: 'B', name: 'Quận Thanh Bình', code: 'B.1', typeCode: 'DISTRICT', areaKind: 'urban_district', validFrom: from },
  ];
  const branches: DemoOrganization[] = [];
  const branch = (parent: DemoOrganization, n: number, name: string): void => {
    const made: DemoOrganization = {
      key: `${parent.key}.${n}`,
      parentKey: parent.key,
      name,
      code: `${parent.key}.${n}`,
      typeCode: 'SUBORDINATE_BRANCH',
      ...(parent.reportingSector ? { reportingSector: parent.reportingSector } : {}),
      branchKind: parent.typeCode === 'COMMUNE' ? 'LOCALITY' : (parent.branchKind ?? 'AGENCY'),
      validFrom: from,
    };
    branches.push(made);
    list.push(made);
  };
  for (let w = 1; w <= counts.wards; w++) {
    const ownName = place();
    const ward: DemoOrganization = {
      key: `B.1.P${w}`,
      parentKey: 'B.1',
      name: `Phường ${ownName}`,
      code: `B.1.P${w}`,
      typeCode: 'COMMUNE',
      areaKind: 'ward',
      reportingSector: 'COMMUNE',
      validFrom: from,
    };
    list.push(ward);
    for (let n = 1; n <= counts.branchesPerWard; n++) branch(ward, n, `Tổ dân phố số ${n} ${ownName}`);
  }
  for (let b = 1; b <= counts.baseOrganizations - counts.wards; b++) {
    const enterprise = b % 3 === 0;
    const name = enterprise ? `Công ty Cổ phần ${place()}` : b % 3 === 1 ? `Cơ quan ${place()}` : `Trường Đại học ${place()}`;
    const base: DemoOrganization = {
      key: `B.1.C${b}`,
      parentKey: 'B.1',
      name,
      code: `B.1.C${b}`,
      typeCode: 'BASE_COMMITTEE_ORGANIZATION',
      reportingSector: enterprise ? 'ENTERPRISE' : b % 3 === 1 ? 'AGENCY' : 'PUBLIC_SERVICE',
      branchKind: enterprise ? 'ENTERPRISE' : b % 3 === 1 ? 'AGENCY' : 'SCHOOL',
      validFrom: from,
      agency: name,
    };
    list.push(base);
    for (let n = 1; n <= counts.branchesPerBase; n++) branch(base, n, enterprise ? `Phân xưởng ${n}` : `Phòng ${n}`);
  }
  // Every member in a branch, to the last one: the seed's figure is exact.
  branches.forEach((made, index) => {
    made.members = Math.floor(((index + 1) * counts.members) / branches.length) - Math.floor((index * counts.members) / branches.length);
  });
  return list;
}
