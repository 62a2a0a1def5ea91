import { describe, expect, it } from 'vitest';
import { errorMessages } from '../graph/errorMessages';
import { kitMessages } from '../parts/kitMessages';

describe.each([
  ['the kit', kitMessages],
  ['the errors', errorMessages],
])('the texts of %s', (_, { vi, en }) => {
  it('are complete in both languages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted());
    for (const text of [...Object.values(vi), ...Object.values(en)]) {
      const written = typeof text === 'function' ? text('1', '2') : text;
      expect(written.trim()).not.toBe('');
    }
  });

  it('are composed (NFC), so that search and fonts treat them alike', () => {
    for (const text of Object.values(vi)) {
      const written = typeof text === 'function' ? text('1', '2') : text;
      expect(written).toBe(written.normalize('NFC'));
    }
  });
});
