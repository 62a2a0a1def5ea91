import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { InternalSigner } from '../internal-signer.js';

/**
 * Stands between the peers and the subgraphs, in a process of its own whose CPU counts for nobody: the subgraphs answer
 * only what our gateway signed, and the peers cannot sign. `/<subgraph>` → that subgraph, as one subject.
 */
const urls = JSON.parse(process.env['SUBGRAPHS'] ?? '{}') as Record<string, string>;
const subject = process.env['SUBJECT'] ?? '';
const signer = new InternalSigner(process.env['CAPUY_SECRETS'] ?? '');
const pools = new Map(Object.entries(urls).map(([name, url]) => [name, new Pool(url, { connections: 64, pipelining: 1 })]));
let serial = 0;

async function forward(pool: Pool, body: Buffer, response: ServerResponse): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: signer.authorization(subject, body, String(serial++)) };
  const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
  const text = await answer.body.text();
  response.writeHead(answer.statusCode, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const pool = pools.get((request.url ?? '').slice(1));
    if (!pool) {
      response.writeHead(404).end();
      return;
    }
    forward(pool, body, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      response.writeHead(502).end();
    });
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('SIGTERM', () => process.exit(0));
