import { expect, test } from 'vitest';
import { readArguments } from './arguments.js';

test('reads a prefix and a file, after a bare -- as well', () => {
  expect(readArguments(['--', '--only', 'gateway', '--json', 'out.json'])).toEqual({ only: 'gateway', json: 'out.json' });
  expect(readArguments([])).toEqual({ only: '', json: undefined });
});

test('refuses what it does not know', () => {
  expect(() => readArguments(['--fast'])).toThrow('--fast');
});
