import { promisify } from 'node:util';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const open = promisify<Buffer, object, ZipFile>(fromBuffer);

/** The text of a file's `word/document.xml`, paragraph by paragraph. */
export async function readDocx(content: Buffer): Promise<{ xml: string; text: string }> {
  const zip = await open(content, { lazyEntries: true });
  const xml = await new Promise<string>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName !== 'word/document.xml') return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => resolve(Buffer.concat(parts).toString()));
      });
    });
    zip.readEntry();
  });
  return { xml, text: xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '') };
}
