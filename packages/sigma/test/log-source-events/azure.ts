import type { SigmaEvent } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const TENANT = '0f5e3c1a-0000-4000-8000-5d1c6b7a8e90';
const SIGN_IN = { product: 'azure', service: 'signinlogs' };
const AUDIT = { product: 'azure', service: 'auditlogs' };
const RISK = { product: 'azure', service: 'riskdetection' };
const ACTIVITY = { product: 'azure', service: 'activitylogs' };
const PIM = { product: 'azure', service: 'pim' };

/** A record in the stream of a diagnostic setting of Microsoft Entra ID. */
function stream(category: string, operationName: string, rest: SigmaEvent, properties: SigmaEvent): SigmaEvent {
  return {
    time: '2026-03-02T08:15:31.0273716Z',
    resourceId: `/tenants/${TENANT}/providers/Microsoft.aadiam`,
    operationName,
    operationVersion: '1.0',
    category,
    tenantId: TENANT,
    resultSignature: 'None',
    durationMs: 0,
    correlationId: '5f1e0f6e-0000-4000-8000-2d33c1a0be11',
    level: 'Informational',
    properties,
    ...rest,
  };
}

const SIGN_IN_RECORD: SigmaEvent = {
  id: 'c3c0c1de-0000-4000-8000-000000000001',
  createdDateTime: '2026-03-02T08:15:31Z',
  userDisplayName: 'Ada Harbour',
  userPrincipalName: 'ada@harbour.example',
  appId: '00000000-0000-0000-0000-0000000000aa',
  appDisplayName: 'Harbour Portal',
  ipAddress: '198.51.100.7',
  clientAppUsed: 'IMAP',
  userAgent: 'azurehound/v2.0.4',
  conditionalAccessStatus: 'notApplied',
  authenticationProtocol: 'ropc',
  authenticationRequirement: 'singleFactorAuthentication',
  riskState: 'none',
  status: { errorCode: 50057, failureReason: 'The user account is disabled.', additionalDetails: 'MFA denied' },
  deviceDetail: { deviceId: 'd-1', operatingSystem: 'Linux', trustType: 'Azure AD registered' },
  location: { city: 'Hamburg', countryOrRegion: 'DE' },
};

const AUDIT_RECORD: SigmaEvent = {
  id: 'Directory_5f1e0f6e_9X2',
  category: 'RoleManagement',
  correlationId: '5f1e0f6e-0000-4000-8000-2d33c1a0be11',
  result: 'success',
  resultReason: '',
  activityDisplayName: 'Add member to role',
  activityDateTime: '2026-03-02T08:15:31.0273716+00:00',
  loggedByService: 'Core Directory',
  operationType: 'Assign',
  initiatedBy: { user: { id: 'u-1', userPrincipalName: 'ada@harbour.example', ipAddress: '198.51.100.7' } },
  targetResources: [
    { id: 'u-2', displayName: null, type: 'User', userPrincipalName: 'eve@harbour.example', modifiedProperties: [] },
    {
      id: 'r-1',
      displayName: 'Harbour Admins',
      type: 'Role',
      modifiedProperties: [
        { displayName: 'Role.TemplateId', oldValue: null, newValue: '"62e90394-69f5-4237-9190-012177145e10"' },
      ],
    },
  ],
  additionalDetails: [{ key: 'User-Agent', value: 'Mozilla/5.0' }],
};

const RISK_RECORD: SigmaEvent = {
  id: 'ce0ed07f',
  requestId: 'e1b6d9d7',
  riskType: 'unlikelyTravel',
  riskEventType: 'unlikelyTravel',
  riskState: 'atRisk',
  riskLevel: 'high',
  riskDetail: 'none',
  source: 'IdentityProtection',
  detectionTimingType: 'offline',
  activity: 'signin',
  detectedDateTime: '2026-03-02T08:05:06.133Z',
  userPrincipalName: 'ada@harbour.example',
};

/** A row of a Log Analytics table: columns in capitals, objects as texts. */
function row(record: SigmaEvent, more: SigmaEvent): SigmaEvent {
  const columns = Object.entries(record).map(([name, value]) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    typeof value === 'object' ? JSON.stringify(value) : value,
  ]);
  return { TenantId: TENANT, TimeGenerated: '2026-03-02T08:16:02.1Z', ...Object.fromEntries(columns), ...more };
}

