import { cacheExchange, Client, fetchExchange, makeOperation, mapExchange, type Operation } from 'urql';
import { createGraphFetch } from './createGraphFetch';
import { documentHash } from './documentHash';
import { newKey } from './newKey';
import { leaveForSignIn } from './signIn';

/** Sends the hash instead of the text, and a key with each mutation so that a repeat is not a second act. */
function prepare(operation: Operation): Operation {
  if (operation.kind === 'teardown') return operation;
  const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(operation.query) } } as const;
  const context =
    operation.kind === 'mutation'
      ? { ...operation.context, fetchOptions: { headers: { 'idempotency-key': newKey() } } }
      : operation.context;
  return makeOperation(operation.kind, { ...operation, extensions }, context);
}

/** The browser's client: persisted documents, a document cache per session, the gateway of this origin. */
export function createGraphClient(): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [mapExchange({ onOperation: prepare }), cacheExchange, fetchExchange],
    fetch: createGraphFetch({ fetch: (...call) => fetch(...call), onUnauthenticated: leaveForSignIn }),
  });
}
