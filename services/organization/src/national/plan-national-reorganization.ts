import { ROOT_ID } from '@capuy/subgraph';
import type { OperationDraft, PartDraft, ReorganizationDraft, ResultDraft } from '../reorganization/reorganization.types.js';
import { districtKey } from './check-national-data.js';
import { extentsOf, goesOn, readWording, type Extents } from './extent.js';
import { findContradictions, type Contradiction } from './find-contradictions.js';
import { provinceKind } from './load-national-tree.js';
import type { Mapping, NationalData } from './national-data.js';

export const NATIONAL_TITLE = 'Sắp xếp tổ chức đảng theo đơn vị hành chính hai cấp ngày 1/7/2025';
const EFFECTIVE_ON = '2025-07-01';

/** Identity of what was loaded: `PROVINCE 01`, `DISTRICT 01/001`, `COMMUNE 00004`. */
export type LoadedIds = ReadonlyMap<string, string>;

export interface NationalPlan {
  draft: ReorganizationDraft;
  contradictions: Contradiction[];
}

/**
 * Turns the mappings into one reorganization. A province goes on when all communes of its successor come from it,
 * under the same code and name, and it loses none; "giữ nguyên", "đổi tên" and "đổi loại hình" keep a commune's
 * identity under a new parent; all else makes a new organization. Districts end.
 */
export function planNationalReorganization(data: NationalData, ids: LoadedIds): NationalPlan {
  const id = (type: string, code: string): string => {
    const found = ids.get(`${type} ${code}`);
    if (!found) throw new Error(`${type} ${code} was not loaded`);
    return found;
  };
  const parts = extentsByMapping(data.mappings);
  const provinces = planProvinces(data, id);
  const districtOf = (m: Mapping): string => districtKey({ province_code: m.legacy_province_code, code: m.legacy_district_code });
  const taken = new Set(data.mappings.filter((m) => m.legacy_commune_code === '').map(districtOf));
  const districts: PartDraft[] = data.legacyDistricts
    .filter((district) => !taken.has(districtKey(district)))
    .map((district) => ({ fromId: id('DISTRICT', districtKey(district)), area: 'WHOLE', population: 'WHOLE' }));
  const kept: Record<'MOVE' | 'RENAME' | 'CHANGE_TYPE', ResultDraft[]> = { MOVE: [], RENAME: [], CHANGE_TYPE: [] };
  const merged: OperationDraft[] = [];
  const sources = Map.groupBy(data.mappings, (mapping) => mapping.current_commune_code);
  const legacyByCode = new Map(data.legacyCommunes.map((c) => [c.code, c]));
  for (const commune of data.currentCommunes) {
    const from = sources.get(commune.code) ?? [];
    const [only] = from;
    const legacy = only && legacyByCode.get(only.legacy_commune_code);
    const attributes = { name: commune.name, code: commune.code, areaKind: commune.type };
    const parentId = provinces.parent(commune.province_code);
    if (only && legacy && from.length === 1 && goesOn(only.note)) {
      const organizationId = id('COMMUNE', legacy.code);
      kept.MOVE.push({ organizationId, parentId, code: commune.code });
      if (legacy.name !== commune.name) kept.RENAME.push({ organizationId, name: commune.name });
      if (legacy.type !== commune.type) kept.CHANGE_TYPE.push({ organizationId, areaKind: attributes.areaKind });
      continue;
    }
    const key = `C${commune.code}`;
    merged.push({
      kind: 'CONSOLIDATE',
      decision: 0,
      results: [{ key, ...attributes, typeCode: 'COMMUNE', parentId }],
      parts: from.map((m) => ({
        fromId: m.legacy_commune_code ? id('COMMUNE', m.legacy_commune_code) : id('DISTRICT', districtOf(m)),
        toId: key,
        ...extentOf(parts, m),
      })),
    });
  }
  const keeping = (['MOVE', 'RENAME', 'CHANGE_TYPE'] as const).map((kind): OperationDraft => ({
    kind,
    decision: 0,
    results: kept[kind],
    parts: [],
  }));
  return {
    draft: {
      title: NATIONAL_TITLE,
      rootId: ROOT_ID,
      effectiveOn: EFFECTIVE_ON,
      decisions: [
        {
          number: '60-NQ/TW',
          issuerId: ROOT_ID,
          issuerName: 'Ban Chấp hành Trung ương Đảng khóa XIII',
          signedOn: '2025-04-12',
          title: 'Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII',
        },
      ],
      operations: [...provinces.operations, ...keeping, ...merged, { kind: 'END', decision: 0, results: [], parts: districts }],
    },
    contradictions: findContradictions(data, id),
  };
}

function planProvinces(
  data: NationalData,
  id: (type: string, code: string) => string,
): { operations: OperationDraft[]; parent(code: string): string } {
  const gave = new Map<string, Set<string>>();
  const got = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): unknown => map.set(key, (map.get(key) ?? new Set()).add(value));
  for (const m of data.mappings) {
    add(gave, m.legacy_province_code, m.current_province_code);
    add(got, m.current_province_code, m.legacy_province_code);
  }
  const legacyNames = new Map(data.legacyProvinces.map((p) => [p.code, p.name.normalize('NFC')]));
  const stays = (code: string, name: string): boolean =>
    got.get(code)?.size === 1 &&
    got.get(code)?.has(code) === true &&
    gave.get(code)?.size === 1 &&
    legacyNames.get(code) === name.normalize('NFC');
  const parents = new Map(data.currentProvinces.map((p) => [p.code, stays(p.code, p.name) ? id('PROVINCE', p.code) : `P${p.code}`]));
  const operations = data.currentProvinces
    .filter((p) => parents.get(p.code) === `P${p.code}`)
    .map((p): OperationDraft => {
      const result = {
        key: `P${p.code}`,
        name: p.name,
        code: p.code,
        areaKind: provinceKind(p.name),
        typeCode: 'PROVINCE',
        parentId: ROOT_ID,
      };
      const parts = [...(got.get(p.code) ?? [])].toSorted().map((code): PartDraft => {
        const extent = (gave.get(code)?.size ?? 0) > 1 ? 'PART' : 'WHOLE';
        return { fromId: id('PROVINCE', code), toId: result.key, area: extent, population: extent };
      });
      return { kind: 'CONSOLIDATE', decision: 0, results: [result], parts };
    });
  return { operations, parent: (code) => parents.get(code) ?? '' };
}

function extentsByMapping(mappings: readonly Mapping[]): Map<Mapping, Extents> {
  const known = new Map<Mapping, Extents>();
  for (const siblings of Map.groupBy(
    mappings,
    (m) => m.legacy_commune_code || `district ${m.legacy_province_code}/${m.legacy_district_code}`,
  ).values()) {
    const extents = extentsOf(siblings.map((m) => readWording(m.note) ?? { area: null, population: null }));
    siblings.forEach((mapping, index) => known.set(mapping, extents[index] ?? { area: 'UNKNOWN', population: 'UNKNOWN' }));
  }
  return known;
}

function extentOf(parts: ReadonlyMap<Mapping, Extents>, mapping: Mapping): Extents {
  return parts.get(mapping) ?? { area: 'UNKNOWN', population: 'UNKNOWN' };
}
