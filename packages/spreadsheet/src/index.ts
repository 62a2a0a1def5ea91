export { MAX_UPLOAD_BYTES } from './limits.js';
