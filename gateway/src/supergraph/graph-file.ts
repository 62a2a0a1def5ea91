import { readFile, stat } from 'node:fs/promises';
import { log, reason } from '../log.js';
import { Graph, type SendToSubgraph } from './graph.js';

export interface GraphFileOptions {
  readonly file: string;
  /** Names that this gateway has an address for. */
  readonly known: ReadonlySet<string>;
  readonly send: SendToSubgraph;
  /** The file may be absent: then there is nothing to serve from it. */
  readonly optional?: boolean;
  readonly lookEveryMs?: number;
}

const LOOK_EVERY_MS = 1000;

/**
 * The graph of a supergraph file. A replaced file is taken up within a second; one that cannot be served is refused
 * with a log line, and the old graph goes on.
 */
export class GraphFile {
  readonly #options: GraphFileOptions;
  #current: Graph | undefined;
  #seen = '';
  #loading: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: GraphFileOptions) {
    this.#options = options;
  }

  get current(): Graph | undefined {
    return this.#current;
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), this.#options.lookEveryMs ?? LOOK_EVERY_MS).unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** One look at the file; two at a time are one. */
  look(): Promise<void> {
    this.#loading ??= this.#look().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #look(): Promise<void> {
    const { file, send, known } = this.#options;
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const seen = `${mtimeMs} ${size} ${ino}`;
      if (seen === this.#seen) return;
      this.#seen = seen;
      const graph = await Graph.load(await readFile(file, 'utf8'), send);
      const unknown = graph.subgraphs.filter((name) => !known.has(name));
      if (unknown.length) throw new Error(`no address is given for ${unknown.join(', ')}`);
      this.#current = graph;
      log('info', 'supergraph taken up', { file, subgraphs: graph.subgraphs });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && (this.#options.optional || this.#current)) return;
      log('error', this.#current ? 'supergraph refused, the old one goes on' : 'supergraph refused', { file, reason: reason(error) });
    }
  }
}
