import type { SigmaFieldAliases, SigmaLogSourceFamily } from '../sigma.js';

/** Fields of a log entry that rules name as Pub/Sub's subscribers have them, below `data`. */
const PAYLOAD = ['authorizationInfo.granted', 'authorizationInfo.permission', 'methodName', 'serviceName'] as const;

/**
 * Entries of Cloud Logging with an audit record. Google Workspace writes its own into the same logs.
 *
 * @param root - What stands before the fields of an entry.
 */
function family(root: '' | 'data.'): SigmaLogSourceFamily {
  const payload = `${root}protoPayload`;
  const audit: SigmaFieldAliases = {
    'gcp.audit.method_name': [`${payload}.methodName`],
    'data.protoPayload.logName': [`${root}logName`],
    'data.protoPayload.resource.type': [`${root}resource.type`],
    ...(root === ''
      ? Object.fromEntries(PAYLOAD.map(name => [`data.protoPayload.${name}`, [`${payload}.${name}`]]))
      : {}),
  };
  const workspace: SigmaFieldAliases = {
    eventName: [`${payload}.metadata.event.eventName`],
    eventService: [`${payload}.serviceName`],
    'protoPayload.Servicename': [`${payload}.serviceName`],
    ...(root === ''
      ? {}
      : {
          'protoPayload.serviceName': [`${payload}.serviceName`],
          'protoPayload.metadata.event.eventName': [`${payload}.metadata.event.eventName`],
        }),
  };
  return {
    technology: 'gcp-audit',
    recognise: [{ field: `${payload}.@type`, oneOf: ['type.googleapis.com/google.cloud.audit.AuditLog'] }],
    channelField: `${payload}.serviceName`,
    entries: [
      { logSource: { product: 'gcp', service: 'gcp.audit' }, aliases: audit },
      {
        logSource: { product: 'gcp', service: 'google_workspace.admin' },
        channels: ['admin.googleapis.com'],
        aliases: workspace,
      },
      {
        logSource: { product: 'gcp', service: 'google_workspace.login' },
        channels: ['login.googleapis.com'],
        aliases: workspace,
      },
    ],
  };
}

/** Cloud Audit Logs, as Cloud Logging has them and as Pub/Sub's subscribers wrap them. */
export const logSources: readonly SigmaLogSourceFamily[] = [family(''), family('data.')];
