import { expect, test } from 'vitest';
import { NO_PERSON, toPersonChoice } from './PersonChoice';

test('a choice is sent only once it is whole: a known person, or a new one with all three facts', () => {
  expect(toPersonChoice(NO_PERSON)).toBeNull();
  expect(toPersonChoice({ ...NO_PERSON, known: { personId: 'p', fullName: 'Lê An', note: '', organization: null } })).toEqual({
    personId: 'p',
  });
  const typed = { ...NO_PERSON, isNew: true, fullName: ' Lê An ', gender: 'MALE' as const };
  expect(toPersonChoice({ ...typed, birthYear: '19' })).toBeNull();
  expect(toPersonChoice({ ...typed, birthYear: '1980' })).toEqual({ newPerson: { fullName: 'Lê An', gender: 'MALE', birthYear: 1980 } });
});
