import { expect, inject, test } from 'vitest';
import { figure } from '../src/figure.js';

test('the system under test is started: gateway, subgraphs and database answer', async () => {
  const answer = await fetch(`${inject('url')}/readyz`);
  expect(answer.status).toBe(200);
  figure('system', `${Object.keys(inject('passwords')).length} demonstration accounts at ${new URL(inject('url')).host}`);
});
