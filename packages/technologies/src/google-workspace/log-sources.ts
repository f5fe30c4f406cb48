import type { SigmaLogSourceFamily } from '../sigma.js';

/** Activities of the Reports API; its `applicationName` says which of Workspace's logs they are of. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'google-workspace',
    recognise: [{ field: 'kind', oneOf: ['admin#reports#activity'] }, { field: 'id.applicationName' }],
    channelField: 'id.applicationName',
    entries: [
      {
        logSource: { product: 'gcp', service: 'google_workspace' },
        aliases: { eventName: ['events.name'], 'protoPayload.metadata.event.eventName': ['events.name'] },
      },
      {
        logSource: { product: 'gcp', service: 'google_workspace.admin' },
        channels: ['admin'],
        aliases: { eventService: ['text:admin.googleapis.com'] },
      },
      {
        logSource: { product: 'gcp', service: 'google_workspace.login' },
        channels: ['login'],
        aliases: {
          'protoPayload.Servicename': ['text:login.googleapis.com'],
          'protoPayload.serviceName': ['text:login.googleapis.com'],
        },
      },
    ],
  },
];
