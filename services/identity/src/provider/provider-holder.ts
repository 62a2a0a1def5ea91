import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Provider } from 'oidc-provider';
import { log, reason } from '../log.js';
import { readSigningKeys, SIGNING_FILE } from '../secrets.js';
import { createProvider, MOUNT, type ProviderInput } from './provider.js';

/** Milliseconds between two looks at the file. */
const LOOK_EVERY = 2000;

/**
 * Takes up a changed file of signing keys without a restart: the provider keeps nothing in memory, so a new one
 * goes on where the old one was. A broken file is refused and the old keys stay.
 */
export class ProviderHolder {
  readonly #input: Omit<ProviderInput, 'signingKeys'>;
  readonly #folder: string;
  #provider!: Provider;
  #callback!: ReturnType<Provider['callback']>;
  #seen: number;
  /** When one of the keys is to go. */
  #until = Infinity;
  #lookedAt = Date.now();

  constructor(input: Omit<ProviderInput, 'signingKeys'>, folder: string) {
    this.#input = input;
    this.#folder = folder;
    this.#seen = this.#changedAt();
    this.#build();
  }

  get(): Provider {
    if (Date.now() - this.#lookedAt >= LOOK_EVERY) this.reload();
    return this.#provider;
  }

  /** The library's own routes; they do not know where they are mounted. */
  async handle(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<void> {
    this.get();
    request.originalUrl = request.url ?? '';
    request.url = request.originalUrl.slice(MOUNT.length);
    await this.#callback(request, response);
  }

  reload(): void {
    this.#lookedAt = Date.now();
    try {
      const changedAt = this.#changedAt();
      if (changedAt === this.#seen && this.#lookedAt < this.#until) return;
      this.#seen = changedAt;
      this.#build();
      log('info', 'signing-keys-changed');
    } catch (error) {
      log('error', 'signing-keys-refused', { reason: reason(error) });
    }
  }

  #build(): void {
    const { keys, until } = readSigningKeys(this.#folder);
    this.#until = until;
    this.#provider = createProvider({ ...this.#input, signingKeys: { keys } });
    this.#callback = this.#provider.callback();
  }

  #changedAt(): number {
    return statSync(join(this.#folder, SIGNING_FILE)).mtimeMs;
  }
}
