import 'reflect-metadata';
import { log } from '@capuy/subgraph';
import { readEnv } from './env.js';
import { startMeetings } from './start.js';

const service = await startMeetings(readEnv());

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    log('info', 'draining', { service: 'meetings', signal });
    void service.close().then(() => process.exit(0));
  });
}
