export { siemPlatformsExtensionPoint } from './extension-point';
export type { SiemPlatformsExtensionPoint } from './extension-point';
export { ACTIVITY_SLOT_MS } from './platform';
export type {
  ActivityFact,
  InspectedDeadLetter,
  InspectedEvent,
  InspectedFinding,
  InspectedFindingRule,
  InspectedFindings,
  InspectOptions,
  PlatformInspector,
  SiemPlatform,
} from './platform';
