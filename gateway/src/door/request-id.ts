import { randomUUID } from 'node:crypto';

const GIVEN = /^[\w-]{8,64}$/;

/** The client's own id where it sends a plain one, so that its log and ours can be read together. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && GIVEN.test(header) ? header : randomUUID();
}
