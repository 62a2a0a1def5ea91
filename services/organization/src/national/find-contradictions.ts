import { districtKey } from './check-national-data.js';
import { readWording } from './extent.js';
import type { Mapping, NationalData } from './national-data.js';

/** Where the source contradicts itself, for a person to look at; told as a finding of origin DATA. */
export interface Contradiction {
  code: 'CODE_OF_TWO' | 'WHOLE_TO_SEVERAL' | 'POPULATION_WHOLE_AND_PART' | 'PARTLY_PLACED';
  organizationId: string;
  params: Record<string, string | number>;
}

/** What the wordings of one source say against each other, and codes of which there are two. */
export function findContradictions(data: NationalData, id: (type: string, code: string) => string): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [code, siblings] of Map.groupBy(data.mappings, (m) => m.legacy_commune_code)) {
    const what = code === '' ? null : contradiction(siblings);
    if (what)
      found.push({
        code: what,
        organizationId: id('COMMUNE', code),
        params: { code, successors: siblings.length, file: 'mappings.csv', line: siblings[0]?.line ?? 0 },
      });
  }
  for (const [code, districts] of Map.groupBy(data.legacyDistricts, (district) => district.code)) {
    if (districts.length === 1) continue;
    for (const district of districts) {
      const params = {
        code,
        provinces: districts.map((each) => each.province_code).join(', '),
        file: 'legacy_districts.csv',
        line: district.line,
      };
      found.push({ code: 'CODE_OF_TWO', organizationId: id('DISTRICT', districtKey(district)), params });
    }
  }
  return found;
}

function contradiction(siblings: readonly Mapping[]): Contradiction['code'] | null {
  const wordings = siblings.map((m) => readWording(m.note));
  const wholes = wordings.filter((w) => w?.area === 'WHOLE' && w.population === 'WHOLE').length;
  if (wholes > 1) return 'WHOLE_TO_SEVERAL';
  if (wordings.some((w) => w?.population === 'WHOLE') && wordings.some((w) => w?.population === 'PART')) return 'POPULATION_WHOLE_AND_PART';
  if (siblings.length === 1 && wholes === 0) return 'PARTLY_PLACED';
  return null;
}
