import type { Pool } from 'pg';

export interface ReadinessOptions {
  readonly pool: Pool;
  readonly services: Readonly<Record<string, string>>;
  loaded(): boolean;
  /** Names of the subgraphs that the present supergraph is made of. */
  subgraphs(): readonly string[];
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly supergraph: boolean;
  readonly database: boolean;
  readonly subgraphs: Readonly<Record<string, boolean>>;
}

const TIMEOUT_MS = 2000;
/** Probes that come together are one. */
const KEPT_MS = 500;

/**
 * Ready once the supergraph is loaded, the database answers and every subgraph has been ready once. A subgraph that
 * falls later is reported and no more: its part of a page is missing, and taking the gateway away would take the rest.
 */
export class Readiness {
  readonly #options: ReadinessOptions;
  readonly #everReady = new Set<string>();
  #report: Promise<ReadinessReport> | undefined;
  #draining = false;

  constructor(options: ReadinessOptions) {
    this.#options = options;
  }

  drain(): void {
    this.#draining = true;
    this.#report = undefined;
  }

  report(): Promise<ReadinessReport> {
    if (!this.#report) {
      this.#report = this.#look();
      setTimeout(() => {
        this.#report = undefined;
      }, KEPT_MS).unref();
    }
    return this.#report;
  }

  async #look(): Promise<ReadinessReport> {
    const { pool, services, loaded, subgraphs } = this.#options;
    const names = subgraphs();
    const [database, ...answers] = await Promise.all([
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
      ...names.map((name) => isReady(services[name])),
    ]);
    const states = Object.fromEntries(names.map((name, index) => [name, answers[index] ?? false]));
    for (const name of names) if (states[name]) this.#everReady.add(name);
    const supergraph = loaded();
    const ready = !this.#draining && supergraph && database && names.every((name) => this.#everReady.has(name));
    return { ready, supergraph, database, subgraphs: states };
  }
}

async function isReady(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  try {
    const { ok, body } = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await body?.cancel();
    return ok;
  } catch {
    return false;
  }
}
