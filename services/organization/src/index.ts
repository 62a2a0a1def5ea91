export { readEnv, type Env } from './env.js';
export { migrateOrganization } from './migrations.js';
export { policy } from './policy.js';
export { buildOrganizationSchema } from './schema.js';
export { startOrganization } from './start.js';
export { loadDemo, type LoadedDemo } from './demo/load-demo.js';
export { DEMO_ACCOUNTS } from './demo/demo-accounts.js';
export { openOrganization, type OpenOrganization } from './open-organization.js';
