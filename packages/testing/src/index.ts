export * from './cluster.js';
export * from './internal-token.js';
export * from './secrets.js';
export * from './world.js';
