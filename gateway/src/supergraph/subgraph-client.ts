import { type Dispatcher, Pool } from 'undici';
import { log, reason } from '../log.js';

export interface SubgraphAnswer {
  readonly status: number;
  readonly body: string;
  /** The marker of the change that this request made, for the browser to carry on. */
  readonly change: string | undefined;
}

export class SubgraphTimeout extends Error {}

const CONNECTIONS = 128;
/** Shorter than the services keep theirs, so that a reused connection is seldom one that just closed. */
const KEEP_ALIVE_MS = 4000;

/**
 * Posts to one subgraph over kept connections. Nothing is shared between two requests: each has its own caller, so an
 * answer is never given to another one.
 */
export class SubgraphClient {
  readonly name: string;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #answerBytes: number;

  constructor(name: string, url: string, answerBytes: number) {
    const { origin, pathname } = new URL(url);
    this.name = name;
    this.#path = `${pathname.replace(/\/$/, '')}/graphql`;
    this.#pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1, keepAliveTimeout: KEEP_ALIVE_MS, connect: { timeout: 2000 } });
    this.#answerBytes = answerBytes;
  }

  /** Rejects with SubgraphTimeout after `timeoutMs`, or with the connection's error. */
  post(body: string, headers: string[], timeoutMs: number): Promise<SubgraphAnswer> {
    return new Promise((resolve, reject) => {
      this.#pool.dispatch(
        { path: this.#path, method: 'POST', headers, body },
        new AnswerHandler(resolve, reject, timeoutMs, this.#answerBytes),
      );
    });
  }

  close(): Promise<void> {
    return this.#pool
      .close()
      .catch((error: unknown) => log('warn', 'closing connections failed', { subgraph: this.name, reason: reason(error) }));
  }
}

class AnswerHandler implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: SubgraphAnswer) => void;
  readonly #reject: (error: Error) => void;
  readonly #timer: NodeJS.Timeout;
  #controller: Dispatcher.DispatchController | undefined;
  #left: number;
  #ended = false;
  #status = 0;
  #change: string | undefined;
  #chunks: Buffer[] = [];

  constructor(resolve: (answer: SubgraphAnswer) => void, reject: (error: Error) => void, timeoutMs: number, answerBytes: number) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#left = answerBytes;
    this.#timer = setTimeout(() => this.#fail(new SubgraphTimeout('no answer in time')), timeoutMs);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#ended) controller.abort(new SubgraphTimeout('no connection in time'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#status = status;
    const change = headers['x-capuy-change'];
    this.#change = typeof change === 'string' ? change : undefined;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#left -= chunk.length;
    if (this.#left < 0) this.#fail(new Error('the answer is too large'));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    const [first] = this.#chunks;
    const body = first && this.#chunks.length === 1 ? first.toString() : Buffer.concat(this.#chunks).toString();
    this.#resolve({ status: this.#status, body, change: this.#change });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#fail(error);
  }

  #fail(error: Error): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#chunks = [];
    this.#reject(error);
    this.#controller?.abort(error);
  }
}
