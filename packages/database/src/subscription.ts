import { setTimeout as sleep } from 'node:timers/promises';
import { copiesWhole } from './copies-whole.js';
import { type ReplicationHealth, replicationHealth } from './replication-health.js';
import { subscribe, type SubscribeOptions } from './subscribe.js';
import { withClients } from './with-clients.js';

export interface SubscriptionOptions extends Omit<SubscribeOptions, 'onCopy'> {
  /** Told of what an operator wants to know; no passwords. */
  report(level: 'info' | 'warn', message: string, fields: Readonly<Record<string, unknown>>): void;
  /** Milliseconds between two checks of a subscription that works. */
  interval?: number;
}

const INTERVAL_MS = 5000;
const COPYING_MS = 100;
const FIRST_RETRY_MS = 200;

/**
 * Keeps one subscription alive for as long as the service runs: waits for a publisher that is not there yet,
 * mends what broke, has everything copied anew where the slot was lost, and knows how far behind it is.
 */
export class Subscription {
  /** Whether the copies may be read. Stays true while the publisher is away: what was copied is still here. */
  whole = false;
  /** Copies made since the process began, the first included. */
  copies = 0;
  #health: ReplicationHealth | undefined;
  #currentAt = Date.now();
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #trouble = '';

  constructor(readonly options: SubscriptionOptions) {}

  start(): this {
    this.#running = this.#run();
    return this;
  }

  /** Seconds the copies are behind; while nothing is streaming, since they were last known to be current. */
  get lagSeconds(): number {
    return this.#health?.lagSeconds ?? (Date.now() - this.#currentAt) / 1000;
  }

  /** Bytes of the publisher's log that are not confirmed here; what was last known while the publisher is away. */
  get lagBytes(): number {
    return this.#health?.lagBytes ?? 0;
  }

  get streaming(): boolean {
    return this.#health?.streaming ?? false;
  }

  get errors(): number {
    return this.#health?.errors ?? 0;
  }

  /** Ends the watch, not the subscription: the database goes on applying changes without the service. */
  async close(): Promise<void> {
    this.#stop.abort();
    await Promise.race([this.#running, sleep(2000, undefined, { ref: false })]);
  }

  async #run(): Promise<void> {
    const { interval = INTERVAL_MS } = this.options;
    for (let retry = FIRST_RETRY_MS; !this.#stop.signal.aborted;) {
      try {
        await this.#check();
        retry = FIRST_RETRY_MS;
        await this.#pause(this.whole ? interval : COPYING_MS);
      } catch (error) {
        this.#failed(error);
        await this.#pause(retry);
        retry = Math.min(retry * 2, interval);
      }
    }
  }

  async #check(): Promise<void> {
    const { ownerUrl, replicationUrl, name, report } = this.options;
    // What was copied before a restart serves at once, even where the publisher is away.
    if (!this.#health) this.whole = await withClients([ownerUrl], (client) => copiesWhole(client, name));
    const was = this.whole;
    await withClients([replicationUrl, ownerUrl], async (publisher, subscriber) => {
      const outcome = await subscribe(publisher, subscriber, { ...this.options, onCopy: () => (this.whole = false) });
      if (outcome !== 'kept') {
        this.copies += 1;
        report('info', 'the organization tables are being copied', { subscription: name, outcome });
      }
      this.whole = await copiesWhole(subscriber, name);
      this.#health = await replicationHealth(publisher, subscriber, name);
    });
    if (this.whole && !was) report('info', 'the organization tables are complete', { subscription: name });
    if (this.#health?.streaming) this.#currentAt = Date.now() - (this.#health.lagSeconds ?? 0) * 1000;
    if (this.#trouble) report('info', 'replication goes on', { subscription: name });
    this.#trouble = '';
  }

  #failed(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    if (this.#health) this.#health = { ...this.#health, streaming: false, lagSeconds: null };
    // Once for each reason, not at every attempt.
    if (reason !== this.#trouble && !this.#stop.signal.aborted) {
      this.options.report('warn', 'replication waits', { subscription: this.options.name, reason });
    }
    this.#trouble = reason;
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }
}
