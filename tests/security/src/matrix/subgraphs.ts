import { setTimeout as sleep } from 'node:timers/promises';
import { unsubscribe } from '@capuy/database';
import { startMeetings, subscriptionOf } from '@capuy/meetings';
import { startOrganization } from '@capuy/organization';
import { createWorld, testSecrets, type World } from '@capuy/testing';

export interface Subgraphs {
  readonly urls: Readonly<Record<'organization' | 'meetings', string>>;
  readonly world: World;
  close(): Promise<void>;
}

/** Both subgraphs in this process, over real databases and a real subscription. */
export async function startSubgraphs(): Promise<Subgraphs> {
  const world = await createWorld();
  const { organization, meetings, replicationUrl } = world;
  const shared = { port: 0, replicationUrl, secretsFolder: await testSecrets() };
  const first = await startOrganization({ ...shared, databaseUrl: organization.url, databaseOwnerUrl: organization.ownerUrl });
  const env = { ...shared, databaseUrl: meetings.url, databaseOwnerUrl: meetings.ownerUrl };
  const second = await startMeetings(env);
  while ((await fetch(second.url.replace('/graphql', '/readyz'))).status !== 200) await sleep(50);
  return {
    urls: { organization: first.url, meetings: second.url },
    world,
    close: async () => {
      await Promise.all([first.close(), second.close()]);
      await unsubscribe(subscriptionOf(env));
    },
  };
}
