import { readWording } from './extent.js';
import type { InputProblem } from './input-problem.js';
import type { NationalData } from './national-data.js';

const CODE = /^\d{2,5}$/;
const EXTENTS = new Set(['WHOLE', 'PART', 'NONE', 'UNKNOWN']);
const DISTRICT_TYPES = new Set(['district', 'city', 'town', 'urban_district']);
const LEGACY_TYPES = new Set(['ward', 'commune', 'town']);
const CURRENT_TYPES = new Set(['ward', 'commune', 'special_zone']);

interface Coded {
  line: number;
  code: string;
  name: string;
}

/** Two district codes (794, 900) each stand in two provinces: only both codes together name a district. */
export function districtKey(district: { province_code: string; code: string }): string {
  return `${district.province_code}/${district.code}`;
}

/**
 * What the rows say of one another: codes known and used once, every commune placed, every wording readable.
 * `unread`: files that could not be read as they should; what hangs on them is not told a second time.
 */
export function checkNationalData(data: NationalData, unread: ReadonlySet<string>): InputProblem[] {
  const problems: InputProblem[] = [];
  const tell = (file: string, line: number, message: string): void => void problems.push({ file, line, message });

  const register = <Row extends Coded>(
    file: string,
    rows: readonly Row[],
    keyOf: (row: Row) => string = (row) => row.code,
  ): Map<string, Row> => {
    const known = new Map<string, Row>();
    for (const row of rows) {
      const first = known.get(keyOf(row));
      if (!CODE.test(row.code)) tell(file, row.line, `"${row.code}" is not a code`);
      else if (first) tell(file, row.line, `code ${row.code} stands already on line ${first.line}`);
      if (row.name.trim() === '' || row.name !== row.name.trim()) tell(file, row.line, 'the name is empty or has spaces around it');
      if (!first) known.set(keyOf(row), row);
    }
    return known;
  };
  const legacyProvinces = register('legacy_provinces.csv', data.legacyProvinces);
  const legacyDistricts = register('legacy_districts.csv', data.legacyDistricts, districtKey);
  const districtCodes = new Map(data.legacyDistricts.map((district) => [district.code, district]));
  const legacyCommunes = register('legacy_communes.csv', data.legacyCommunes);
  const currentProvinces = register('current_provinces.csv', data.currentProvinces);
  const currentCommunes = register('current_communes.csv', data.currentCommunes);

  const refer = (file: string, line: number, code: string, known: ReadonlyMap<string, unknown>, of: string): void => {
    if (!unread.has(of) && !known.has(code)) tell(file, line, `code ${code || '(empty)'} is not in ${of}`);
  };
  const typed = (file: string, rows: readonly { line: number; type: string }[], types: ReadonlySet<string>): void => {
    for (const row of rows) if (!types.has(row.type)) tell(file, row.line, `"${row.type}" is not a type: ${[...types].join(', ')}`);
  };
  typed('legacy_districts.csv', data.legacyDistricts, DISTRICT_TYPES);
  typed('legacy_communes.csv', data.legacyCommunes, LEGACY_TYPES);
  typed('current_communes.csv', data.currentCommunes, CURRENT_TYPES);

  for (const row of data.legacyDistricts) {
    if (row.province_code === row.code) tell('legacy_districts.csv', row.line, `cycle: ${row.code} is placed under itself`);
    else refer('legacy_districts.csv', row.line, row.province_code, legacyProvinces, 'legacy_provinces.csv');
  }
  for (const row of data.legacyCommunes) {
    if (row.district_code === row.code) tell('legacy_communes.csv', row.line, `cycle: ${row.code} is placed under itself`);
    else refer('legacy_communes.csv', row.line, districtKey({ ...row, code: row.district_code }), legacyDistricts, 'legacy_districts.csv');
    refer('legacy_communes.csv', row.line, row.province_code, legacyProvinces, 'legacy_provinces.csv');
  }
  for (const row of data.currentCommunes) {
    refer('current_communes.csv', row.line, row.province_code, currentProvinces, 'current_provinces.csv');
    for (const degrees of [row.latitude, row.longitude])
      if (degrees !== '' && !/^\d{1,3}(\.\d+)?$/.test(degrees))
        tell('current_communes.csv', row.line, `"${degrees}" is not a number of degrees`);
  }

  const mapped = { from: new Set<string>(), to: new Set<string>(), pairs: new Map<string, number>() };
  for (const row of data.mappings) {
    const file = 'mappings.csv';
    refer(file, row.line, row.legacy_province_code, legacyProvinces, 'legacy_provinces.csv');
    refer(
      file,
      row.line,
      districtKey({ code: row.legacy_district_code, province_code: row.legacy_province_code }),
      legacyDistricts,
      'legacy_districts.csv',
    );
    if (row.legacy_commune_code !== '') refer(file, row.line, row.legacy_commune_code, legacyCommunes, 'legacy_communes.csv');
    refer(file, row.line, row.current_province_code, currentProvinces, 'current_provinces.csv');
    refer(file, row.line, row.current_commune_code, currentCommunes, 'current_communes.csv');
    const legacy = legacyCommunes.get(row.legacy_commune_code);
    if (legacy && legacy.district_code !== row.legacy_district_code)
      tell(file, row.line, `commune ${legacy.code} lies in district ${legacy.district_code}, not ${row.legacy_district_code}`);
    const current = currentCommunes.get(row.current_commune_code);
    if (current && current.province_code !== row.current_province_code)
      tell(file, row.line, `commune ${current.code} lies in province ${current.province_code}, not ${row.current_province_code}`);
    const pair = `${row.legacy_district_code}/${row.legacy_commune_code} into ${row.current_commune_code}`;
    const first = mapped.pairs.get(pair);
    if (first) tell(file, row.line, `${pair} stands already on line ${first}`);
    mapped.pairs.set(pair, first ?? row.line);
    if (!readWording(row.note)) tell(file, row.line, `the wording "${row.note}" says neither whole nor part`);
    mapped.from.add(row.legacy_commune_code);
    mapped.to.add(row.current_commune_code);
  }
  if (!unread.has('mappings.csv')) {
    for (const row of legacyCommunes.values())
      if (!mapped.from.has(row.code)) tell('legacy_communes.csv', row.line, `commune ${row.code} goes nowhere in mappings.csv`);
    for (const row of currentCommunes.values())
      if (!mapped.to.has(row.code)) tell('current_communes.csv', row.line, `commune ${row.code} comes from nowhere in mappings.csv`);
  }
  for (const row of data.expectedLineage) {
    const file = 'expected_lineage.csv';
    refer(file, row.line, row.current_commune_code, currentCommunes, 'current_communes.csv');
    if (row.predecessor_kind === 'commune') refer(file, row.line, row.predecessor_code, legacyCommunes, 'legacy_communes.csv');
    else if (row.predecessor_kind === 'district') refer(file, row.line, row.predecessor_code, districtCodes, 'legacy_districts.csv');
    else tell(file, row.line, `"${row.predecessor_kind}" is neither commune nor district`);
    for (const extent of [row.area, row.population]) if (!EXTENTS.has(extent)) tell(file, row.line, `"${extent}" is not an extent`);
  }
  return problems;
}
