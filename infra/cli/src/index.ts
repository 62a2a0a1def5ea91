export * from './command.js';
export * from './command-context.js';
export * from './command-error.js';
export * from './dispatch.js';
export * from './progress.js';
