import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, TODAY, World } from '../../test/world.js';
import { ruleBook } from './rule-book.js';

let world: World;
const query = <Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> => world.sql<Row>(text, values);
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

async function addSet(number: string, at: string, params: Record<string, [value: number | null, unit: string]>): Promise<void> {
  const [set] = await world.sql<{ id: string }>(
    `insert into organization.rule_set (number, issuer, signed_on, family, title, scope_organization_id, effective_from, confidence, source)
     values ($1, 'Tỉnh ủy Minh', '2025-12-01', 'member_deadline', 'Thời hạn', $2, '2026-01-01', 'F', '') returning id`,
    [number, idOf(at)],
  );
  for (const [name, [value, unit]] of Object.entries(params)) {
    await world.sql(
      `insert into organization.rule_param (rule_set_id, name, value, unit, article, confidence) values ($1, $2, $3, $4, '2', 'F')`,
      [set!.id, name, value, unit],
    );
  }
}

describe('the limit that binds an organization on a day', () => {
  test('is the national one, with where it stands', async () => {
    expect(await ruleBook.limit(query, 'admission.ceremonyWithin', idOf('Chi bộ 1'), TODAY)).toEqual({
      name: 'admission.ceremonyWithin',
      value: 30,
      unit: 'workingDays',
      enforcement: 'FINDING',
      article: '4.1',
      regulation: '294-QĐ/TW, Ban Chấp hành Trung ương',
    });
  });

  test('is known to be unknown where the regulation of that day was not read, and is null where none is kept', async () => {
    expect(await ruleBook.limit(query, 'admission.ceremonyWithin', idOf('Chi bộ 1'), '2026-07-26')).toMatchObject({ value: null });
    expect(await ruleBook.limit(query, 'admission.ceremonyWithin', idOf('Chi bộ 1'), '2024-01-01')).toBeNull();
  });

  test('is a local one where that is stricter, and only below where it was set', async () => {
    await addSet('1-QĐ/TU', 'Xã Hòa An', {
      'admission.ceremonyWithin': [20, 'workingDays'],
      'readmission.minMonths': [48, 'months'],
      'probation.reviewWithin': [60, 'workingDays'],
    });
    const of = async (at: string): Promise<(number | null)[]> =>
      [
        ...(
          await ruleBook.limits(query, ['admission.ceremonyWithin', 'readmission.minMonths', 'probation.reviewWithin'], idOf(at), TODAY)
        ).values(),
      ].map(({ value }) => value);
    expect(await of('Chi bộ 1')).toEqual([20, 48, 30]);
    expect(await of('Chi bộ Đông')).toEqual([30, 36, 30]);
  });
});
