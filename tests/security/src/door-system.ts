import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, type RunningProcess } from '@capuy/local';
import { type RawAnswer, rawRequest, startSystem, type TestSystem } from '@capuy/testing';
import pg from 'pg';

import { signIn } from './sign-in.js';
import { readRun, startedSubgraphs, type StartedSubgraph } from './started-subgraphs.js';

export const CLIENT_ID = 'cong-bao-cao';

/** A system of its own, since these tests break parts of it; with a person and an integrator who ask. */
export class DoorSystem {
  static async start(): Promise<DoorSystem> {
    const system = await startSystem();
    const account = system.accounts[0];
    if (!account) throw new Error('there is no demonstration account');
    const subgraphs = await startedSubgraphs(system.dataFolder);
    const [cookie, secret] = await Promise.all([signIn(system.url, account.login, account.password), DoorSystem.#integrator(system)]);
    return new DoorSystem(system, subgraphs, cookie, secret);
  }

  static async #integrator(system: TestSystem): Promise<string> {
    const until = `${new Date().getFullYear() + 1}-01-01`;
    const at = '00000000-0000-7000-8000-000000000001';
    const made = await system.capuy('integrator', CLIENT_ID, 'Cổng báo cáo', '--at', at, '--basis', 'Văn bản số 1', '--until', until);
    return String(made['clientSecret']);
  }

  readonly port: number;
  readonly secrets: string;

  private constructor(
    readonly system: TestSystem,
    readonly subgraphs: readonly StartedSubgraph[],
    readonly cookie: string,
    readonly clientSecret: string,
  ) {
    this.port = Number(new URL(system.url).port);
    this.secrets = join(system.dataFolder, 'secrets');
  }

  get url(): string {
    return this.system.url;
  }

  async accessToken(): Promise<string> {
    const answer = await fetch(`${this.url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${CLIENT_ID}:${this.clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  /** The id of a known document; that of what the shell asks first, which anybody signed in may, unless told. */
  documentId(frontend = 'shell', operation = 'query ShellViewer'): string {
    const documents = JSON.parse(readFileSync(join(ROOT, 'frontends', frontend, 'dist/documents.json'), 'utf8')) as Record<string, string>;
    const found = Object.entries(documents).find(([, text]) => new RegExp(`${operation}\\b`).test(text));
    if (!found) throw new Error(`${frontend} has no ${operation}`);
    return `sha256:${found[0]}`;
  }

  /** Where the person who asks is clerk. */
  async ownOrganization(): Promise<string> {
    const [sessions, organization] = await Promise.all([this.superuser('gateway'), this.superuser('organization')]);
    try {
      const { rows } = await sessions.query<{ subject: string }>('select subject from gateway.session order by created_at limit 1');
      const found = await organization.query<{ id: string }>(
        `select g.organization_id as id from organization.access_grant g join organization.account a on a.id = g.account_id
         where a.external_subject = $1 and g.role = 'STAFF_ORGANIZATION' limit 1`,
        [rows[0]?.subject],
      );
      return found.rows[0]?.id ?? '';
    } finally {
      await Promise.all([sessions.end(), organization.end()]);
    }
  }

  /** All that was broken answers again. */
  async ready(): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await this.#answers()) return;
      await sleep(50);
    }
    throw new Error('the system did not come back');
  }

  async #answers(): Promise<boolean> {
    try {
      const ports = [...this.subgraphs.map(({ name }) => name), 'identity', 'gateway'].map((name) => this.portOf(name));
      const urls = ports.map((port) => `http://127.0.0.1:${port}/readyz`);
      const probes = await Promise.all(urls.map((url) => fetch(url, { signal: AbortSignal.timeout(2000) })));
      return probes.every(({ ok }) => ok) && (await fetch(`${this.url}/oidc/jwks`)).ok;
    } catch {
      // Not in the supervisor's list, or not listening, while it starts again.
      return false;
    }
  }

  /** The session's cookie of another account. */
  signIn(login: string, password: string): Promise<string> {
    return signIn(this.url, login, password);
  }

  raw(parts: Iterable<string | Buffer | false>, from?: string): Promise<RawAnswer> {
    return rawRequest(parts, { port: this.port, ...(from === undefined ? {} : { from }) });
  }

  /** Requests that all subgraphs together have seen. */
  async fetches(): Promise<number> {
    const texts = await Promise.all(this.subgraphs.map(async ({ url }) => (await fetch(url.replace('/graphql', '/metrics'))).text()));
    return texts
      .flatMap((text) => [...text.matchAll(/^capuy_requests_total\S* (\d+)$/gm)])
      .reduce((sum, [, count]) => sum + Number(count), 0);
  }

  pidOf(name: string): number {
    return this.#process(name).pid;
  }

  portOf(name: string): number {
    return this.#process(name).port;
  }

  /** As PostgreSQL's superuser, who alone can break things. */
  async superuser(database: string): Promise<pg.Client> {
    const { postgres } = JSON.parse(readFileSync(join(this.secrets, 'postgres.json'), 'utf8')) as { postgres: string };
    const client = new pg.Client({ host: '127.0.0.1', port: this.portOf('postgres'), user: 'postgres', password: postgres, database });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  #process(name: string): RunningProcess {
    const found = readRun(this.system.dataFolder).processes.find((each) => each.name === name);
    if (!found) throw new Error(`${name} does not run`);
    return found;
  }

  stop(): Promise<void> {
    return this.system.stop();
  }
}
