import { registerHooks } from 'node:module';

/**
 * Loaded before a process of the bench: replaces the two modules that sign and verify by ones that only write down who
 * asks. Nothing of it is in an installation, where there is no way to leave the signature out.
 */
const SIGNING = '/gateway/dist/graph/internal-token.js';
const VERIFYING = '/packages/subgraph/dist/internal-token.js';

const SOURCES: Readonly<Record<string, string>> = {
  [SIGNING]: `
    export function internalToken(_key, caller) {
      return 'x.' + Buffer.from('{' + caller.claims + '}').toString('base64url') + '.x';
    }`,
  [VERIFYING]: `
    export class InternalTokens {
      verify(authorization) {
        const { sub, uis, kind, sat, amr } = JSON.parse(Buffer.from(authorization.split('.')[1], 'base64url').toString('utf8'));
        return { subject: sub, userIssuer: uis, kind, sessionStart: sat, amr };
      }
    }`,
};

registerHooks({
  load(url, context, nextLoad) {
    const found = Object.entries(SOURCES).find(([path]) => url.endsWith(path));
    if (!found) return nextLoad(url, context);
    process.stderr.write(`without signature: ${found[0]}\n`);
    return { format: 'module', shortCircuit: true, source: found[1] };
  },
});
