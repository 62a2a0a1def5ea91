export { readEnv, type Env } from './env.js';
export { migrateMeetings } from './migrations.js';
export { policy } from './policy.js';
export { buildMeetingsSchema, references, routes } from './schema.js';
export { serveMeetings, startMeetings, subscriptionOf, type StartedMeetings } from './start.js';
export { loadDemoMeetings, type DemoMeetingsInput } from './demo/load-demo-meetings.js';
export { createServices, type Services } from './services.js';
export { createLoaders } from './loaders.js';
