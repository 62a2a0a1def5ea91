import { randomInt } from 'node:crypto';

import { createUsers, migrateIdentity } from '@capuy/identity';
import { loadDemoMeetings } from '@capuy/meetings';
import { DEMO_ACCOUNTS, loadDemo } from '@capuy/organization';
import { today } from '@capuy/subgraph';

import { UsageError } from '../command-error.js';
import type { Command } from '../command.js';
import { withOrganization } from '../organization-session.js';

const SIZES = ['quick', 'full'] as const;
type Size = (typeof SIZES)[number];

export const command: Command = {
  name: 'demo',
  summary: 'Loads the invented provinces, their people and accounts.',
  usage: `demo [--size quick|full] [--seed TEXT]
  --size  quick (default) for daily work; full has the numbers of the provinces it is modelled on
  --seed  another seed invents another country`,
  options: { size: { type: 'string', default: 'quick' }, seed: { type: 'string', default: 'demo' } },
  async run({ values }, context) {
    const size = SIZES.find((known) => known === values['size']);
    if (!size) throw new UsageError(`--size is one of ${SIZES.join(', ')}.`);
    return load(size, String(values['seed']), context);
  },
};

function load(size: Size, seed: string, context: Parameters<Command['run']>[1]): Promise<object> {
  return withOrganization(context, async ({ database, actor }) => {
    const urls = await context.databases();
    const progress = context.progress(`demo ${size}`);
    const loaded = await loadDemo(database, actor, { seed, size, today: today() }, (step, done, total) =>
      progress.update(done, total, step),
    );
    progress.finish();
    await migrateIdentity({ ownerUrl: urls.IDENTITY_DATABASE_OWNER_URL, applicationUrl: urls.IDENTITY_DATABASE_URL });
    const password = inventPassword();
    await createUsers(
      urls.IDENTITY_DATABASE_URL,
      loaded.users.map((user) => ({ userName: user.username, sub: user.sub, name: user.name, password })),
    );
    const meetings = await loadDemoMeetings({ databaseUrl: urls.MEETINGS_DATABASE_URL, changeMarker: loaded.changeMarker, today: today() });
    if (meetings === null) context.print('no meetings: the meetings service does not run');
    const accounts = DEMO_ACCOUNTS.map(({ username, what }) => ({ login: username, password, description: what }));
    return { organizations: loaded.organizations, people: loaded.people, meetings, accounts };
  });
}

/** One password for all accounts of an installation's demonstration: easy to type, and another on every machine. */
function inventPassword(): string {
  return `minh-hoa-${randomInt(100_000, 1_000_000)}`;
}
