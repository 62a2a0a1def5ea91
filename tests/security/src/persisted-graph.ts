import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@capuy/local';
import { signIn } from './sign-in.js';

type Answer = { data?: unknown; errors?: { message: string; extensions: { code: string } }[] };

/** The graph as a page asks it: through the gateway, with a session, and only what the built pages ask. */
export class PersistedGraph {
  static async signIn(url: string, login: string, password: string): Promise<PersistedGraph> {
    return new PersistedGraph(url, await signIn(url, login, password));
  }

  readonly #url: string;
  readonly #cookie: string;
  readonly #ids = new Map<string, string>();

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
    for (const frontend of ['shell', 'organization']) {
      const documents = JSON.parse(readFileSync(join(ROOT, 'frontends', frontend, 'dist/documents.json'), 'utf8')) as Record<
        string,
        string
      >;
      for (const [id, text] of Object.entries(documents)) {
        for (const [, name = ''] of text.matchAll(/(?:query|mutation) (\w+)/g)) this.#ids.set(name, id);
      }
    }
  }

  /** The answer's data. Throws with the code where it is refused. */
  async ask<T>(name: string, variables: object = {}): Promise<T> {
    const body = JSON.stringify({ documentId: `sha256:${this.#ids.get(name)}`, operationName: name, variables });
    const headers = { cookie: this.#cookie, 'x-capuy-csrf': '1', 'content-type': 'application/json' };
    const { data, errors } = (await (await fetch(`${this.#url}/graphql`, { method: 'POST', headers, body })).json()) as Answer;
    if (errors?.length) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data as T;
  }

  /** Sends a file as a page does. */
  async send<T>(path: string, name: string, content: string): Promise<T> {
    const headers = {
      cookie: this.#cookie,
      'x-capuy-csrf': '1',
      'x-capuy-file-name': encodeURIComponent(name),
      'idempotency-key': randomUUID(),
      'content-type': 'application/octet-stream',
    };
    const response = await fetch(`${this.#url}${path}`, { method: 'POST', headers, body: content });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** A file as a page downloads it. */
  async file(path: string): Promise<Buffer> {
    const response = await fetch(`${this.#url}${path}`, { headers: { cookie: this.#cookie } });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) throw new Error(`${path}: ${response.status} ${bytes.toString()}`);
    return bytes;
  }
}
