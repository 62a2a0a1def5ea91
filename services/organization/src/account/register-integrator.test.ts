import 'reflect-metadata';
import { Accounts, type Actor } from '@capuy/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, World } from '../../test/world.js';
import { RegisterIntegratorService } from './register-integrator.service.js';

let world: World;
let integrators: RegisterIntegratorService;
beforeAll(async () => {
  world = await World.create();
  integrators = new RegisterIntegratorService(world.database);
});
afterAll(() => world.close());

function actor(subject: string, kind: 'user' | 'client' = 'user'): Promise<Actor> {
  return new Accounts(world.database).actor({ subject, userIssuer: 'capuy', kind, sessionStart: Date.now() / 1000, amr: [] });
}

const access = {
  clientId: 'thong-ke',
  name: 'Hệ thống thống kê',
  organizationId: idOf('Xã Đông'),
  basis: '12-QĐ/TU',
  validTo: '2099-01-01',
};

test('a system has its account and its role, both or neither', async () => {
  const administrator = await actor('administrator');
  const nowhere = { ...access, organizationId: idOf('nobody') };
  await expect(integrators.register(administrator, nowhere, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(actor('client:thong-ke', 'client')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await integrators.register(administrator, access, {});
  expect((await actor('client:thong-ke', 'client')).grants).toMatchObject([{ role: 'INTEGRATOR', organizationId: idOf('Xã Đông') }]);
  await expect(integrators.register(administrator, access, {})).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('only who manages grants registers one, until a day to come', async () => {
  await expect(actor('clerk').then((clerk) => integrators.register(clerk, access, {}))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const administrator = await actor('administrator');
  for (const validTo of ['2000-01-01', 'hôm nay']) {
    const again = { ...access, clientId: 'khac', validTo };
    await expect((async () => integrators.register(administrator, again, {}))()).rejects.toMatchObject({ code: 'BAD_INPUT' });
  }
});
