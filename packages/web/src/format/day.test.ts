import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, formatPartialDate, parseDay, todayInVietnam } from './day';

describe('days', () => {
  it('are written dd/MM/yyyy', () => {
    expect(formatDay('2025-07-01')).toBe('01/07/2025');
    expect(formatDay(null)).toBe('');
    expect(formatDay('không rõ')).toBe('');
  });

  it('are written as far as the paper states them', () => {
    expect(['1987', '1987-03', '1987-03-02', '', null].map(formatPartialDate)).toEqual(['1987', '03/1987', '02/03/1987', '', '']);
  });

  it('are those of Vietnam, whatever the zone of the machine', () => {
    expect(formatInstant('2025-06-30T17:05:00Z')).toBe('01/07/2025 00:05');
    expect(todayInVietnam(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
    expect(todayInVietnam(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });

  it('are read as people type them, and only where the calendar has them', () => {
    expect(['1/7/2025', '01-07-2025', ' 30.6.2025 ', '2025-07-01'].map(parseDay)).toEqual([
      '2025-07-01',
      '2025-07-01',
      '2025-06-30',
      '2025-07-01',
    ]);
    expect(['31/6/2025', '29/2/2025', '7/2025', 'mai'].map(parseDay)).toEqual([null, null, null, null]);
  });
});
