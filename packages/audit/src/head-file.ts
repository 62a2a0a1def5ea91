import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Head } from './head.js';

/** Signed heads outside the database, one JSON line each: a log cut at its tail is shorter than this file says. */
export class HeadFile {
  constructor(readonly path: string) {}

  /** Beside the secrets, which are not in the database either; `CAPUY_AUDIT` names another folder, best on another machine. */
  static of(chain: string, secretsFolder: string, folder = process.env['CAPUY_AUDIT']): HeadFile {
    return new HeadFile(join(folder || join(secretsFolder, 'audit'), `${chain}.heads.jsonl`));
  }

  /** `broken` is the number of whole lines that are no head; half a line at the end was never acknowledged and is passed over. */
  read(): { heads: Head[]; broken: number } {
    if (!existsSync(this.path)) return { heads: [], broken: 0 };
    const lines = readFileSync(this.path, 'utf8').split('\n').slice(0, -1);
    const heads = lines.flatMap((line) => parse(line) ?? []);
    return { heads, broken: lines.length - heads.length };
  }

  /** Durable when it returns. */
  append(heads: readonly Head[]): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    this.#dropHalfLine();
    const file = openSync(this.path, 'a', 0o600);
    try {
      writeSync(file, heads.map((head) => `${JSON.stringify(head)}\n`).join(''));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** A process killed while it wrote leaves half a line; what follows must not be joined to it. */
  #dropHalfLine(): void {
    if (!existsSync(this.path)) return;
    const content = readFileSync(this.path);
    if (content.length > 0 && content.at(-1) !== 10) truncateSync(this.path, content.lastIndexOf(10) + 1);
  }
}

function parse(line: string): Head | undefined {
  try {
    const head = JSON.parse(line) as Head;
    return typeof head.number === 'number' && typeof head.signature === 'string' ? head : undefined;
  } catch {
    return undefined;
  }
}
