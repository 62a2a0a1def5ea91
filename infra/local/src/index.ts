export * from './databases.js';
export * from './free-port.js';
export * from './postgres.js';
export * from './secrets.js';
export * from './settle-cluster.js';
export * from './startup-error.js';
