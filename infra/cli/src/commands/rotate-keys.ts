import { rotateKey, ROTATING_KEYS, type RotatingKey } from '@capuy/local';

import { UsageError } from '../command-error.js';
import type { Command } from '../command.js';

const LONGEST_GRACE_S = 7 * 24 * 3600;

export const command: Command = {
  name: 'rotate-keys',
  summary: 'Replaces signing and sealing keys while everything runs; the old ones count a while longer.',
  usage: `rotate-keys [--only ${ROTATING_KEYS.join('|')}] [--grace SECONDS]
  --only   one key; absent: all of them
  --grace  how long the old key still counts; 0 for a stolen one. Absent: as long as what it signed may be used`,
  options: { only: { type: 'string' }, grace: { type: 'string' } },
  async run({ values, positionals }, context) {
    if (positionals.length > 0) throw new UsageError('rotate-keys takes no arguments.');
    const { only, grace } = values;
    if (only !== undefined && !isKey(only)) throw new UsageError(`--only is one of ${ROTATING_KEYS.join(', ')}.`);
    const graceSeconds = grace === undefined ? undefined : Number(grace);
    if (graceSeconds !== undefined && !(Number.isInteger(graceSeconds) && graceSeconds >= 0 && graceSeconds <= LONGEST_GRACE_S))
      throw new UsageError(`--grace is a whole number of seconds up to ${LONGEST_GRACE_S}.`);
    const place = await context.webFolder();
    const keys = only === undefined ? ROTATING_KEYS : [only];
    const ends = await Promise.all(keys.map((key) => rotateKey(place, key, graceSeconds === undefined ? {} : { graceSeconds })));
    const rotated: Partial<Record<RotatingKey, string>> = {};
    for (const [index, key] of keys.entries()) {
      const { until } = ends[index]!;
      rotated[key] = until;
      context.print(
        `${key.padEnd(8)} has a new key; ${key === 'audit' ? 'what the old one signed stays good, before' : 'the old one counts until'} ${until}`,
      );
    }
    return rotated;
  },
};

function isKey(text: unknown): text is RotatingKey {
  return ROTATING_KEYS.includes(text as RotatingKey);
}
