import { expect, it } from 'vitest';
import { auditActs } from './audit-acts.js';
import { readText } from './repository.js';

const NAMES = 'frontends/shell/src/administration/audit/auditActNames.vi.ts';

it('the page of the log has words for every act that a service can write', () => {
  const named = new Set([...readText(NAMES).matchAll(/^ {2}(\w+): ['"]/gmu)].map(([, act]) => act));
  expect(auditActs().length).toBeGreaterThan(100);
  expect(auditActs().filter((act) => !named.has(act))).toEqual([]);
});
