import { composeFolders } from '@capuy/gateway';
import { describe, expect, it } from 'vitest';
import { inRepository, isThere, readText } from './repository.js';

describe('the checked-in graphs', () => {
  it('are what the services’ printed schemas compose to (else: pnpm generate)', () => {
    const { supergraph, partner } = composeFolders(inRepository('services'));
    expect(readText('gateway/supergraph.graphql')).toBe(supergraph);
    expect(isThere('gateway/partner.graphql') ? readText('gateway/partner.graphql') : undefined).toBe(partner);
  });

  it('name no address: a gateway has them from its environment', () => {
    expect(readText('gateway/supergraph.graphql')).not.toMatch(/https?:\/\/(?:localhost|127\.|[\w.-]+:\d)/);
  });
});
