export { sigma } from './sigma.js';
