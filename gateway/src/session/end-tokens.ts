import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { type Caller, CLIENT_PREFIX, createCaller } from '../caller.js';
import { log } from '../log.js';
import type { SubgraphFetch, SubgraphResult } from '../supergraph/subgraph-executor.js';

const SIGN_OUT_EVERYWHERE = parse(
  'mutation SignOutEverywhere($input: SignOutEverywhereInput!) { signOutEverywhere(input: $input) { changeMarker } }',
);
const DEADLINE_MS = 3000;

export type EndTokens = (issuer: string, subject: string, before: Date) => Promise<void>;

/**
 * Tells `organization`, whose word on accounts every subgraph has, that whatever a subject began before an instant is over:
 * a token still under way is refused there too. The sessions here have ended already, so a dead service only costs a log line.
 */
export function endTokensThrough(send: (subgraph: string, fetch: SubgraphFetch) => Promise<SubgraphResult>): EndTokens {
  return async (issuer, subject, before) => {
    const requestId = randomUUID();
    const now = Date.now();
    const caller = createCaller({ kind: kindOf(subject), subject, issuer, since: Math.ceil(now / 1000), amr: [], rateKey: subject });
    const { errors } = await send('organization', {
      document: SIGN_OUT_EVERYWHERE,
      variables: { input: { before: before.toISOString() } },
      operationType: 'mutation',
      context: { caller, requestId, deadline: now + DEADLINE_MS, change: undefined, idempotencyKey: undefined, changed: undefined },
    });
    if (errors) log('warn', 'the end of tokens was not noted', { requestId });
  };
}

function kindOf(subject: string): Caller['kind'] {
  return subject.startsWith(CLIENT_PREFIX) ? 'client' : 'user';
}
