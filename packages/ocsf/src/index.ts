export type { OcsfEvent, OcsfObject } from './event.js';
