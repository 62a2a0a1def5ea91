export { firstPageLines } from './first-page-lines.js';
