import { errors, type ResourceServer } from 'oidc-provider';

/** The graph, as the resource that integrators ask for; their token's audience is the gateway. */
export const RESOURCE = 'urn:capuy:graph';
export const AUDIENCE = 'capuy-gateway';
/** The gateway reads a token's roles from organization, so one scope is enough. */
export const RESOURCE_SCOPE = 'graph';

const TOKEN_SECONDS = 600;

export function graphResource(resource: string): ResourceServer {
  if (resource !== RESOURCE) throw new errors.InvalidTarget();
  return {
    scope: RESOURCE_SCOPE,
    audience: AUDIENCE,
    accessTokenTTL: TOKEN_SECONDS,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
}
