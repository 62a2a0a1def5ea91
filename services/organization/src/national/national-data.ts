import { type CsvRow, readCsvTable } from './csv-table.js';
import { checkNationalData } from './check-national-data.js';
import { InputProblems, type InputProblem } from './input-problem.js';

/** The seven files of the reorganization of 1 July 2025, each row with its line. */
export interface NationalData {
  legacyProvinces: CsvRow<'code' | 'name'>[];
  legacyDistricts: CsvRow<'code' | 'province_code' | 'type' | 'name'>[];
  legacyCommunes: CsvRow<'code' | 'district_code' | 'province_code' | 'type' | 'name'>[];
  currentProvinces: CsvRow<'code' | 'name'>[];
  currentCommunes: CsvRow<'code' | 'province_code' | 'type' | 'name' | 'latitude' | 'longitude'>[];
  mappings: Mapping[];
  expectedLineage: CsvRow<'current_commune_code' | 'predecessor_kind' | 'predecessor_code' | 'area' | 'population'>[];
}

export type Mapping = CsvRow<
  | 'legacy_province_code'
  | 'legacy_district_code'
  | 'legacy_commune_code'
  | 'current_province_code'
  | 'current_commune_code'
  | 'type'
  | 'note'
>;

/** Reads and checks the whole folder. Throws `InputProblems` with every problem, by file and line. */
export function readNationalData(folder: string): NationalData {
  const problems: InputProblem[] = [];
  const data: NationalData = {
    legacyProvinces: readCsvTable(folder, 'legacy_provinces.csv', ['code', 'name'], problems),
    legacyDistricts: readCsvTable(folder, 'legacy_districts.csv', ['code', 'province_code', 'type', 'name'], problems),
    legacyCommunes: readCsvTable(folder, 'legacy_communes.csv', ['code', 'district_code', 'province_code', 'type', 'name'], problems),
    currentProvinces: readCsvTable(folder, 'current_provinces.csv', ['code', 'name'], problems),
    currentCommunes: readCsvTable(
      folder,
      'current_communes.csv',
      ['code', 'province_code', 'type', 'name', 'latitude', 'longitude'],
      problems,
    ),
    mappings: readCsvTable(
      folder,
      'mappings.csv',
      [
        'legacy_province_code',
        'legacy_district_code',
        'legacy_commune_code',
        'current_province_code',
        'current_commune_code',
        'type',
        'note',
      ],
      problems,
    ),
    expectedLineage: readCsvTable(
      folder,
      'expected_lineage.csv',
      ['current_commune_code', 'predecessor_kind', 'predecessor_code', 'area', 'population'],
      problems,
    ),
  };
  problems.push(...checkNationalData(data, new Set(problems.map((problem) => problem.file))));
  if (problems.length > 0) throw new InputProblems(problems);
  return data;
}
