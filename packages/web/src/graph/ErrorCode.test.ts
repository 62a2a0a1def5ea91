import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from './ErrorCode';
import { errorCodeOf } from './errorCodeOf';
import { inputErrorsOf } from './inputErrorsOf';

const failure = (...extensions: Record<string, unknown>[]) => ({
  graphQLErrors: extensions.map((one) => ({ extensions: one })),
});

type Failure = Parameters<typeof errorCodeOf>[0];

describe('error codes', () => {
  it('are those of the services, and NETWORK for no answer at all', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../subgraph/src/error-codes.ts'), 'utf8');
    const published = [...source.matchAll(/^ {2}'([A-Z_]+)'/gmu)].map(([, code]) => code);
    expect(published.length).toBeGreaterThan(10);
    expect([...ERROR_CODES]).toEqual([...published, 'NETWORK']);
  });

  it('come from the first error that has one', () => {
    expect(errorCodeOf(failure({}, { code: 'CONFLICT' }) as Failure)).toBe('CONFLICT');
    expect(errorCodeOf(failure({ code: 'SOMETHING_NEW' }) as Failure)).toBe('INTERNAL');
    expect(errorCodeOf({ graphQLErrors: [], networkError: new Error('offline') })).toBe('NETWORK');
  });

  it('list the refused fields of a form', () => {
    const error = failure({
      code: 'BAD_INPUT',
      inputErrors: [
        { path: 'decision.number', code: 'REQUIRED' },
        { path: ['members', 0], code: 'UNKNOWN', params: { id: '7' } },
        'nonsense',
      ],
    });
    expect(inputErrorsOf(error as Failure)).toEqual([
      { path: 'decision.number', code: 'REQUIRED', params: {} },
      { path: 'members.0', code: 'UNKNOWN', params: { id: '7' } },
    ]);
  });
});
