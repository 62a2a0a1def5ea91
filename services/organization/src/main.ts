import 'reflect-metadata';
import { log } from '@capuy/subgraph';
import { readEnv } from './env.js';
import { startOrganization } from './start.js';

const service = await startOrganization(readEnv());

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    log('info', 'draining', { service: 'organization', signal });
    void service.close().then(() => process.exit(0));
  });
}
