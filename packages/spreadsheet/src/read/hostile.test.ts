import { expect, it } from 'vitest';
import { all, handmade, lying, repeated, sound, zipped } from '../../test/hostile.js';
import { LIMITS, MAX_UPLOAD_BYTES, readTable, RefusedFile } from '../index.js';

const MEGABYTE = 1024 * 1024;

/** Reads to the end; answers the refusal and how much was unpacked until then. */
async function refusal(file: Buffer): Promise<{ code: string; inflated: number }> {
  try {
    const table = await readTable(file);
    for await (const _ of table.rows);
  } catch (error) {
    if (error instanceof RefusedFile) return { code: error.code, inflated: error.inflated };
    throw error;
  }
  return { code: 'none', inflated: 0 };
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

it('reads a sound file', async () => {
  expect(await refusal(await sound())).toMatchObject({ code: 'none' });
});

it('refuses a flat bomb by its directory, before anything of the sheet is unpacked', async () => {
  const bomb = await handmade({ sheet: repeated('<row/>'.repeat(10_000), 1500) });
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const { code, inflated } = await refusal(bomb);
  expect(code).toBe('ZIP_BOMB');
  expect(inflated).toBe(0);
});

it('does not open a bomb inside a bomb', async () => {
  const inner = await zipped([{ name: 'a', content: repeated('0'.repeat(MEGABYTE), 2) }]);
  const nested = await handmade({ more: [{ name: 'xl/embeddings/inner.zip', content: [inner.toString('latin1')] }] });
  expect(await refusal(nested)).toEqual({ code: 'none', inflated: 0 });
  expect((await refusal(await zipped([{ name: 'inner.zip', content: [inner.toString('latin1')] }]))).code).toBe('NOT_A_TABLE');
});

it('stops at the size that a lying directory tells', async () => {
  const bomb = await handmade({ sheet: repeated('<row/>'.repeat(10_000), 1500) });
  const { code, inflated } = await refusal(lying(bomb, 'xl/worksheets/sheet1.xml', 1000));
  expect(code).toBe('BROKEN_FILE');
  expect(inflated).toBeLessThan(MEGABYTE);
  expect((await refusal(lying(await sound(), 'xl/worksheets/sheet1.xml', LIMITS.inflated * 4))).code).toMatch(/ZIP_BOMB|TOO_LARGE/);
});

it.each([
  ['a billion laughs', `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]>`],
  ['a file of the server', `<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>`],
  ['an unfinished document type', `<!DOCTYPE l [${' '.repeat(100_000)}`],
])('expands no entity: %s', async (_, head) => {
  const { code, inflated } = await refusal(await handmade({ head }));
  expect(code).toBe('ENTITIES');
  expect(inflated).toBeLessThan(MEGABYTE);
});

it('takes an entity that was never declared for a broken file', async () => {
  expect((await refusal(await handmade({ sheet: row('<c r="A1" t="inlineStr"><is><t>&b;</t></is></c>') }))).code).toBe('BROKEN_FILE');
});

it('stops at the column and the row that no table has', async () => {
  expect((await refusal(await handmade({ sheet: row('<c r="XFD1"><v>1</v></c>') }))).code).toBe('TOO_MANY_COLUMNS');
  const million = await handmade({ sheet: row([...repeated('<c><v>1</v></c>', 1_000_000)].join('')) });
  const wide = await refusal(million);
  expect(wide.code).toBe('ZIP_BOMB');
  const many = await refusal(await handmade({ sheet: row([...repeated('<c><v>1</v></c>', 1_000)].join('')) }));
  expect(many.code).toBe('TOO_MANY_COLUMNS');
  expect(many.inflated).toBeLessThan(MEGABYTE);
  expect((await refusal(await handmade({ sheet: '<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>' }))).code).toBe(
    'TOO_MANY_ROWS',
  );
});

it('does not take the result of a formula for a value', async () => {
  const file = await handmade({ sheet: row('<c r="A1"><f>HYPERLINK("http://x")</f><v>5</v></c>') });
  const [first] = await all((await readTable(file)).rows);
  expect(first?.cells).toEqual([{ text: '', kind: 'FORMULA' }]);
});

it('refuses macros, links to other files, encryption and old formats', async () => {
  expect((await refusal(await handmade({ more: [{ name: 'xl/vbaProject.bin', content: ['x'] }] }))).code).toBe('MACROS');
  expect((await refusal(await handmade({ type: 'sheet.macroEnabled.main' }))).code).toBe('MACROS');
  expect((await refusal(await handmade({ more: [{ name: 'xl/externalLinks/externalLink1.xml', content: ['<x/>'] }] }))).code).toBe(
    'EXTERNAL_LINKS',
  );
  expect((await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).code).toBe('OLD_OR_ENCRYPTED');
  const encrypted = await sound();
  const at = encrypted.lastIndexOf('xl/workbook.xml') - 46;
  encrypted.writeUInt16LE(encrypted.readUInt16LE(at + 8) | 1, at + 8);
  expect((await refusal(encrypted)).code).toBe('OLD_OR_ENCRYPTED');
});

it('refuses what is too large, cut off, or no table', async () => {
  expect((await refusal(Buffer.alloc(20 * MEGABYTE, 'a;b;c\n'))).code).toBe('TOO_LARGE');
  expect(MAX_UPLOAD_BYTES).toBeLessThan(20 * MEGABYTE);
  const whole = await sound();
  expect((await refusal(whole.subarray(0, whole.length - 200))).code).toBe('BROKEN_FILE');
  expect((await refusal(Buffer.from('%PDF-1.7\0\0'))).code).toBe('NOT_A_TABLE');
  expect((await refusal(Buffer.alloc(0))).code).toBe('EMPTY_FILE');
  expect(
    (await refusal(await handmade({ more: [...Array(LIMITS.parts).keys()].map((n) => ({ name: `x/${n}`, content: [''] })) }))).code,
  ).toBe('TOO_MANY_PARTS');
  expect((await refusal(await handmade({ sheet: row(`<c t="inlineStr"><is><t>${'ă'.repeat(40_000)}</t></is></c>`) }))).code).toBe(
    'TEXT_TOO_LONG',
  );
  expect((await refusal(Buffer.from(`a;b\n${'1;'.repeat(300)}\n`))).code).toBe('TOO_MANY_COLUMNS');
});
