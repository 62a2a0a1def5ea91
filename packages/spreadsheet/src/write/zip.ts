import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

interface Directory {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const CHUNK = 64 * 1024;
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
const VERSION = 20;
/** 1 January 1980: the same input gives the same bytes. */
const DOS_DAY = 0x21;

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

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATE, 8);
  head.writeUInt16LE(DOS_DAY, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function dataDescriptor({ crc, packed, size }: Omit<Directory, 'name' | 'at'>): Buffer {
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(0x08074b50, 0);
  sizes.writeUInt32LE(crc, 4);
  sizes.writeUInt32LE(packed, 8);
  sizes.writeUInt32LE(size, 12);
  return sizes;
}

function directoryEntry({ name, at, crc, packed, size }: Directory): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DEFLATE, 10);
  head.writeUInt16LE(DOS_DAY, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(packed, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

function endOfDirectory(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/**
 * A zip, part after part, as its parts come: no part is ever held whole, and a slow reader slows the source down.
 * Below 4 GiB (writeUInt32LE throws RangeError beyond).
 */
export async function* zip(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory: Directory[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const head = localHeader(name);
    yield head;
    const tally = { crc: 0, packed: 0, size: 0 };
    const deflate = createDeflateRaw({ level: 6 });
    const source = Readable.from(inChunks(part.content));
    // A failing source destroys `deflate` with its error, and the loop below throws it.
    const feeding = pipeline(
      source,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          tally.crc = crc32(chunk, tally.crc);
          tally.size += chunk.length;
          yield chunk;
        }
      },
      deflate,
    ).catch(() => undefined);
    for await (const packed of deflate as AsyncIterable<Buffer>) {
      tally.packed += packed.length;
      yield packed;
    }
    await feeding;
    yield dataDescriptor(tally);
    directory.push({ name, at, ...tally });
    at += head.length + tally.packed + 16;
  }
  const entries = Buffer.concat(directory.map(directoryEntry));
  yield entries;
  yield endOfDirectory(directory.length, entries.length, at);
}
