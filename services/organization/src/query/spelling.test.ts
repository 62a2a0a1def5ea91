import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../../test/world.js';
import { spelling } from './spelling.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const SYLLABLES = ['Hoà', 'Hòa', 'THUỶ', 'thủy', 'Đặng', 'Ýên', 'quốc', "K'Brế", 'Tổ2', 'Ia', 'Đal', 'nghĩa', 'ngoẵng', '10', 'khuỷu'];

test('old and new tone placement, case and normal form are one spelling', () => {
  expect(spelling('HOÀ'.normalize('NFD'))).toBe(spelling('hòa'));
  expect(spelling('thuỷ')).toBe(spelling('Thủy'));
  expect(spelling('hoa')).not.toBe(spelling('hòa'));
});

test('TypeScript and SQL spell alike', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      fc.constantFrom(' ', '-', ', '),
      async (words, decomposed, gap) => {
        const text = words.join(gap).normalize(decomposed ? 'NFD' : 'NFC');
        const [row] = await world.sql<{ spelled: string }>('select organization.spelling($1) as spelled', [text]);
        expect(row?.spelled).toBe(spelling(text));
      },
    ),
    { numRuns: 60 },
  );
});
