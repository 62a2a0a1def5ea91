import { Refusal } from '../refusal.js';

/** How many files are on their way at one time: in all, since each is held in memory, and of one caller, who may not take them all. */
export class FileSlots {
  readonly #inAll: number;
  readonly #ofOne: number;
  readonly #held = new Map<string, number>();
  #count = 0;

  constructor({ filesAtOnce, filesOfOne }: { readonly filesAtOnce: number; readonly filesOfOne: number }) {
    this.#inAll = filesAtOnce;
    this.#ofOne = filesOfOne;
  }

  /** Throws TOO_MANY where there is none; else answers how to give it back. `holder` is the person or the client, not the session. */
  take(holder: string): () => void {
    const held = this.#held.get(holder) ?? 0;
    if (held >= this.#ofOne) throw new Refusal('TOO_MANY', `${this.#ofOne} of your files are on their way, wait until one has arrived`);
    if (this.#count >= this.#inAll) throw new Refusal('TOO_MANY', 'too many files at one time, try again in a moment');
    this.#held.set(holder, held + 1);
    this.#count += 1;
    return () => {
      const left = (this.#held.get(holder) ?? 1) - 1;
      if (left > 0) this.#held.set(holder, left);
      else this.#held.delete(holder);
      this.#count -= 1;
    };
  }
}
