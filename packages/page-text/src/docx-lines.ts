import { type Archive, readXml } from '@capuy/spreadsheet';

/** Bytes of one part: the text of a long book. */
const MAX_PART = 8 * 1024 * 1024;
/** Paragraphs of the body that the first page can have, tables and text boxes counted. */
const FIRST_PARAGRAPHS = 120;
const HEADER = /^word\/(?:header|footer)\d*\.xml$/u;

/** The paragraphs of the headers, the footers and the first page. Throws RefusedFile. */
export async function docxLines(archive: Archive): Promise<string[]> {
  const lines: string[] = [];
  for (const part of archive.entries.keys()) if (HEADER.test(part)) lines.push(...(await paragraphs(archive, part)));
  return [...lines, ...(await paragraphs(archive, 'word/document.xml')).slice(0, FIRST_PARAGRAPHS)];
}

async function paragraphs(archive: Archive, part: string): Promise<string[]> {
  const lines: string[] = [];
  // A text box is a paragraph within a paragraph: a stamp often stands in one.
  const open: string[] = [];
  let inText = false;
  await readXml(archive.read(part, MAX_PART), {
    open: (name) => {
      if (name === 'p') open.push('');
      inText = name === 't';
    },
    text: (text) => {
      if (inText && open.length > 0) open.push(`${open.pop()}${text}`);
    },
    close: (name) => {
      inText = false;
      if (name === 'p') lines.push(open.pop() ?? '');
    },
  });
  return lines;
}
