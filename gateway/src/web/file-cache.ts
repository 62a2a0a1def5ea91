import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fileHash } from '@capuy/deployment';
import { LRUCache } from 'lru-cache';
import { mediaType } from './media-types.js';

const packGzip = promisify(gzip);
const packBrotli = promisify(brotliCompress);

export type Packing = 'br' | 'gzip' | 'identity';

export interface CachedFile {
  readonly type: string;
  readonly tag: string;
  /** `sha256-…`, as a deployment lists it. */
  readonly hash: string;
  /** The file as it is kept for one packing; made once, off this thread. */
  bytes(packing: Packing): Promise<Buffer>;
  readonly packs: boolean;
}

interface Entry extends CachedFile {
  readonly seen: string;
  readonly size: number;
}

const CACHE_BYTES = 64 * 1024 * 1024;
const WORTH_BYTES = 1024;
/** Better is many times slower and saves little. */
const BROTLI_QUALITY = 9;

/** Files of the builds in memory, packed once for all; a replaced file is read anew. */
export class FileCache {
  readonly #entries = new LRUCache<string, Entry>({ maxSize: CACHE_BYTES, sizeCalculation: (entry) => entry.size * 2 + 1 });

  /** Undefined when there is no such file. */
  async get(file: string): Promise<CachedFile | undefined> {
    let seen: string;
    try {
      const found = await stat(file);
      if (!found.isFile()) return undefined;
      seen = `${found.mtimeMs} ${found.ctimeMs} ${found.size} ${found.ino}`;
    } catch {
      return undefined;
    }
    const known = this.#entries.get(file);
    if (known?.seen === seen) return known;
    const entry = createEntry(await readFile(file), extname(file), seen);
    this.#entries.set(file, entry);
    return entry;
  }
}

function createEntry(plain: Buffer, extension: string, seen: string): Entry {
  const { type, packs } = mediaType(extension);
  const packed = new Map<Packing, Promise<Buffer>>([['identity', Promise.resolve(plain)]]);
  const bytes = (packing: Packing): Promise<Buffer> => {
    let made = packed.get(packing);
    if (!made) {
      made =
        packing === 'br'
          ? packBrotli(plain, {
              params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
            })
          : packGzip(plain);
      packed.set(packing, made);
    }
    return made;
  };
  const hash = fileHash(plain);
  return {
    type,
    hash,
    tag: `"${hash.slice('sha256-'.length, 30)}"`,
    bytes,
    packs: packs && plain.length >= WORTH_BYTES,
    seen,
    size: plain.length,
  };
}
