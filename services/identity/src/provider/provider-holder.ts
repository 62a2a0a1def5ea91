import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Provider } from 'oidc-provider';
import { log, reason } from '../log.js';
import { readSigningKeys, SIGNING_FILE } from '../secrets.js';
import { createProvider, type ProviderInput } from './provider.js';

/** Milliseconds between two looks at the file. */
const LOOK_EVERY = 2000;

/**
 * Takes up a changed file of signing keys without a restart: the provider keeps nothing in memory, so a new one
 * goes on where the old one was. A broken file is refused and the old keys stay.
 */
export class ProviderHolder {
  readonly #input: Omit<ProviderInput, 'signingKeys'>;
  readonly #folder: string;
  #provider: Provider;
  #seen: number;
  #lookedAt = Date.now();

  constructor(input: Omit<ProviderInput, 'signingKeys'>, folder: string) {
    this.#input = input;
    this.#folder = folder;
    this.#seen = this.#changedAt();
    this.#provider = createProvider({ ...input, signingKeys: readSigningKeys(folder) });
  }

  get(): Provider {
    if (Date.now() - this.#lookedAt >= LOOK_EVERY) this.reload();
    return this.#provider;
  }

  reload(): void {
    this.#lookedAt = Date.now();
    try {
      const changedAt = this.#changedAt();
      if (changedAt === this.#seen) return;
      this.#seen = changedAt;
      this.#provider = createProvider({ ...this.#input, signingKeys: readSigningKeys(this.#folder) });
      log('info', 'signing-keys-changed');
    } catch (error) {
      log('error', 'signing-keys-refused', { reason: reason(error) });
    }
  }

  #changedAt(): number {
    return statSync(join(this.#folder, SIGNING_FILE)).mtimeMs;
  }
}
