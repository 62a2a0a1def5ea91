import { describe, expect, it } from 'vitest';
import { shellMessages } from './shellMessages';

describe('the texts of the shell', () => {
  it('are written in both languages', () => {
    for (const catalog of [shellMessages.vi, shellMessages.en]) {
      for (const text of Object.values(catalog)) expect((typeof text === 'function' ? text('x') : text).trim()).not.toBe('');
    }
  });
});
