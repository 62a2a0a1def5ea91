import { LIMITS } from '../limits.js';
import type { Archive } from './archive.js';
import { RefusedFile } from './refused-file.js';
import { readXml } from './xml-events.js';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
}

const small = (archive: Archive, name: string): AsyncIterable<Buffer> => archive.read(name, LIMITS.smallPart);

/** The sheets of a workbook and where they are. Throws RefusedFile. */
export async function readWorkbookParts(archive: Archive): Promise<WorkbookParts> {
  if (!archive.has('[Content_Types].xml') || !archive.has('xl/workbook.xml')) throw new RefusedFile('NOT_A_TABLE', archive.inflated);
  let macros = false;
  await readXml(small(archive, '[Content_Types].xml'), {
    open: (_name, { ContentType = '' }) => {
      macros ||= /macroEnabled|vbaProject/iu.test(ContentType);
    },
  });
  if (macros) throw new RefusedFile('MACROS', archive.inflated);
  const targets = new Map<string, string>();
  await readXml(small(archive, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target);
    },
  });
  const sheets: SheetPart[] = [];
  let date1904 = false;
  await readXml(small(archive, 'xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (tag !== 'sheet') return;
      const target = targets.get(attributes['r:id'] ?? attributes['id'] ?? '') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      sheets.push({ name: attributes['name'] ?? '', part, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  return { sheets, date1904 };
}

/** Texts that cells name by number. */
export async function readSharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let inside = false;
  let phonetic = false;
  await readXml(archive.read('xl/sharedStrings.xml', LIMITS.sharedStrings), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inside = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text: (piece) => {
      if (inside) text += piece;
      if (text.length > LIMITS.text) throw new RefusedFile('TEXT_TOO_LONG', archive.inflated);
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      else if (name === 't') inside = false;
      else if (name === 'rPh') phonetic = false;
    },
  });
  return strings;
}

/** Formats that Excel has built in for days and hours. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const NOT_A_FORMAT = /\[[^\]]*\]|"[^"]*"|\\./gu;

/** For each style of a cell whether it shows a number as a day. */
export async function readDateStyles(archive: Archive): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has('xl/styles.xml')) return styles;
  const formats = new Map<number, string>();
  let inside = false;
  await readXml(small(archive, 'xl/styles.xml'), {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId']);
      if (name === 'numFmt') formats.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inside = true;
      else if (name === 'xf' && inside)
        styles.push(BUILT_IN_DATES.has(id) || /[dy]/iu.test((formats.get(id) ?? '').replaceAll(NOT_A_FORMAT, '')));
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}
