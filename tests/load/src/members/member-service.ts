import { setTimeout as sleep } from 'node:timers/promises';
import { InternalSigner } from '../internal-signer.js';
import type { World } from '../world/world.js';

/** The organization service as the gateway asks it, for the clerk: questions, and files in and out. */
export class MemberService {
  readonly #signer: InternalSigner;
  #serial = 0;

  constructor(readonly world: World) {
    this.#signer = new InternalSigner(world.secrets);
  }

  async ask<Data>(query: string, variables: object): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.world.organization.url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', authorization: this.#authorization(body) },
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors).slice(0, 500));
    return data;
  }

  async send<Answer>(path: string, content: Buffer): Promise<Answer> {
    const response = await fetch(this.world.organization.url + path, {
      method: 'POST',
      body: new Uint8Array(content),
      headers: { 'x-capuy-file-name': 'danh-sach.xlsx', authorization: this.#authorization(content, { method: 'POST', path }) },
    });
    if (!response.ok) throw new Error(`answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
    return (await response.json()) as Answer;
  }

  /** Reads a file as it comes and keeps nothing. Answers its bytes. */
  async fetch(path: string): Promise<number> {
    const headers = { authorization: this.#authorization('', { method: 'GET', path }) };
    const response = await fetch(this.world.organization.url + path, { headers });
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
    let bytes = 0;
    for await (const chunk of response.body) bytes += (chunk as Uint8Array).length;
    return bytes;
  }

  /** Waits for a job; throws where it did not get done. */
  async finish(id: string): Promise<void> {
    for (;;) {
      const { job } = await this.ask<{ job: { status: string } }>('query ($id: ID!) { job(id: $id) { status } }', { id });
      if (job.status === 'DONE') return;
      if (job.status !== 'QUEUED' && job.status !== 'RUNNING') throw new Error(`the job is ${job.status}`);
      await sleep(100);
    }
  }

  #authorization(body: string | Buffer, place?: { method: string; path: string }): string {
    return this.#signer.authorization(this.world.subject, body, `members-${this.#serial++}`, place);
  }
}
