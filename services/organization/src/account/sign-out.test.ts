import 'reflect-metadata';
import { Accounts } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trying } from '../../test/try.js';
import { idOf, World } from '../../test/world.js';
import { SignOutService } from './sign-out.service.js';

let world: World;
beforeAll(async () => void (world = await World.create()));
afterAll(() => world.close());

const signOut = trying(() => world, `mutation ($input: SignOutEverywhereInput!) { signOutEverywhere(input: $input) { changeMarker } }`);
const cutoffs = (account: string): Promise<unknown[]> =>
  world.sql(`select extract(epoch from cutoff)::bigint::text as at from organization.token_cutoff where account_id = $1`, [
    idOf(`account ${account}`),
  ]);

test('sessions begun before are over in every service, and a later word is never taken back', async () => {
  await signOut.done('member', { before: '2026-01-02T03:04:05.900Z' });
  expect(await cutoffs('member')).toEqual([{ at: String(Date.UTC(2026, 0, 2, 3, 4, 5) / 1000) }]);
  expect(await cutoffs('clerk')).toEqual([]);
  // The world's sessions began long ago.
  await expect(world.ask('member', '{ viewer { id } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const token = { subject: 'member', userIssuer: 'capuy', kind: 'user', sessionStart: Date.now() / 1000, amr: [] } as const;
  const actor = await new Accounts(world.database).actor(token);
  await new SignOutService(world.database).everywhere(actor, { before: new Date('2026-01-01T00:00:00Z') }, {});
  expect(await cutoffs('member')).toEqual([{ at: String(Date.UTC(2026, 0, 2, 3, 4, 5) / 1000) }]);
});

test('an instant to come counts as now', async () => {
  await signOut.done('clerk', { before: '2999-01-01T00:00:00Z' });
  const [found] = (await cutoffs('clerk')) as { at: string }[];
  expect(Math.abs(Number(found!.at) - Date.now() / 1000)).toBeLessThan(60);
});
