import { expect, test } from 'vitest';
import type { PickedLocalityFragment } from '../generated/graphql';
import { firstChange, toChangeInput, withOperation, withSources } from './LocalityChange';

const locality = (id: string): PickedLocalityFragment => ({
  __typename: 'Locality',
  id,
  asOf: '2026-01-01',
  name: id,
  kind: 'HAMLET',
  version: 3,
  organization: null,
  branch: null,
});
const decision = { number: '1', issuerName: 'HĐND', signedOn: '2026-01-01' };

test('a merger is sent once two sources, a name and a decision are there', () => {
  const begun = withSources(firstChange([], '2026-01-10'), [locality('a')]);
  expect(toChangeInput({ ...begun, decision })).toBeNull();
  const two = withSources(begun, [locality('a'), locality('b')]);
  expect(two.results[0]?.kind).toBe('HAMLET');
  const whole = { ...two, decision, results: [{ key: '0', name: ' Mới ', kind: 'VILLAGE' as const, branch: null }] };
  expect(toChangeInput(whole)).toEqual({
    operation: 'CONSOLIDATE',
    on: '2026-01-10',
    decision,
    sources: [
      { id: 'a', version: 3 },
      { id: 'b', version: 3 },
    ],
    results: [{ name: 'Mới', kind: 'VILLAGE', branchId: null }],
  });
  expect(toChangeInput({ ...whole, decision: { ...decision, number: '' } })).toBeNull();
});

test('another operation keeps what still has a place', () => {
  const two = { ...firstChange([locality('a'), locality('b')], '2026-01-10'), decision };
  expect(toChangeInput({ ...withOperation(two, 'ABSORB'), kept: locality('c') })).toMatchObject({ results: [{ id: 'c', version: 3 }] });
  const divided = withOperation(two, 'DIVIDE');
  expect(divided).toMatchObject({ sources: [{ id: 'a' }], results: [{ name: '' }, { name: '' }] });
  expect(withOperation(divided, 'RENAME').results).toHaveLength(1);
});