export const AZURE_EVENTS: readonly EventRow[] = [
  {
    name: 'a sign-in in the stream',
    technology: 'entra-signin',
    event: stream(
      'SignInLogs',
      'Sign-in activity',
      { resultType: '50057', resultDescription: 'The user account is disabled.', callerIpAddress: '198.51.100.7' },
      SIGN_IN_RECORD,
    ),
    logSources: [SIGN_IN],
    items: ['ResultType: 50057', 'ClientApp: imap', 'properties.message: ROPC', 'userAgent|contains: azurehound'],
    sigmaHq: ['azure_app_ropc_authentication'],
  },
  {
    name: 'a sign-in of an application in the stream',
    technology: 'entra-signin',
    event: stream('ServicePrincipalSignInLogs', 'Sign-in activity', { resultType: '0' }, { appId: 'a-1' }),
    logSources: [SIGN_IN],
    items: ["ResultType: '0'", 'ActivityDetails: Sign-ins'],
  },
  {
    name: 'a sign-in as a row',
    technology: 'entra-signin',
    event: row(SIGN_IN_RECORD, {
      Type: 'SigninLogs',
      SourceSystem: 'Azure AD',
      Category: 'SignInLogs',
      OperationName: 'Sign-in activity',
      ResultType: '50057',
      ResultDescription: 'User account is disabled. The account has been disabled by an administrator.',
    }),
    logSources: [SIGN_IN],
    items: ['ResultType: 50057', 'ClientApp: IMAP', 'Resultdescription|contains: disabled'],
    sigmaHq: ['azure_app_ropc_authentication', 'azure_login_to_disabled_account'],
  },
  {
    name: 'a sign-in as a row without its type',
    technology: 'entra-signin',
    event: row(SIGN_IN_RECORD, { OperationName: 'Sign-in activity', ResultType: '0' }),
    logSources: [SIGN_IN],
    sigmaHq: ['azure_ad_azurehound_discovery', 'azure_app_ropc_authentication'],
  },
  {
    name: 'a sign-in from the API',
    technology: 'entra-signin',
    event: SIGN_IN_RECORD,
    logSources: [SIGN_IN],
    items: ['ResultType: 50057', "Status|contains: 'MFA Denied'", 'DeviceDetail.trusttype: Azure AD registered'],
    sigmaHq: ['azure_app_ropc_authentication'],
  },
  {
    name: 'an audit record in the stream',
    technology: 'entra-audit',
    event: stream('AuditLogs', 'Add member to role', { identity: 'Ada Harbour' }, AUDIT_RECORD),
    logSources: [AUDIT],
    items: [
      'properties.message: Add member to role',
      'properties.targetResources|contains: Admins',
      'TargetResources|contains: 62e90394-69f5-4237-9190-012177145e10',
      'Category: RoleManagement',
      'LoggedByService: Core Directory',
    ],
    sigmaHq: ['azure_ad_user_added_to_admin_role', 'azure_ad_users_added_to_device_admin_roles'],
  },
  {
    name: 'an audit record as a row',
    technology: 'entra-audit',
    event: row(AUDIT_RECORD, { Type: 'AuditLogs', OperationName: 'Add member to role', AADOperationType: 'Assign' }),
    logSources: [AUDIT],
    items: [
      'properties.message: Add member to role',
      'operationName: Add member to role',
      'properties.targetResources|contains: Admins',
      'category: RoleManagement',
    ],
    sigmaHq: ['azure_ad_user_added_to_admin_role', 'azure_ad_users_added_to_device_admin_roles'],
  },
  {
    name: 'an audit record from the API',
    technology: 'entra-audit',
    event: AUDIT_RECORD,
    logSources: [AUDIT],
    items: ['OperationName|contains|all: [Add, member to role]', 'properties.result: success'],
    sigmaHq: ['azure_ad_user_added_to_admin_role', 'azure_ad_users_added_to_device_admin_roles'],
  },
  {
    name: 'what Privileged Identity Management did',
    technology: 'entra-audit',
    event: stream(
      'AuditLogs',
      'Add member to role completed (PIM activation)',
      {},
      { ...AUDIT_RECORD, loggedByService: 'PIM', activityDisplayName: 'Add member to role completed (PIM activation)' },
    ),
    logSources: [AUDIT, PIM],
    items: ['LoggedByService: PIM'],
    sigmaHq: ['azure_ad_users_added_to_device_admin_roles'],
  },
  {
    name: 'a risk in the stream',
    technology: 'entra-risk',
    event: stream('UserRiskEvents', 'User Risk Detection', { identity: 'ada harbour' }, RISK_RECORD),
    logSources: [RISK],
    items: ['riskEventType: unlikelyTravel'],
    sigmaHq: ['azure_identity_protection_atypical_travel'],
  },
  {
    name: 'a risk as a row',
    technology: 'entra-risk',
    event: row(RISK_RECORD, { Type: 'AADUserRiskEvents', OperationName: 'User Risk Detection' }),
    logSources: [RISK],
    items: ['riskEventType: unlikelyTravel'],
    sigmaHq: ['azure_identity_protection_atypical_travel'],
  },
  {
    name: 'an alert of Privileged Identity Management among the risks',
    technology: 'entra-risk',
    event: { ...RISK_RECORD, riskEventType: 'staleSignInAlertIncident' },
    logSources: [RISK, PIM],
    items: ['riskEventType: staleSignInAlertIncident'],
    sigmaHq: ['azure_pim_account_stale'],
  },
  {
    name: 'an activity in the stream',
    technology: 'azure-activity',
    event: {
      time: '2026-03-02T08:15:31.35Z',
      resourceId: '/SUBSCRIPTIONS/S-1/RESOURCEGROUPS/QUAY/PROVIDERS/MICROSOFT.KEYVAULT/VAULTS/CRANE',
      operationName: 'MICROSOFT.KEYVAULT/VAULTS/DELETE',
      category: 'Administrative',
      resultType: 'Success',
      resultSignature: 'Succeeded.',
      callerIpAddress: '198.51.100.7',
      level: 'Information',
      identity: { authorization: { action: 'Microsoft.KeyVault/vaults/delete', scope: '/subscriptions/s-1' } },
      properties: { entity: '/subscriptions/s-1', message: 'Microsoft.KeyVault/vaults/delete', hierarchy: 'h' },
    },
    logSources: [ACTIVITY],
    items: ['operationName: MICROSOFT.KEYVAULT/VAULTS/DELETE', 'CategoryValue: Administrative'],
    sigmaHq: ['azure_keyvault_modified_or_deleted'],
  },
  {
    name: 'an activity as a row',
    technology: 'azure-activity',
    event: {
      TenantId: TENANT,
      TimeGenerated: '2026-03-02T08:16:02.1Z',
      OperationNameValue: 'MICROSOFT.KEYVAULT/VAULTS/DELETE',
      CategoryValue: 'Administrative',
      ResourceProviderValue: 'MICROSOFT.KEYVAULT',
      ActivityStatusValue: 'Success',
      Caller: 'ada@harbour.example',
      _ResourceId: '/subscriptions/s-1/resourcegroups/quay/providers/microsoft.keyvault/vaults/crane',
      Type: 'AzureActivity',
    },
    logSources: [ACTIVITY],
    items: ['operationName: MICROSOFT.KEYVAULT/VAULTS/DELETE', 'ResourceId|contains: /crane'],
    sigmaHq: ['azure_keyvault_modified_or_deleted'],
  },
  {
    name: 'an activity from the API',
    technology: 'azure-activity',
    event: {
      eventDataId: '44ade6b4',
      eventTimestamp: '2026-03-02T08:15:31.35Z',
      subscriptionId: 's-1',
      resourceId: '/subscriptions/s-1/resourceGroups/quay/providers/Microsoft.KeyVault/vaults/crane',
      operationName: { value: 'Microsoft.KeyVault/vaults/delete', localizedValue: 'Delete Key Vault' },
      category: { value: 'Administrative', localizedValue: 'Administrative' },
      resourceProviderName: { value: 'Microsoft.KeyVault', localizedValue: 'Microsoft Key Vault' },
      status: { value: 'Succeeded', localizedValue: 'Succeeded' },
      caller: 'ada@harbour.example',
    },
    logSources: [ACTIVITY],
    items: ['operationName: MICROSOFT.KEYVAULT/VAULTS/DELETE', 'ResourceProviderValue: Microsoft.KeyVault'],
    sigmaHq: ['azure_keyvault_modified_or_deleted'],
  },
  {
    name: "a resource's log in the stream",
    technology: 'azure-resource',
    event: {
      time: '2026-03-02T08:15:31.35Z',
      resourceId: '/subscriptions/s-1/resourceGroups/quay/providers/Microsoft.Storage/storageAccounts/crane',
      category: 'StorageRead',
      operationName: 'ListContainers',
      statusCode: 200,
      properties: { accountName: 'crane' },
    },
    logSources: [{ product: 'azure' }],
  },
];
