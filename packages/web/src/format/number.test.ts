import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent } from './number';

describe('numbers', () => {
  it('have a point between thousands and a comma before decimals in Vietnamese', () => {
    expect(formatNumber(20764)).toBe('20.764');
    expect(formatNumber(3321)).toBe('3.321');
    expect(formatNumber(1234.5, 'vi', 1)).toBe('1.234,5');
  });

  it('follow the language', () => {
    expect(formatNumber(20764.25, 'en', 2)).toBe('20,764.25');
  });

  it('are empty where there is no value', () => {
    expect([null, undefined, Number.NaN].map((value) => formatNumber(value))).toEqual(['', '', '']);
  });

  it('are percents with one decimal', () => {
    expect(formatPercent(0.1234)).toBe('12,3%');
    expect(formatPercent(1, 'en')).toBe('100.0%');
  });
});
