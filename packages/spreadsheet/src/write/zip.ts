import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

const CHUNK = 64 * 1024;
/** The same input gives the same bytes. */
const MODIFIED = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const;

/** Rows are short: deflating each by itself would cost more than what is in it. */
async function* inChunks(content: ZipPart['content']): AsyncGenerator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of content) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    yield Buffer.from(waiting.join(''), 'utf8');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(''), 'utf8');
}

/**
 * A zip, part after part, as its parts come: no part is ever held whole, and a slow reader slows the source down. An error of a
 * source destroys the stream.
 */
export function zip(parts: Iterable<ZipPart>): Readable {
  const file = new ZipFile();
  const output = Readable.from(file.outputStream as AsyncIterable<Buffer>, { objectMode: false });
  file.on('error', (error: Error) => output.destroy(error));
  for (const { name, content } of parts) {
    file.addReadStreamLazy(name, MODIFIED, (give) => {
      const source = Readable.from(inChunks(content), { objectMode: false });
      source.once('error', (error) => output.destroy(error));
      give(null, source);
    });
  }
  file.end();
  return output;
}
