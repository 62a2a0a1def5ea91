import type { Metric } from './metrics.js';

/** Counts what a subgraph answered: whole, with errors, or refused at the door. */
export class RequestMetrics {
  readonly #counts = { ok: 0, errors: 0, refused: 0 };
  #seconds = 0;

  constructor(readonly service: string) {}

  count(outcome: 'ok' | 'errors' | 'refused', milliseconds: number): void {
    this.#counts[outcome] += 1;
    this.#seconds += milliseconds / 1000;
  }

  metrics(): Metric[] {
    const { service } = this;
    return [
      ...Object.entries(this.#counts).map(([outcome, value]): Metric => ({
        name: 'capuy_requests_total',
        help: 'GraphQL requests by outcome.',
        type: 'counter',
        value,
        labels: { service, outcome },
      })),
      { name: 'capuy_request_seconds_total', help: 'Time spent on them.', type: 'counter', value: this.#seconds, labels: { service } },
      {
        name: 'process_resident_memory_bytes',
        help: 'Resident memory of the process.',
        type: 'gauge',
        value: process.memoryUsage.rss(),
        labels: { service },
      },
    ];
  }
}
