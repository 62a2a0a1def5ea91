import { startCluster } from './cluster.js';

/**
 * For `globalSetup: ["@capuy/testing/global-setup"]` of a vitest.config.ts: one cluster for the run. Workers inherit
 * its address through the environment.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  process.env['CAPUY_TEST_ADMIN_URL'] = cluster.adminUrl;
  return () => cluster.stop();
}
