export * from './file-hash.js';
export * from './highest-serial.js';
export * from './sign-deployment.js';
export * from './verify-deployment.js';
export * from './web-deployment.js';
export * from './web-key.js';
