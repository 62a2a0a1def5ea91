import { expect, test } from 'vitest';
import { stateOf, type Way } from './stepStates';

const way = (more: Partial<Way>): Way => ({
  stage: 'REGISTERED',
  classOn: null,
  backgroundOn: null,
  votes: [],
  decidedOn: null,
  member: null,
  ...more,
});

test('the first step that is not done comes next', () => {
  expect(stateOf(way({}))).toMatchObject({ class: 'current', background: 'upcoming', recognition: 'upcoming' });
  expect(stateOf(way({ stage: 'CLASS_DONE', classOn: '2026-01-01' }))).toMatchObject({ class: 'done', background: 'current' });
});

test('a vote that failed is no step done', () => {
  const votes = [{ step: 'BRANCH', passed: false }];
  expect(stateOf(way({ stage: 'CLASS_DONE', classOn: '2026-01-01', backgroundOn: '2026-01-02', votes })).branch).toBe('current');
});

test('nothing comes next where the way has ended', () => {
  expect(Object.values(stateOf(way({ stage: 'CLOSED' })))).not.toContain('current');
  const member = { recognizedOn: null, endedOn: '2026-02-01' };
  expect(stateOf(way({ stage: 'ADMITTED', decidedOn: '2026-01-01', member }))).toMatchObject({ ceremony: 'done', recognition: 'upcoming' });
});
