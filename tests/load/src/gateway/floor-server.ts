import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { readText } from '../query-text.js';

/**
 * The least that any gateway must do: receives the request, makes the fetches that the gateways make, one of them with
 * the keys found in the other's answer, and puts the texts side by side. It plans, checks and merges nothing.
 */
interface Key {
  __typename: string;
  id: string;
  asOf: string;
}

const { PROXY = '' } = process.env;
const pool = new Pool(PROXY, { connections: 64, pipelining: 1 });
const PASSTHROUGH = JSON.stringify(readText('queries', 'passthrough.graphql'));
const MEETINGS = JSON.stringify(readText('queries', 'floor-meetings.graphql'));
const ENTITIES = JSON.stringify(readText('queries', 'floor-entities.graphql'));

async function ask(subgraph: string, query: string, variables: unknown, authorization: string): Promise<string> {
  const { body } = await pool.request({
    path: `/${subgraph}`,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: `{"query":${query},"variables":${JSON.stringify(variables)}}`,
  });
  return body.text();
}

async function answer(path: string, text: string, authorization: string): Promise<string> {
  const { variables } = JSON.parse(text) as { variables: unknown };
  if (path === '/passthrough') return ask('organization', PASSTHROUGH, variables, authorization);
  const first = await ask('meetings', MEETINGS, variables, authorization);
  const { data } = JSON.parse(first) as { data: { meetings: { nodes: { organization: Key }[] } } };
  const keys = new Map(data.meetings.nodes.map(({ organization }) => [`${organization.id} ${organization.asOf}`, organization]));
  const second = await ask('organization', ENTITIES, { representations: [...keys.values()] }, authorization);
  return `[${first},${second}]`;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(request.url ?? '', Buffer.concat(chunks).toString(), request.headers.authorization ?? '')
      .then((text) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text))
      .catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        response.writeHead(502).end();
      });
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('SIGTERM', () => process.exit(0));
