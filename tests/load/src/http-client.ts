import { Pool } from 'undici';

/** Posts JSON over kept connections and returns the answer's text; throws on anything but a GraphQL answer without errors. */
export class HttpClient {
  readonly #pool: Pool;

  constructor(origin: string, connections: number) {
    this.#pool = new Pool(origin, { connections, pipelining: 1 });
  }

  async post(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<string> {
    const { statusCode, body: answer } = await this.#pool.request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await answer.text();
    // Inside a value the quotes would be escaped.
    if (statusCode !== 200 || text.includes('"errors":[')) throw new Error(`answered ${statusCode}: ${text.slice(0, 500)}`);
    return text;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
