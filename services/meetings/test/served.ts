import { createDatabases, testSecrets } from '@capuy/testing';
import pg from 'pg';
import { migrateMeetings, serveMeetings, type StartedMeetings } from '../src/index.js';
import { asker } from './asker.js';
import { populate } from './populate.js';
import { TODAY } from './people.js';

export interface ServedWorld {
  ask: ReturnType<typeof asker>;
  /** The database as its owner. */
  owner: pg.Client;
  service: StartedMeetings;
  databaseUrl: string;
  close(): Promise<void>;
}

const WHOLE = { whole: true, streaming: true, lagSeconds: 0, lagBytes: 0, copies: 0, errors: 0 };

/** The service over copies filled as ordinary tables; replication has tests of its own. */
export async function serveWorld(): Promise<ServedWorld> {
  process.env['CAPUY_TODAY'] = TODAY;
  const { meetings } = await createDatabases(['meetings']);
  await migrateMeetings({ databaseUrl: meetings.url, databaseOwnerUrl: meetings.ownerUrl });
  const owner = new pg.Client({ connectionString: meetings.ownerUrl });
  await owner.connect();
  await populate(owner);
  const service = await serveMeetings({ port: 0, databaseUrl: meetings.url, secretsFolder: await testSecrets() }, WHOLE);
  return {
    ask: asker(service.url),
    owner,
    service,
    databaseUrl: meetings.url,
    close: async () => {
      await service.close();
      await owner.end();
    },
  };
}
