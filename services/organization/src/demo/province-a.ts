import { seeded, type Random } from '../invented/random.js';
import type { DemoOrganization, DemoSize } from './demo-organization.js';
import { placeNames } from './place-names.js';

/** Counts of the invented province A: of Kon Tum's size on 30/9/2021 when full. */
export const PROVINCE_A_SIZES = {
  full: {
    districts: 10,
    communes: 102,
    localities: 756,
    communeUnits: 4,
    districtBranches: 45,
    baseCommittees: 9,
    branchesPerBase: 6,
    branches: 2276,
    members: 12,
  },
  quick: {
    districts: 3,
    communes: 12,
    localities: 36,
    communeUnits: 2,
    districtBranches: 4,
    baseCommittees: 1,
    branchesPerBase: 3,
    branches: 90,
    members: 8,
  },
} as const;

export const PROVINCE_A_FROM = '2016-08-08';
const COMMUNE_UNITS = [
  ['Cơ quan Ủy ban nhân dân', 'AGENCY'],
  ['Trường Trung học cơ sở', 'SCHOOL'],
  ['Trường Tiểu học', 'SCHOOL'],
  ['Trạm Y tế', 'HEALTH_STATION'],
] as const;
const DISTRICT_UNITS = [
  'Phòng Nội vụ',
  'Phòng Tài chính',
  'Phòng Giáo dục và Đào tạo',
  'Trường Trung học phổ thông',
  'Trung tâm Y tế',
  'Hạt Kiểm lâm',
  'Bảo hiểm xã hội',
  'Chi cục Thuế',
  'Công ty Cao su',
  'Hợp tác xã',
  'Tòa án nhân dân',
  'Kho bạc Nhà nước',
] as const;

/** Province A before 1/7/2025: districts, communes, branches, agencies, schools and enterprises, and four other committees. */
export function provinceA(seed: string, size: DemoSize): DemoOrganization[] {
  const random = seeded(`${seed} province A`);
  const place = placeNames(random);
  const counts = PROVINCE_A_SIZES[size];
  const from = PROVINCE_A_FROM;
  const list: DemoOrganization[] = [
    { key: 'A', parentKey: 'CENTRAL', name: 'Tỉnh Cao Sơn', code: 'A', typeCode: 'PROVINCE', areaKind: 'province', validFrom: from },
  ];
  const members = (): number => Math.max(3, counts.members - 7 + random.below(15));
  for (let d = 0; d < counts.districts; d++) {
    const district = `A.${d + 1}`;
    list.push({
      key: district,
      parentKey: 'A',
      name: d === 0 ? 'Thành phố Cao Sơn' : `Huyện ${place()}`,
      code: district,
      typeCode: 'DISTRICT',
      areaKind: d === 0 ? 'city' : 'district',
      validFrom: from,
    });
    addDistrictUnits(list, random, district, counts, members);
  }
  // Names of villages differ within a district: communes that merge later bring theirs under one parent.
  const villages = Array.from({ length: counts.districts }, (_, d) => placeNames(seeded(`${seed} villages of A.${d + 1}`)));
  for (let c = 0; c < counts.communes; c++) {
    const district = `A.${(c % counts.districts) + 1}`;
    const village = villages[c % counts.districts] ?? place;
    const ownName = place();
    const kind = district === 'A.1' && c % 2 === 0 ? 'ward' : 'commune';
    const key = `${district}.X${c + 1}`;
    list.push({
      key,
      parentKey: district,
      name: `${kind === 'ward' ? 'Phường' : 'Xã'} ${ownName}`,
      code: key,
      typeCode: 'COMMUNE',
      areaKind: kind,
      reportingSector: 'COMMUNE',
      validFrom: from,
    });
    const localities = Math.floor(((c + 1) * counts.localities) / counts.communes) - Math.floor((c * counts.localities) / counts.communes);
    for (let l = 1; l <= localities; l++) {
      const name = `${kind === 'ward' ? 'Tổ dân phố' : 'Thôn'} ${village()}`;
      list.push({
        key: `${key}.T${l}`,
        parentKey: key,
        name,
        code: `${key}.T${l}`,
        typeCode: 'SUBORDINATE_BRANCH',
        reportingSector: 'COMMUNE',
        branchKind: 'LOCALITY',
        validFrom: from,
        members: members(),
        highland: kind === 'ward' ? 0.1 : 0.5,
      });
    }
    for (const [name, branchKind] of COMMUNE_UNITS.slice(0, counts.communeUnits)) {
      const unit = `${key}.${name === 'Trường Tiểu học' ? 'TH' : branchKind}`;
      list.push({
        key: unit,
        parentKey: key,
        name: `${name} ${branchKind === 'AGENCY' ? (kind === 'ward' ? 'phường ' : 'xã ') : ''}${ownName}`,
        code: unit,
        typeCode: 'SUBORDINATE_BRANCH',
        reportingSector: 'COMMUNE',
        branchKind,
        validFrom: from,
        members: members(),
        highland: 0.3,
      });
    }
  }
  addOtherCommittees(list, random, counts, members);
  return list;
}

type Counts = (typeof PROVINCE_A_SIZES)[DemoSize];

