import { firstPageLines } from '@capuy/page-text';
import { badInput } from '../domain-error.js';
import { Classification } from './classification.js';
import { requireOrdinary } from './require-ordinary.js';
import { requireUnmarked } from './secret-mark.js';

export interface SentFile {
  name: string;
  content: Buffer;
  /** What the sender states of its secrecy. Nobody's silence is a statement. */
  classification: string | undefined;
  /** Why a file that looks marked is not secret. */
  notSecret?: string | undefined;
}

/**
 * A file that may be kept: ordinary by its sender's statement, and unmarked as far as it can be read. There is no other way to
 * make one, so what takes an OrdinaryFile takes nothing secret. Of a photo or a scan nothing is read but its name: there the
 * statement is all.
 */
export class OrdinaryFile {
  private constructor(
    readonly name: string,
    readonly content: Buffer,
    /** The mark that the sender says is none; null where none was found. */
    readonly mark: Classification | null,
    /** What they say; null without a mark. */
    readonly notSecret: string | null,
  ) {}

  /** Throws BAD_INPUT: `classification` REQUIRED, UNKNOWN or ABOVE_ORDINARY, `file` MARKED_SECRET. */
  static async of({ name, content, classification, notSecret }: SentFile): Promise<OrdinaryFile> {
    if (!classification) throw badInput([{ path: 'classification', code: 'REQUIRED' }]);
    const stated = Object.values(Classification).find((known) => known === classification);
    if (!stated) throw badInput([{ path: 'classification', code: 'UNKNOWN' }]);
    requireOrdinary(stated);
    const word = notSecret?.trim() || null;
    const { mark } = requireUnmarked({ name, lines: await firstPageLines(content), notSecret: word });
    return new OrdinaryFile(name, content, mark, mark && word);
  }
}
