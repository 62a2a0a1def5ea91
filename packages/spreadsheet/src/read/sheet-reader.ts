import { LIMITS } from '../limits.js';
import type { Cell, SheetRow } from './cell.js';
import { RefusedFile } from './refused-file.js';
import type { XmlHandler } from './xml-events.js';

const REFERENCE = /^([A-Z]{1,7})(\d{1,7})$/u;

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.codePointAt(0)! - 64;
  return index - 1;
}

/** Makes rows of the elements of one sheet; `take` gives what is ready. */
export class SheetReader implements XmlHandler {
  #rows: SheetRow[] = [];
  #number = 0;
  #hidden = false;
  #cells: (Cell | undefined)[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #text = '';
  #reading = false;
  #formula = false;

  constructor(
    readonly strings: readonly string[],
    readonly dateStyles: readonly boolean[],
  ) {}

  take(): SheetRow[] {
    const ready = this.#rows;
    this.#rows = [];
    return ready;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#number = attributes['r'] === undefined ? this.#number + 1 : Number(attributes['r']);
      if (!(this.#number <= LIMITS.rows)) throw new RefusedFile('TOO_MANY_ROWS');
      this.#hidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
      this.#cells = [];
      this.#column = -1;
    } else if (name === 'c') {
      const [, letters] = REFERENCE.exec(attributes['r'] ?? '') ?? [];
      this.#column = letters === undefined ? this.#column + 1 : columnIndex(letters);
      if (this.#column >= LIMITS.columns) throw new RefusedFile('TOO_MANY_COLUMNS');
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? 0);
      this.#text = '';
      this.#formula = false;
    } else if (name === 'v' || name === 't') this.#reading = true;
    else if (name === 'f') this.#formula = true;
    else if (name === 'rPh') this.#reading = false;
  }

  text(piece: string): void {
    if (!this.#reading) return;
    this.#text += piece;
    if (this.#text.length > LIMITS.text) throw new RefusedFile('TEXT_TOO_LONG');
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#reading = false;
    else if (name === 'c') {
      const cell = this.#cell();
      if (cell) this.#cells[this.#column] = cell;
    } else if (name === 'row' && this.#cells.length > 0) {
      this.#rows.push({ number: this.#number, hidden: this.#hidden, cells: this.#cells });
    }
  }

  /** A formula's stored result is nobody's word: it is not taken. */
  #cell(): Cell | undefined {
    if (this.#formula) return { text: '', kind: 'FORMULA' };
    if (this.#text === '') return undefined;
    if (this.#type === 's') {
      const text = this.strings[Number(this.#text)];
      if (text === undefined) throw new RefusedFile('BROKEN_FILE');
      return text === '' ? undefined : { text, kind: 'TEXT' };
    }
    if (this.#type === 'n') return { text: this.#text, kind: this.dateStyles[this.#style] ? 'DATE' : 'NUMBER' };
    if (this.#type === 'd') return { text: this.#text, kind: 'TEXT' };
    if (this.#type === 'b') return { text: this.#text, kind: 'BOOLEAN' };
    if (this.#type === 'e') return { text: this.#text, kind: 'ERROR' };
    return { text: this.#text, kind: 'TEXT' };
  }
}
