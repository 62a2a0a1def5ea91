export { MARGINS_MM } from './layout.js';
