import type { RequestContext } from '@capuy/subgraph';
import type { Loaders } from './query/loaders.js';
import type { Services } from './services.js';

/** What every resolver of this service gets: the actor, the services, and loaders that live for one request. */
export interface Context extends RequestContext {
  services: Services;
  loaders: Loaders;
}
