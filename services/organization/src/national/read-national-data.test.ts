import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputProblems } from './input-problem.js';
import { readNationalData } from './national-data.js';

const BAC_HA = join(import.meta.dirname, '../../test/bac-ha');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'capuy-input-'));
  cpSync(BAC_HA, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(file: string, edit: (text: string) => string | Buffer): void {
  writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), 'utf8')));
}

function problems(): string[] {
  try {
    readNationalData(folder);
    return [];
  } catch (error) {
    if (!(error instanceof InputProblems)) throw error;
    return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  }
}

test('a whole folder is read', () => {
  const data = readNationalData(folder);
  expect([data.legacyCommunes.length, data.currentCommunes.length, data.mappings.length]).toEqual([18, 6, 18]);
});

test('a missing file is told, and what hangs on it is not told again', () => {
  rmSync(join(folder, 'legacy_districts.csv'));
  expect(problems()).toEqual(['legacy_districts.csv:0: the file is missing']);
});

test('an unknown code, a duplicate and a cycle are told by file and line, all at once', () => {
  change('legacy_communes.csv', (text) => text.replace(/^(02920|\d{5}),085,/m, '$1,999,'));
  change('current_communes.csv', (text) => `${text}${text.split('\n')[1]}\n`);
  change('legacy_districts.csv', (text) => text.replace('085,10,', '085,085,'));
  const found = problems();
  expect(found).toContain('legacy_communes.csv:2: code 10/999 is not in legacy_districts.csv');
  expect(found.some((line) => /^current_communes\.csv:8: code \d+ stands already on line 2$/.test(line))).toBe(true);
  expect(found).toContain('legacy_districts.csv:2: cycle: 085 is placed under itself');
});

test('Windows line ends are told once, with where they begin', () => {
  change('mappings.csv', (text) => text.replaceAll('\n', '\r\n'));
  expect(problems()).toEqual(['mappings.csv:1: Windows line ends (19 lines); only \\n is read']);
});

test('a wrong encoding is told for each of its lines', () => {
  change('legacy_provinces.csv', (text) =>
    Buffer.concat([Buffer.from(text.slice(0, text.indexOf('T'))), Buffer.from([0x54, 0xec, 0x6e, 0x0a])]),
  );
  expect(problems()).toContain('legacy_provinces.csv:2: is not UTF-8');
  change('current_provinces.csv', (text) => `\uFEFF${text}`);
  expect(problems()).toContain('current_provinces.csv:1: begins with a byte order mark');
});

test('a wrong header, a missing column, an unknown type and an unreadable wording are told', () => {
  change('current_provinces.csv', (text) => text.replace('code,name', 'id,name'));
  change('legacy_communes.csv', (text) => text.replace(/,(commune|town),/, ',hamlet,'));
  change('mappings.csv', (text) => text.replace('Nhập toàn bộ', 'Nhập').replace(/\n[^\n]+\n$/, '\na,b\n'));
  const found = problems();
  expect(found).toContain('current_provinces.csv:1: the header must be code,name');
  expect(found).toContain('legacy_communes.csv:2: "hamlet" is not a type: ward, commune, town');
  expect(found).toContain('mappings.csv:2: the wording "Nhập" says neither whole nor part');
  expect(found).toContain('mappings.csv:19: 2 columns, not 7');
});

test('two rows that say the same, and a commune that goes nowhere, are told', () => {
  change('mappings.csv', (text) => {
    const lines = text.trimEnd().split('\n');
    return `${[...lines.slice(0, -1), lines[1]].join('\n')}\n`;
  });
  const found = problems();
  expect(found.some((line) => /^mappings\.csv:19: .* stands already on line 2$/.test(line))).toBe(true);
  expect(found.some((line) => /^legacy_communes\.csv:\d+: commune \d+ goes nowhere in mappings\.csv$/.test(line))).toBe(true);
});
