/** Who answers: the probes, the offices' API, our own pages, or the library. */
export type RouteKind = 'alive' | 'ready' | 'administration' | 'page' | 'provider';

export interface Route {
  readonly methods: readonly ('GET' | 'POST')[];
  /** As it is sent; `:uid` is one step of a sign-in, `:act` an act of the administration, which has a table of its own. */
  readonly path: string;
  readonly kind: RouteKind;
}

const READ = ['GET'] as const;
const SEND = ['POST'] as const;
const BOTH = ['GET', 'POST'] as const;

/**
 * All that this service answers. Whatever the library serves besides, now or in a later version, is not there until
 * somebody writes it down here (and in `infra/cli/src/policy/door-policy.ts`, for the page of auditors).
 */
export const ROUTES: readonly Route[] = [
  { methods: READ, path: '/healthz', kind: 'alive' },
  { methods: READ, path: '/readyz', kind: 'ready' },
  { methods: SEND, path: '/internal/:act', kind: 'administration' },
  { methods: BOTH, path: '/oidc/interaction/:uid', kind: 'page' },
  { methods: READ, path: '/oidc/.well-known/openid-configuration', kind: 'provider' },
  { methods: READ, path: '/oidc/jwks', kind: 'provider' },
  { methods: BOTH, path: '/oidc/auth', kind: 'provider' },
  { methods: READ, path: '/oidc/auth/:uid', kind: 'provider' },
  { methods: SEND, path: '/oidc/token', kind: 'provider' },
  { methods: SEND, path: '/oidc/token/revocation', kind: 'provider' },
  { methods: BOTH, path: '/oidc/me', kind: 'provider' },
  { methods: BOTH, path: '/oidc/session/end', kind: 'provider' },
  { methods: SEND, path: '/oidc/session/end/confirm', kind: 'provider' },
  { methods: READ, path: '/oidc/session/end/success', kind: 'provider' },
];

const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[\\w-]{1,64}')}$`),
}));

/** The kind of a path that is in the table under this method (HEAD is GET), else the status of the refusal. */
export function routeOf(method: string, path: string): RouteKind | 404 | 405 {
  const found = PATTERNS.find(({ pattern }) => pattern.test(path))?.route;
  if (!found) return 404;
  return found.methods.includes((method === 'HEAD' ? 'GET' : method) as 'GET') ? found.kind : 405;
}
