import { expect, test } from 'vitest';
import { parseRuleValue } from './ruleValue';

test('a value is read as regulations write it', () => {
  expect(['2/3', ' 1 / 2 ', '85%', '2,5', '30'].map(parseRuleValue)).toEqual([2 / 3, 0.5, 0.85, 2.5, 30]);
});

test('what is no number is no value', () => {
  expect(['', 'ba mươi', '1/0', '-3', '2/3/4'].map(parseRuleValue)).toEqual([null, null, null, null, null]);
});
