import { Sealer } from '@capuy/audit';
import { readEnv } from './env.js';
import { log, reason } from './log.js';
import { migrateIdentity } from './migrate-identity.js';
import { startServer } from './server.js';

try {
  const env = readEnv();
  const applied = await migrateIdentity({ ownerUrl: env.databaseOwnerUrl, applicationUrl: env.databaseUrl });
  if (applied.length) log('info', 'migrated', { applied });
  const server = await startServer(env);
  log('info', 'started', { port: server.port });
  const sealer = new Sealer({ chain: 'identity', ownerUrl: env.databaseOwnerUrl, secretsFolder: env.secrets, report: log }).start();
  const stop = (signal: NodeJS.Signals): void => {
    log('info', 'stopping', { signal });
    Promise.all([server.stop(), sealer.stop()]).then(
      () => process.exit(0),
      (error: unknown) => {
        log('error', 'stop-failed', { reason: reason(error) });
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
} catch (error) {
  log('error', 'start-failed', { reason: reason(error) });
  process.exitCode = 1;
}
