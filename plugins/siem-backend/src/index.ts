export { siemPlugin as default } from './plugin';