/** Base organizations of agencies, schools and enterprises, directly under the district. */
function addDistrictUnits(list: DemoOrganization[], random: Random, district: string, counts: Counts, members: () => number): void {
  const from = PROVINCE_A_FROM;
  for (let b = 0; b < counts.districtBranches; b++) {
    const unit = DISTRICT_UNITS[b % DISTRICT_UNITS.length] ?? '';
    const nth = Math.floor(b / DISTRICT_UNITS.length);
    const name = nth === 0 ? unit : `${unit} số ${nth + 1}`;
    list.push({
      key: `${district}.B${b + 1}`,
      parentKey: district,
      name,
      code: `${district}.B${b + 1}`,
      typeCode: 'BASE_BRANCH',
      ...sectorOf(unit),
      validFrom: from,
      members: members(),
      highland: 0.2,
      agency: name,
    });
  }
  for (let b = 0; b < counts.baseCommittees; b++) {
    const unit = ['Công ty Cao su', 'Trung tâm Y tế', 'Trường Cao đẳng'][b % 3] ?? '';
    const key = `${district}.C${b + 1}`;
    const name = `${unit} khu vực ${b + 1}`;
    list.push({
      key,
      parentKey: district,
      name,
      code: key,
      typeCode: 'BASE_COMMITTEE_ORGANIZATION',
      ...sectorOf(unit),
      validFrom: from,
      agency: name,
    });
    for (let n = 1; n <= counts.branchesPerBase; n++) {
      list.push({
        key: `${key}.${n}`,
        parentKey: key,
        name: `Bộ phận ${n}`,
        code: `${key}.${n}`,
        typeCode: 'SUBORDINATE_BRANCH',
        ...sectorOf(unit),
        validFrom: from,
        members: members(),
        highland: 0.2,
      });
    }
  }
}

/** The bloc of provincial agencies, and the army, police and border guard as closed nodes. */
function addOtherCommittees(list: DemoOrganization[], random: Random, counts: Counts, members: () => number): void {
  const from = PROVINCE_A_FROM;
  list.push({
    key: 'A.K',
    parentKey: 'A',
    name: 'Khối các cơ quan và doanh nghiệp tỉnh Cao Sơn',
    code: 'A.K',
    typeCode: 'BLOC_ORGANIZATION',
    validFrom: from,
  });
  for (const [key, name, typeCode, total] of [
    ['A.QS', 'Quân sự tỉnh Cao Sơn', 'MILITARY', 1480],
    ['A.CA', 'Công an tỉnh Cao Sơn', 'POLICE', 2310],
    ['A.BP', 'Bộ đội Biên phòng tỉnh Cao Sơn', 'BORDER', 960],
  ] as const) {
    list.push({
      key,
      parentKey: 'A',
      name,
      code: key,
      typeCode,
      closed: true,
      reportingSector: 'ARMED_FORCES',
      validFrom: from,
      totals: { members: total, baseOrganizations: Math.round(total / 60), branches: Math.round(total / 12) },
    });
  }
  // The agency branch of thirty members in five teams.
  list.push({
    key: 'A.K.VP',
    parentKey: 'A.K',
    name: 'Cơ quan Văn phòng Tỉnh ủy',
    code: 'A.K.VP',
    typeCode: 'BASE_BRANCH',
    reportingSector: 'AGENCY',
    branchKind: 'AGENCY',
    validFrom: from,
    members: 30,
    teams: 5,
    agency: 'Văn phòng Tỉnh ủy Cao Sơn',
  });
  let left = counts.branches - list.filter((o) => o.members).length;
  for (let base = 1; left > 0; base++) {
    const unit = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Y tế', 'Sở Xây dựng', 'Công ty Điện lực', 'Ban Dân tộc'][base % 6] ?? '';
    const name = `${unit} ${base > 6 ? `số ${Math.ceil(base / 6)} ` : ''}tỉnh Cao Sơn`;
    if (base % 3 === 0 || left < 6) {
      list.push({
        key: `A.K.B${base}`,
        parentKey: 'A.K',
        name,
        code: `A.K.B${base}`,
        typeCode: 'BASE_BRANCH',
        ...sectorOf(unit),
        validFrom: from,
        members: members(),
        agency: name,
      });
      left -= 1;
      continue;
    }
    list.push({
      key: `A.K.C${base}`,
      parentKey: 'A.K',
      name,
      code: `A.K.C${base}`,
      typeCode: 'BASE_COMMITTEE_ORGANIZATION',
      ...sectorOf(unit),
      validFrom: from,
      agency: name,
    });
    for (let n = 1; n <= 5; n++) {
      list.push({
        key: `A.K.C${base}.${n}`,
        parentKey: `A.K.C${base}`,
        name: `Phòng ${n}`,
        code: `A.K.C${base}.${n}`,
        typeCode: 'SUBORDINATE_BRANCH',
        ...sectorOf(unit),
        validFrom: from,
        members: members(),
      });
    }
    left -= 5;
  }
}

function sectorOf(unit: string): Pick<DemoOrganization, 'reportingSector' | 'branchKind'> {
  if (/Trường/.test(unit)) return { reportingSector: 'PUBLIC_SERVICE', branchKind: 'SCHOOL' };
  if (/Y tế$|Trung tâm/.test(unit)) return { reportingSector: 'PUBLIC_SERVICE', branchKind: 'HEALTH_STATION' };
  if (/Công ty|Hợp tác xã/.test(unit)) return { reportingSector: 'ENTERPRISE', branchKind: 'ENTERPRISE' };
  return { reportingSector: 'AGENCY', branchKind: 'AGENCY' };
}
