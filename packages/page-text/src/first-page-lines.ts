import { Archive, readTable, RefusedFile } from '@capuy/spreadsheet';
import { docxLines } from './docx-lines.js';
import { pdfLines } from './pdf-lines.js';

/** Rows of a table that can hold a mark: it stands above the heading. */
const HEAD_ROWS = 12;
const [PDF, ZIP, JPEG, PNG] = ['%PDF-', 'PK', '\u00FF\u00D8\u00FF', '\u0089PNG'];

/**
 * What can be read at the top of a file, by what its bytes are: the first pages of a PDF or of a Word document with its headers,
 * the first rows of a table. Nothing of a picture or of a scan, nor of what is no such file or is broken.
 */
export async function firstPageLines(content: Buffer): Promise<string[]> {
  const begins = (magic: string | undefined): boolean =>
    content
      .subarray(0, 5)
      .toString('latin1')
      .startsWith(magic ?? '');
  if (content.length === 0 || begins(JPEG) || begins(PNG)) return [];
  if (begins(PDF)) return pdfLines(content);
  try {
    if (begins(ZIP)) {
      const archive = await Archive.open(content);
      if (archive.has('word/document.xml')) return await docxLines(archive);
    }
    return await tableLines(content);
  } catch (error) {
    if (error instanceof RefusedFile) return [];
    throw error;
  }
}

async function tableLines(content: Buffer): Promise<string[]> {
  const { rows } = await readTable(content);
  const lines: string[] = [];
  let left = HEAD_ROWS;
  for await (const { cells } of rows) {
    lines.push(...Array.from(cells, (cell) => cell?.text ?? ''));
    left -= 1;
    if (left === 0) break;
  }
  return lines;
}
