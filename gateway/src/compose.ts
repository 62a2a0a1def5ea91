import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSchemaContract, composeServices, type ServiceDefinition } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { PARTNER_TAG, spreadPartnerTags } from './partner-tags.js';

export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
}

export interface ComposedGraphs {
  readonly supergraph: string;
  /** What integrators see: fields and types tagged `partner`; undefined while nothing is. */
  readonly partner: string | undefined;
}

/** Reads `services/<name>/schema.graphql`, printed by each service, in the order of their names. */
export function composeFolders(services: string): ComposedGraphs {
  const sources = readdirSync(services)
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .filter((name) => existsSync(join(services, name, 'schema.graphql')))
    .map((name) => ({ name, sdl: readFileSync(join(services, name, 'schema.graphql'), 'utf8') }));
  return composeSubgraphs(sources);
}

/** Throws one error that tells all that does not fit. Addresses are not in the result: the gateway has them from its environment. */
export function composeSubgraphs(sources: readonly SubgraphSource[]): ComposedGraphs {
  if (!sources.length) throw new Error('no service has printed a schema.graphql');
  const services: ServiceDefinition[] = sources.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }));
  const supergraph = text(composeServices(services), 'supergraph');
  if (!sources.some(({ sdl }) => sdl.includes(`@tag(name: "${PARTNER_TAG}")`))) return { supergraph, partner: undefined };
  const tagged = services.map((service) => ({ ...service, typeDefs: spreadPartnerTags(service.typeDefs) }));
  const contract = composeSchemaContract(tagged, { include: new Set([PARTNER_TAG]), exclude: new Set() }, true);
  return { supergraph, partner: text(contract, 'partner') };
}

function text(result: ReturnType<typeof composeServices>, graph: string): string {
  if (result.errors)
    throw new Error(`the ${graph} graph does not compose:\n${result.errors.map(({ message }) => `- ${message}`).join('\n')}`);
  return `${result.supergraphSdl.trim()}\n`;
}
