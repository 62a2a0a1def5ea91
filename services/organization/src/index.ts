export { readEnv, type Env } from './env.js';
export { migrateOrganization } from './migrations.js';
export { policy } from './policy.js';
export { buildOrganizationSchema } from './schema.js';
export { startOrganization } from './start.js';
