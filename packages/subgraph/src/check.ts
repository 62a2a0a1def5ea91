import { badInput, type InputError } from './domain-error.js';

/** Collects what is wrong with an input, so that a form hears of all of it at once. */
export class Check {
  readonly #errors: InputError[] = [];

  that(holds: boolean, path: string, code: string, params?: InputError['params']): this {
    if (!holds) this.#errors.push({ path, code, ...(params ? { params } : {}) });
    return this;
  }

  filled(text: string | null | undefined, path: string): this {
    return this.that((text ?? '').trim() !== '', path, 'REQUIRED');
  }

  /** What did not hold, for whoever tells it otherwise than by refusing. */
  get errors(): readonly InputError[] {
    return this.#errors;
  }

  /** Throws BAD_INPUT where anything did not hold. */
  done(): void {
    if (this.#errors.length > 0) throw badInput(this.#errors);
  }
}
