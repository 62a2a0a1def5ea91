import { describe, expect, test } from 'vitest';
import type { DemoOrganization } from './demo-organization.js';
import { provinceA, PROVINCE_A_SIZES } from './province-a.js';
import { provinceB } from './province-b.js';

const of = (list: DemoOrganization[], typeCode: string): DemoOrganization[] => list.filter((o) => o.typeCode === typeCode);
const branches = (list: DemoOrganization[]): DemoOrganization[] => list.filter((o) => o.members !== undefined);

describe('the invented provinces', () => {
  test("province A has Kon Tum's numbers", () => {
    const list = provinceA('demo', 'full');
    expect([of(list, 'DISTRICT').length, of(list, 'COMMUNE').length, branches(list).length]).toEqual([10, 102, 2276]);
    expect(list.filter((o) => o.parentKey === 'A' && o.typeCode !== 'DISTRICT')).toHaveLength(4);
    expect(list.filter((o) => o.branchKind === 'LOCALITY')).toHaveLength(756);
    expect(list.filter((o) => o.members === 30 && o.teams === 5)).toHaveLength(1);
  });
  test('province B has an urban district of 77 base organizations and 20,764 members', () => {
    const list = provinceB('demo', 'full');
    expect(list.filter((o) => o.parentKey === 'B.1')).toHaveLength(77);
    expect(branches(list).reduce((sum, o) => sum + (o.members ?? 0), 0)).toBe(20_764);
  });
  test('the quick size has the same kinds and fewer of each', () => {
    const quick = provinceA('demo', 'quick');
    expect(new Set(quick.map((o) => o.typeCode))).toEqual(new Set(provinceA('demo', 'full').map((o) => o.typeCode)));
    expect(branches(quick)).toHaveLength(PROVINCE_A_SIZES.quick.branches);
  });
  test('keys are unique, parents come first, names are unique under one parent, and the seed decides', () => {
    for (const list of [provinceA('demo', 'full'), provinceB('demo', 'full')]) {
      const seen = new Set(['CENTRAL']);
      const names = new Set<string>();
      for (const o of list) {
        expect(seen.has(o.parentKey)).toBe(true);
        expect(seen.has(o.key)).toBe(false);
        seen.add(o.key);
        const name = `${o.parentKey} ${o.typeCode} ${o.name}`;
        expect(names.has(name), name).toBe(false);
        names.add(name);
      }
    }
    expect(provinceA('demo', 'quick')).toEqual(provinceA('demo', 'quick'));
    expect(provinceA('demo', 'quick')).not.toEqual(provinceA('other', 'quick'));
  });
});
