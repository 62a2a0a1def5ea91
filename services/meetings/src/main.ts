import 'reflect-metadata';
import { log } from '@capuy/subgraph';
import { readEnv } from './env.js';
import { startMeetings } from './start.js';

try {
  const service = await startMeetings(readEnv());
  const drain = (signal: NodeJS.Signals): void => {
    log('info', 'draining', { service: 'meetings', signal });
    void service.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', drain).once('SIGINT', drain);
} catch (error) {
  log('error', 'meetings cannot start', { reason: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
