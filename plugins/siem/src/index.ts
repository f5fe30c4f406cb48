export { EntityLoggingCard, EntityLoggingContent, LogSourcesPage, SiemOverviewPage, siemPlugin } from './plugin';
export {
  siemApiRef,
  type EntityKey,
  type ExportFile,
  type LogSourceKey,
  type SiemApi,
  type SiemCallOptions,
} from './api/siem-api';
export { SiemClient } from './api/siem-client';
export { logSourceRouteRef, logSourcesRouteRef, overviewRouteRef } from './routes';
