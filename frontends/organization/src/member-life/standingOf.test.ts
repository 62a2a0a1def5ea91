import { expect, test } from 'vitest';
import { places } from './places';
import { standingOf, type Life } from './standingOf';

const at = (name: string): { id: string; printedName: string } => ({ id: name, printedName: name });
const life: Life = {
  admittedOn: '2020-03-01',
  recognizedOn: '2021-03-01',
  endedOn: '2026-05-01',
  memberships: [
    { kind: 'PERMANENT', validFrom: '2020-03-01', validTo: '2021-03-01', votes: false, organization: at('Chi bộ 1') },
    { kind: 'PERMANENT', validFrom: '2021-03-01', validTo: '2026-01-01', votes: true, organization: at('Chi bộ 1') },
    { kind: 'PERMANENT', validFrom: '2026-01-01', validTo: '2026-05-01', votes: false, organization: at('Chi bộ 1') },
    { kind: 'TEMPORARY', validFrom: '2026-01-01', validTo: null, votes: false, organization: at('Chi bộ Đông') },
  ],
  exemptions: [{ validFrom: '2026-02-01', validTo: '2026-03-01' }],
  suspensions: [],
};

test('says what a member was on each day', () => {
  const none = { branch: null, host: null, exempt: false, suspended: false, votes: false };
  expect(standingOf(life, '2020-02-29')).toEqual({ ...none, state: 'NOT_YET' });
  expect(standingOf(life, '2020-03-01')).toEqual({ ...none, state: 'PROBATIONARY', branch: 'Chi bộ 1' });
  expect(standingOf(life, '2025-12-31')).toEqual({ ...none, state: 'FULL', branch: 'Chi bộ 1', votes: true });
  expect(standingOf(life, '2026-02-28')).toEqual({ ...none, state: 'FULL', branch: 'Chi bộ 1', host: 'Chi bộ Đông', exempt: true });
  expect(standingOf(life, '2026-05-01')).toMatchObject({ state: 'ENDED', branch: null });
});

test('a place is one, whatever the member might do there in the meantime', () => {
  expect(
    places(life.memberships as Parameters<typeof places>[0]).map(({ kind, validFrom, validTo }) => [kind, validFrom, validTo]),
  ).toEqual([
    ['PERMANENT', '2020-03-01', '2026-05-01'],
    ['TEMPORARY', '2026-01-01', null],
  ]);
});
