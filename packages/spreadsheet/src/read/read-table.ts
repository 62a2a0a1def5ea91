import { LIMITS, MAX_UPLOAD_BYTES } from '../limits.js';
import { Archive } from './archive.js';
import type { SheetRow, Table } from './cell.js';
import { decodeText, readCsv } from './read-csv.js';
import { RefusedFile } from './refused-file.js';
import { SheetReader } from './sheet-reader.js';
import { readDateStyles, readSharedStrings, readWorkbookParts } from './workbook-parts.js';
import { xmlEvents } from './xml-events.js';

const ZIP = Buffer.from('PK');
/** Excel before 2007, and every workbook behind a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Opens an .xlsx or .csv for reading: the sheet called `preferred`, else the first that is not hidden. Throws RefusedFile at
 * once for what its directory gives away; the rows throw it later for what only reading shows.
 */
export async function readTable(file: Buffer, preferred?: string): Promise<Table> {
  if (file.length === 0) throw new RefusedFile('EMPTY_FILE');
  if (file.length > MAX_UPLOAD_BYTES) throw new RefusedFile('TOO_LARGE');
  if (file.subarray(0, 4).equals(OLE)) throw new RefusedFile('OLD_OR_ENCRYPTED');
  if (!file.subarray(0, 2).equals(ZIP)) {
    const text = decodeText(file);
    return { sheet: '', date1904: false, rows: iterate(readCsv(text)), inflated: () => file.length };
  }
  const archive = await Archive.open(file);
  const { sheets, date1904 } = await readWorkbookParts(archive);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const sheet = shown.find(({ name }) => name === preferred) ?? shown[0];
  if (!sheet || !archive.has(sheet.part)) throw new RefusedFile('NO_SHEET', archive.inflated);
  return { sheet: sheet.name, date1904, rows: sheetRows(archive, sheet.part), inflated: () => archive.inflated };
}

async function* iterate(rows: Iterable<SheetRow>): AsyncGenerator<SheetRow> {
  yield* rows;
}

async function* sheetRows(archive: Archive, part: string): AsyncGenerator<SheetRow> {
  try {
    const reader = new SheetReader(await readSharedStrings(archive), await readDateStyles(archive));
    for await (const _ of xmlEvents(archive.read(part, LIMITS.inflated), reader)) yield* reader.take();
    yield* reader.take();
  } catch (error) {
    if (error instanceof RefusedFile && error.inflated === 0) throw new RefusedFile(error.code, archive.inflated, { cause: error });
    throw error;
  }
}
