import { expect } from 'vitest';
import type { World } from './world.js';

/** One mutation of a world: `done` expects it to succeed and answers its payload, `refused` answers the code. */
export function trying(
  world: () => World,
  document: string,
): {
  done: (account: string, input: object, key?: string) => Promise<Record<string, unknown> & { changeMarker: string }>;
  refused: (account: string, input: object) => Promise<unknown>;
} {
  const ask = (account: string, input: object, key?: string): ReturnType<World['ask']> =>
    world().ask(account, document, { input }, key ? { idempotencyKey: key } : {});
  return {
    async done(account, input, key) {
      const { data, errors } = await ask(account, input, key);
      expect(errors).toEqual([]);
      return Object.values(data as object)[0] as Record<string, unknown> & { changeMarker: string };
    },
    async refused(account, input) {
      const { errors } = await ask(account, input);
      const extensions = errors[0]?.extensions as { code?: string; inputErrors?: { path: string; code: string }[] } | undefined;
      return extensions?.inputErrors ? extensions.inputErrors.map((error) => `${error.path} ${error.code}`) : extensions?.code;
    },
  };
}
