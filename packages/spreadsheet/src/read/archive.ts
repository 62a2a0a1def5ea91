import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { LIMITS } from '../limits.js';
import { RefusedFile } from './refused-file.js';

const FORBIDDEN: readonly (readonly [RegExp, 'MACROS' | 'EXTERNAL_LINKS'])[] = [
  [/vbaProject\.bin$|^xl\/(?:macrosheets|dialogsheets)\//iu, 'MACROS'],
  [/^xl\/externalLinks\//iu, 'EXTERNAL_LINKS'],
];

/**
 * A zip of which only the directory has been read. What is inflated is counted against one budget for the whole archive,
 * whatever the directory says of sizes.
 */
export class Archive {
  inflated = 0;

  private constructor(
    readonly zip: ZipFile,
    readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws RefusedFile. Nothing has been inflated yet. */
  static async open(file: Buffer): Promise<Archive> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      fromBuffer(file, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, opened) =>
        error ? reject(new RefusedFile('BROKEN_FILE', 0, { cause: error })) : resolve(opened),
      );
    });
    if (zip.entryCount > LIMITS.parts) throw new RefusedFile('TOO_MANY_PARTS');
    return new Archive(zip, await directory(zip));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Bytes of one part, inflated as they are taken. Throws RefusedFile beyond `limit` or the archive's budget. */
  async *read(name: string, limit: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new RefusedFile('BROKEN_FILE', this.inflated);
    if (entry.uncompressedSize > Math.min(limit, LIMITS.inflated - this.inflated)) throw new RefusedFile('TOO_LARGE', this.inflated);
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) =>
        error ? reject(new RefusedFile('BROKEN_FILE', this.inflated, { cause: error })) : resolve(opened),
      );
    });
    let size = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        this.inflated += chunk.length;
        if (size > limit || this.inflated > LIMITS.inflated) throw new RefusedFile('TOO_LARGE', this.inflated);
        if (size > LIMITS.ratioFrom && size > entry.compressedSize * LIMITS.ratio) throw new RefusedFile('ZIP_BOMB', this.inflated);
        yield chunk;
      }
    } catch (error) {
      // A part that is longer or shorter than the directory says, or no deflate at all.
      throw error instanceof RefusedFile ? error : new RefusedFile('BROKEN_FILE', this.inflated, { cause: error });
    }
  }
}

/** Every entry by name; refuses what no table needs, and what promises to grow beyond measure. */
function directory(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      const forbidden = FORBIDDEN.find(([name]) => name.test(entry.fileName));
      const promised = entry.uncompressedSize;
      if (entry.isEncrypted()) reject(new RefusedFile('OLD_OR_ENCRYPTED'));
      else if (forbidden) reject(new RefusedFile(forbidden[1]));
      else if (entries.has(entry.fileName)) reject(new RefusedFile('BROKEN_FILE'));
      else if (promised > LIMITS.ratioFrom && promised > entry.compressedSize * LIMITS.ratio) reject(new RefusedFile('ZIP_BOMB'));
      else {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      }
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => reject(new RefusedFile('BROKEN_FILE', 0, { cause: error })));
    zip.readEntry();
  });
}
