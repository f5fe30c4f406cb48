export { siemPlatformsExtensionPoint } from './extension-point';
export type { SiemPlatformsExtensionPoint } from './extension-point';
export { ACTIVITY_SLOT_MS } from './platform';
export type {
  ActivityFact,
  InspectedDeadLetter,
  InspectedEvent,
  InspectOptions,
  PlatformInspector,
  SiemPlatform,
} from './platform';
