import { describe, expect, it } from 'vitest';
import { treeSearch } from './treeSearch';
import { treeVariables } from './treeVariables';

describe('the tree page reads with one query', () => {
  it('shows the tree below the committee one acts for', () => {
    expect(treeVariables({}, 'home')).toMatchObject({ rootId: 'home', finding: false, hasNear: false, hasEnded: false });
  });

  it('shows the whole country to whoever asks for it, or acts for nobody', () => {
    expect(treeVariables({ scope: 'all' }, 'home').rootId).toBe(treeVariables({}, null).rootId);
  });

  it('searches the whole country, what is near first and what has ended last', () => {
    const variables = treeVariables({ q: 'hoang thu pho', asOf: '2025-07-01' }, 'home');
    expect(variables).toMatchObject({ finding: true, hasNear: true, hasEnded: true, asOf: '2025-07-01' });
    expect(variables.near).toEqual({ search: 'hoang thu pho', underId: 'home' });
    expect(variables.all).toEqual({ search: 'hoang thu pho' });
    expect(variables.ended).toEqual({ search: 'hoang thu pho', ended: true });
  });

  it('lists by filter only what is below', () => {
    const variables = treeVariables({ type: 'BASE_BRANCH' }, 'home');
    expect(variables.all).toEqual({ typeCodes: ['BASE_BRANCH'], underId: 'home' });
    expect(variables).toMatchObject({ finding: true, hasNear: false, hasEnded: false });
  });

  it('waits for a second letter', () => {
    expect(treeVariables({ q: 'h' }, 'home').finding).toBe(false);
  });
});

describe('the address of the tree page', () => {
  it('drops what it does not understand', () => {
    expect(treeSearch({ q: ' ', asOf: '2025-02-30', scope: 'mars', type: 'COMMUNE', other: 1 })).toEqual({ type: 'COMMUNE' });
  });

  it('reads a day typed the Vietnamese way', () => {
    expect(treeSearch({ asOf: '1/7/2025' })).toEqual({ asOf: '2025-07-01' });
  });
});
