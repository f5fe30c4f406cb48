import type { SigmaEvent } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const M365 = { product: 'm365', service: 'audit' };
const GCP = { product: 'gcp', service: 'gcp.audit' };
const WORKSPACE = { product: 'gcp', service: 'google_workspace' };

/** A record of the Management Activity API. */
function management(workload: string, operation: string, rest: SigmaEvent): SigmaEvent {
  return {
    CreationTime: '2026-03-02T08:15:31',
    Id: '1c7412a6',
    Operation: operation,
    OrganizationId: 'b86ab9d4',
    RecordType: 1,
    ResultStatus: 'True',
    UserKey: 'k-1',
    UserType: 0,
    Version: 1,
    Workload: workload,
    UserId: 'ada@harbour.example',
    ...rest,
  };
}

/** An entry of Cloud Logging with an audit record. */
function entry(serviceName: string, methodName: string, payload: SigmaEvent): SigmaEvent {
  return {
    insertId: '1x2y3z',
    logName: 'projects/harbour/logs/cloudaudit.googleapis.com%2Factivity',
    protoPayload: {
      '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
      serviceName,
      methodName,
      authenticationInfo: { principalEmail: 'ada@harbour.example' },
      requestMetadata: { callerIp: '198.51.100.7' },
      ...payload,
    },
    receiveTimestamp: '2026-03-02T08:15:32.1Z',
    resource: { type: 'audited_resource', labels: { project_id: 'harbour' } },
    severity: 'NOTICE',
    timestamp: '2026-03-02T08:15:31.35Z',
  };
}

function activity(applicationName: string, name: string): SigmaEvent {
  return {
    kind: 'admin#reports#activity',
    id: { time: '2026-03-02T08:15:31.350Z', uniqueQualifier: '1', applicationName, customerId: 'C1' },
    actor: { callerType: 'USER', email: 'ada@harbour.example', profileId: '1' },
    ipAddress: '198.51.100.7',
    events: [
      { type: 'account_warning', name, parameters: [{ name: 'affected_email_address', value: 'eve@x.example' }] },
    ],
  };
}

