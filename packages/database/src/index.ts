export { unaudited } from './audit-watch.js';
export { migrate, type MigrateOptions } from './migrate.js';
export { createDataSource, type DataSourceInput } from './data-source.js';
export { Database, type Scope, type Query } from './database.js';
export { printSchema } from './print-schema.js';
export { Subscription, type SubscriptionOptions } from './subscription.js';
export { unsubscribe } from './unsubscribe.js';
export { waitForMarker } from './change-marker.js';
