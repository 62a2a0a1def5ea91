import { workbookBuffer, zip, type ZipPart } from '../src/index.js';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export async function zipped(parts: readonly ZipPart[]): Promise<Buffer> {
  return Buffer.concat(await all(zip(parts)));
}

/** A workbook of one sheet whose parts the test writes itself. */
export function handmade({ sheet = '<sheetData/>', head = '', more = [], type = 'sheet.main' }: Handmade): Promise<Buffer> {
  return zipped([
    {
      name: '[Content_Types].xml',
      content: [
        `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/></Types>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      content: [`${head}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [`<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: typeof sheet === 'string' ? [`${head}<worksheet ${MAIN}>${sheet}</worksheet>`] : sheet,
    },
    ...more,
  ]);
}

interface Handmade {
  sheet?: string | Iterable<string>;
  head?: string;
  more?: readonly ZipPart[];
  type?: string;
}

export function* repeated(text: string, times: number): Generator<string> {
  for (let time = 0; time < times; time += 1) yield text;
}

/** The same archive, whose directory tells another size of a part. */
export function lying(file: Buffer, name: string, size: number): Buffer {
  const copy = Buffer.from(file);
  const at = copy.lastIndexOf(name) - 46;
  copy.writeUInt32LE(size, at + 24);
  return copy;
}

export const sound = (): Promise<Buffer> =>
  workbookBuffer([{ name: 'A', columns: [{ header: 'Họ và tên', value: (row: string) => row }], rows: ['Lò Thị Pha'] }]);