export const GOOGLE_MICROSOFT_EVENTS: readonly EventRow[] = [
  {
    name: 'a sign-in in the audit log of Microsoft 365',
    technology: 'm365-audit',
    event: management('AzureActiveDirectory', 'UserLoggedIn', {
      RecordType: 15,
      ResultStatus: 'Success',
      ApplicationId: '9ba1a5c7-f17a-4de9-a1f1-6178c8d51223',
      ExtendedProperties: [
        { Name: 'ResultStatusDetail', Value: 'Redirect' },
        { Name: 'RequestType', Value: 'Cmsi:Cmsi' },
      ],
      ObjectId: '0000000a-0000-0000-c000-000000000000',
    }),
    logSources: [M365],
    items: ['RequestType: Cmsi:Cmsi'],
  },
  {
    name: 'a rule for an inbox, in the audit log of Microsoft 365',
    technology: 'm365-audit',
    event: management('Exchange', 'New-InboxRule', {
      ObjectId: 'ada',
      Parameters: [
        { Name: 'ForwardAsAttachmentTo', Value: 'eve@elsewhere.example' },
        { Name: 'DeleteMessage', Value: 'True' },
      ],
    }),
    logSources: [M365, { product: 'm365', service: 'exchange' }],
    items: ['Parameters|contains: ForwardAsAttachmentTo', 'eventSource: Exchange', 'eventName: New-InboxRule'],
    sigmaHq: [
      'microsoft365_susp_email_forwarding_activity',
      'microsoft365_susp_inbox_rule_creation_or_update_activity',
    ],
  },
  {
    name: 'a rule that an inbox follows, in the audit log of Microsoft 365',
    technology: 'm365-audit',
    event: management('Exchange', 'UpdateInboxRules', {
      OperationProperties: [
        { Name: 'RuleActions', Value: '[{"ActionType":"Forward","Recipients":["eve@x.example"]}]' },
      ],
    }),
    logSources: [M365, { product: 'm365', service: 'exchange' }],
    items: ['OperationProperties|contains|all: [Forward, Recipients]'],
    sigmaHq: ['microsoft365_susp_email_forwarding_activity'],
  },
  {
    name: 'an alert in the audit log of Microsoft 365',
    technology: 'm365-audit',
    event: management('SecurityComplianceCenter', 'AlertTriggered', {
      RecordType: 40,
      AlertId: 'a-1',
      AlertType: 'System',
      Name: 'Unusual volume of file deletion',
      Severity: 'Medium',
      Category: 'DataLossPrevention',
      Status: 'Active',
    }),
    logSources: [
      M365,
      { product: 'm365', service: 'threat_detection' },
      { product: 'm365', service: 'threat_management' },
    ],
    items: ['eventSource: SecurityComplianceCenter', 'eventName: Unusual volume of file deletion'],
  },
  {
    name: 'the audit log of Microsoft 365 as a row',
    technology: 'm365-audit',
    event: {
      TenantId: 't-1',
      TimeGenerated: '2026-03-02T08:15:31Z',
      RecordType: 'ExchangeAdmin',
      Operation: 'Set-Mailbox',
      OfficeWorkload: 'Exchange',
      ResultStatus: 'True',
      Parameters: '[{"Name":"ForwardingSmtpAddress","Value":"smtp:eve@elsewhere.example"}]',
      SourceSystem: 'OfficeActivityManager',
      Type: 'OfficeActivity',
    },
    logSources: [M365, { product: 'm365', service: 'exchange' }],
    items: ['Parameters|contains: ForwardingSmtpAddress', 'Workload: Exchange'],
    sigmaHq: ['microsoft365_susp_email_forwarding_activity'],
  },
  {
    name: "Google Cloud's audit log",
    technology: 'gcp-audit',
    event: entry('compute.googleapis.com', 'v1.compute.firewalls.delete', {
      authorizationInfo: [{ granted: true, permission: 'compute.firewalls.delete' }],
    }),
    logSources: [GCP],
    items: [
      'gcp.audit.method_name: v*.Compute.Firewalls.Delete',
      "data.protoPayload.authorizationInfo.granted: 'true'",
    ],
    sigmaHq: ['gcp_firewall_rule_modified_or_deleted'],
  },
  {
    name: "Google Cloud's audit log, wrapped for a subscriber",
    technology: 'gcp-audit',
    event: { data: entry('compute.googleapis.com', 'v1.compute.firewalls.delete', {}), publish_time: 1772439331 },
    logSources: [GCP],
    items: ['gcp.audit.method_name: v*.Compute.Firewalls.Delete', 'data.protoPayload.resource.type: audited_resource'],
    sigmaHq: ['gcp_firewall_rule_modified_or_deleted'],
  },
  {
    name: "Google Workspace's administrators, in Cloud Logging",
    technology: 'gcp-audit',
    event: entry('admin.googleapis.com', 'google.admin.AdminService.removeApplication', {
      metadata: { event: [{ eventName: 'REMOVE_APPLICATION', eventType: 'DOMAIN_SETTINGS' }] },
    }),
    logSources: [GCP, { product: 'gcp', service: 'google_workspace.admin' }],
    items: ['eventService: admin.googleapis.com', 'eventName: REMOVE_APPLICATION'],
    sigmaHq: ['gcp_gworkspace_application_removed'],
  },
  {
    name: "Google Workspace's sign-ins, in Cloud Logging",
    technology: 'gcp-audit',
    event: entry('login.googleapis.com', 'google.login.LoginService.govAttackWarning', {
      metadata: { event: [{ eventName: 'gov_attack_warning', eventType: 'attack_warning' }] },
    }),
    logSources: [GCP, { product: 'gcp', service: 'google_workspace.login' }],
    items: ['protoPayload.metadata.event.eventName: gov_attack_warning'],
    sigmaHq: ['gcp_gworkspace_govattack'],
  },
  {
    name: "Google Workspace's sign-ins, from the Reports API",
    technology: 'google-workspace',
    event: activity('login', 'suspicious_login'),
    logSources: [WORKSPACE, { product: 'gcp', service: 'google_workspace.login' }],
    items: [
      'protoPayload.metadata.event.eventName: suspicious_login',
      'protoPayload.serviceName: login.googleapis.com',
    ],
    sigmaHq: ['gcp_gworkspace_suspicious_login'],
  },
  {
    name: "Google Workspace's administrators, from the Reports API",
    technology: 'google-workspace',
    event: activity('admin', 'REMOVE_APPLICATION'),
    logSources: [WORKSPACE, { product: 'gcp', service: 'google_workspace.admin' }],
    items: ['eventName: REMOVE_APPLICATION', 'eventService: admin.googleapis.com'],
    sigmaHq: ['gcp_gworkspace_application_removed'],
  },
  {
    name: "Google Drive's activities",
    technology: 'google-workspace',
    event: activity('drive', 'download'),
    logSources: [WORKSPACE],
  },
];
