import { mintInternalToken } from '@capuy/testing';
import type { PersonName } from './people.js';

export interface Answer<Data> {
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; inputErrors?: { path: string; code: string }[] } }[];
}

export interface AskOptions {
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** Asks a subgraph as one of the test's people, as the gateway would: a token bound to the body. */
export function asker(url: string): <Data>(who: PersonName, query: string, options?: AskOptions) => Promise<Answer<Data>> {
  return async (who, query, { variables = {}, headers = {} } = {}) => {
    const body = JSON.stringify({ query, variables });
    const authorization = `Bearer ${await mintInternalToken({ sub: who, body })}`;
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization, ...headers }, body });
    return response.json() as never;
  };
}
