import { readEnv } from './env.js';
import { log, reason } from './log.js';
import { startGateway } from './start-gateway.js';

/** The process of the gateway: SIGTERM and SIGINT answer what is under way and end with 0. */
try {
  const gateway = await startGateway(readEnv());
  let ending = false;
  const end = (signal: string): void => {
    if (ending) return;
    ending = true;
    log('info', 'draining', { signal });
    gateway.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log('error', 'not drained', { reason: reason(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
} catch (error) {
  log('error', 'the gateway cannot start', { reason: reason(error) });
  process.exit(1);
}
