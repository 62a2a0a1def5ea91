import type { Readable } from 'node:stream';
import type { AnySheet } from './column.js';
import { escapeXml } from './escape.js';
import { sheetXml } from './sheet-xml.js';
import { STYLES_XML } from './styles.js';
import { zip, type ZipPart } from './zip.js';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What Excel allows as the name of a sheet. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
}

function* parts(sheets: readonly AnySheet[]): Generator<ZipPart> {
  const each = (write: (sheet: AnySheet, number: number) => string): string =>
    sheets.map((sheet, index) => write(sheet, index + 1)).join('');
  yield {
    name: '[Content_Types].xml',
    content: [
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    ],
  };
  yield {
    name: '_rels/.rels',
    content: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  };
  yield {
    name: 'xl/workbook.xml',
    content: [
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((sheet, number) => `<sheet name="${escapeXml(sheetName(sheet.name))}" sheetId="${number}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
  };
  yield { name: 'xl/styles.xml', content: [STYLES_XML] };
  for (const [index, sheet] of sheets.entries()) yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet) };
}

/**
 * A workbook as a stream. Rows are read as they are written and back-pressure reaches their source; an error of the source
 * destroys the stream. A text is always a text: no cell of it is ever a live formula.
 */
export function writeWorkbook(sheets: readonly AnySheet[]): Readable {
  return zip(parts(sheets));
}

/** The same in one piece, for what is kept or tested. */
export async function workbookBuffer(sheets: readonly AnySheet[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of zip(parts(sheets))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
