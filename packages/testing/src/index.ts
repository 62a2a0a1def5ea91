export * from './browser.js';
export * from './chromium.js';
export * from './cluster.js';
export * from './internal-token.js';
export * from './prepared-database.js';
export * from './secrets.js';
export * from './test-system.js';
export * from './world.js';
