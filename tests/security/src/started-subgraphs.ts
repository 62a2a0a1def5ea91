import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, type Run } from '@capuy/local';
import type { Policy } from '@capuy/subgraph';

export interface StartedSubgraph {
  readonly name: string;
  readonly url: string;
  /** Its file routes, an id where a parameter stands. */
  readonly files: readonly { readonly method: string; readonly path: string }[];
}

/** Every subgraph that the supergraph is made of, as the started system runs it: a later one is here by itself. */
export async function startedSubgraphs(dataFolder: string): Promise<StartedSubgraph[]> {
  const supergraph = readFileSync(join(ROOT, 'gateway/supergraph.graphql'), 'utf8');
  const names = [...supergraph.matchAll(/@join__graph\(name: "([a-z]+)"/g)].map((found) => found[1] ?? '');
  const { processes } = readRun(dataFolder);
  return Promise.all(
    names.map(async (name) => {
      const port = processes.find((each) => each.name === name)?.port;
      if (port === undefined) throw new Error(`${name} is in the supergraph and does not run`);
      return { name, url: `http://127.0.0.1:${port}/graphql`, files: await fileRoutes(name) };
    }),
  );
}

export function readRun(dataFolder: string): Run {
  return JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')) as Run;
}

export function ownerUrl(dataFolder: string): string {
  return readRun(dataFolder).databases.ORGANIZATION_DATABASE_OWNER_URL;
}

async function fileRoutes(name: string): Promise<{ method: string; path: string }[]> {
  const { policy } = (await import(pathToFileURL(join(ROOT, 'services', name, 'dist/policy.js')).href)) as { policy: Policy };
  return Object.keys(policy.operations)
    .map((coordinate) => /^(GET|POST) (\/files\/\S+)$/.exec(coordinate))
    .filter((found) => found !== null)
    .map(([, method = '', path = '']) => ({ method, path: path.replace(/:\w+/g, '00000000-0000-7000-8000-00000000000f') }));
}
