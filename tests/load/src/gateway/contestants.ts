import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, PROGRAMS } from '@capuy/local';
import type { Contestant } from '../interleave.js';
import { HttpClient } from '../http-client.js';
import { readText } from '../query-text.js';
import { type Child, startChild } from '../world/child.js';
import { openSessions } from '../world/open-sessions.js';
import type { World } from '../world/world.js';
import { PEERS } from './install-peers.js';

export const CONCURRENCY = 4;

/** Every request has a session of its own: the gateway's memory of sessions helps it nothing. */
const SESSIONS = 40_000;
const ATTEMPTS = 4;

export type QueryName = 'passthrough' | 'entities';
export type ContestantName = 'ours' | 'vsApollo' | 'vsHiveJs' | 'vsFloor';

export interface Gateways {
  /** Answers one question through one gateway; the text of its answer. */
  ask(name: ContestantName, query: QueryName, variables: object): Promise<string>;
  contestants(query: QueryName, variables: (seed: number) => object): Contestant[];
  stop(): Promise<void>;
}

export interface Running {
  readonly child: Child;
  readonly client: HttpClient;
  /** Path, body and headers of one request. */
  request(query: QueryName, variables: object): readonly [string, string, Record<string, string>];
}

const QUERIES: Readonly<Record<QueryName, string>> = {
  passthrough: readText('queries', 'passthrough.graphql'),
  entities: readText('queries', 'entities.graphql'),
};

/** Starts our gateway over the subgraphs, and the peers over the same ones through the signing proxy. */
export async function startGateways(world: World): Promise<Gateways> {
  const folder = join(world.cluster.folder, 'logs');
  const subgraphs = { organization: world.organization.url, meetings: world.meetings.url };
  const proxy = await startChild({
    name: 'signing-proxy',
    script: join(import.meta.dirname, 'signing-proxy.js'),
    env: { SUBGRAPHS: JSON.stringify(subgraphs), SUBJECT: world.subject, CAPUY_SECRETS: world.secrets },
    folder,
  });
  const proxyUrl = `http://127.0.0.1:${proxy.port}`;
  const peer = peerEnvironment(world, proxyUrl, Object.keys(subgraphs));
  const peers = {
    vsApollo: await startChild({ name: 'apollo', script: join(PEERS, 'apollo-gateway.mjs'), env: peer, folder }),
    vsHiveJs: await startChild({ name: 'hive', script: join(PEERS, 'hive-gateway.mjs'), env: peer, folder }),
    vsFloor: await startChild({ name: 'floor', script: join(import.meta.dirname, 'floor-server.js'), env: { PROXY: proxyUrl }, folder }),
  };
  let serial = 0;
  const credentials = (): Record<string, string> => ({ authorization: `Bearer bench-${serial++}` });
  const open = ({ port }: Child): HttpClient => new HttpClient(`http://127.0.0.1:${port}`, CONCURRENCY);
  const graphql = (query: QueryName, variables: object): string => JSON.stringify({ query: QUERIES[query], variables });
  const running: Record<ContestantName, Running> = {
    ours: await startOurs(world),
    vsApollo: {
      child: peers.vsApollo,
      client: open(peers.vsApollo),
      request: (query, variables) => ['/graphql', graphql(query, variables), credentials()],
    },
    vsHiveJs: {
      child: peers.vsHiveJs,
      client: open(peers.vsHiveJs),
      request: (query, variables) => ['/graphql', graphql(query, variables), credentials()],
    },
    vsFloor: {
      child: peers.vsFloor,
      client: open(peers.vsFloor),
      request: (query, variables) => [`/${query}`, JSON.stringify({ variables }), credentials()],
    },
  };
  const ask = (name: ContestantName, query: QueryName, variables: object): Promise<string> => {
    const { client, request } = running[name];
    return client.post(...request(query, variables));
  };
  return {
    ask,
    contestants: (query, variables) =>
      (Object.keys(running) as ContestantName[]).map((name) => ({
        name,
        pids: async () => [running[name].child.pid],
        ask: (seed) => patiently(() => ask(name, query, variables(seed))),
      })),
    stop: async () => {
      for (const { child, client } of Object.values(running)) {
        await client.close();
        await child.stop();
      }
      await proxy.stop();
    },
  };
}

/**
 * Ours gives a subgraph three seconds, the peers any time: where the machine is so busy that this is too short, it is
 * asked again, at its own cost.
 */
async function patiently(ask: () => Promise<string>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('"DEADLINE"')) throw error;
    }
  }
}

/** Our gateway as an installation runs it: browsers' sessions, documents of a build, limits and internal tokens. */
export async function startOurs(world: World, name = 'gateway', others: Readonly<Record<string, string>> = {}): Promise<Running> {
  const { cluster, secrets } = world;
  const web = join(cluster.folder, 'web');
  const hashes = { passthrough: hash('sha256', QUERIES.passthrough), entities: hash('sha256', QUERIES.entities) };
  mkdirSync(web, { recursive: true });
  const documents = { [hashes.passthrough]: QUERIES.passthrough, [hashes.entities]: QUERIES.entities };
  const documentsFile = join(cluster.folder, 'documents.json');
  writeFileSync(documentsFile, JSON.stringify(documents));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = await startChild({
    name,
    script: join(PROGRAMS.gateway, 'dist/main.js'),
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      GATEWAY_DATABASE_URL: cluster.databases.GATEWAY_DATABASE_URL,
      ORGANIZATION_URL: world.organization.url,
      MEETINGS_URL: world.meetings.url,
      // Nobody signs in here.
      IDENTITY_URL: 'http://127.0.0.1:9',
      WEB_ROOT: web,
      CAPUY_DOCUMENTS: documentsFile,
      CAPUY_SECRETS: secrets,
      ...others,
    },
    folder: join(cluster.folder, 'logs'),
    readyUrl: `${url}/readyz`,
  });
  const cookies = await openSessions(cluster.superuserUrl('gateway'), world.subject, SESSIONS);
  let serial = 0;
  return {
    child,
    client: new HttpClient(url, CONCURRENCY),
    request: (query, variables) => [
      '/graphql',
      JSON.stringify({ documentId: `sha256:${hashes[query]}`, variables }),
      { cookie: cookies[serial++ % SESSIONS] ?? '', 'x-capuy-csrf': '1' },
    ],
  };
}

/** The same supergraph, its subgraphs at the proxy's addresses. */
function peerEnvironment({ cluster }: World, proxyUrl: string, names: readonly string[]): Record<string, string> {
  const supergraph = readFileSync(join(PROGRAMS.gateway, 'supergraph.graphql'), 'utf8');
  const file = join(cluster.folder, 'peer-supergraph.graphql');
  const urls = Object.fromEntries(names.map((name) => [name, `${proxyUrl}/${name}`]));
  writeFileSync(
    file,
    supergraph.replaceAll(/http:\/\/([a-z]+)\/graphql/g, (_all, name: string) => urls[name] ?? `${proxyUrl}/${name}`),
  );
  return { SUPERGRAPH_FILE: file, SUBGRAPH_URLS: JSON.stringify(urls) };
}
