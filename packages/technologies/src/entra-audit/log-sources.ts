import { azureFamilies } from '../azure-monitor.js';

const NEW_VALUE = ['targetResources.modifiedProperties.newValue'];
const ACTIVITY = ['activityDisplayName'];
/** Rows of exports have whole objects as texts. */
const TARGETS = ['TargetResources'];

/** The directory's audit log of Microsoft Entra ID; what Privileged Identity Management did is in it, too. */
export const logSources = azureFamilies({
  technology: 'entra-audit',
  logSource: { product: 'azure', service: 'auditlogs' },
  categories: ['AuditLogs'],
  tables: ['AuditLogs'],
  columns: [['LoggedByService', 'OperationName', 'TargetResources']],
  api: ['activityDateTime', 'activityDisplayName', 'loggedByService', 'initiatedBy'],
  fields: {
    ActivityDisplayName: ACTIVITY,
    ActivityType: ACTIVITY,
    Category: ['category'],
    Initiatedby: ['initiatedBy.user.userPrincipalName'],
    LoggedByService: ['loggedByService'],
    OperationName: ACTIVITY,
    Status: ['result'],
    Target: ['targetResources.userPrincipalName'],
    // Rules look for ids of roles here, which are among the changes.
    TargetResources: NEW_VALUE,
    'TargetResources.ModifiedProperties.DisplayName': ['targetResources.modifiedProperties.displayName'],
    'TargetResources.ModifiedProperties.NewValue': NEW_VALUE,
    'TargetResources.modifiedProperties': ['targetResources.modifiedProperties.displayName'],
    'TargetResources.modifiedProperties.newValue': NEW_VALUE,
    activityType: ACTIVITY,
    'additionalDetails.additionalInfo': ['additionalDetails.value'],
    category: ['category'],
    failure_status_reason: ['resultReason'],
    operationName: ACTIVITY,
    'properties.message': ACTIVITY,
    'properties.result': ['result'],
    'properties.targetResources': ['targetResources.displayName'],
    'targetResources.type': ['targetResources.type'],
  },
  own: {
    stream: { OperationName: ['operationName'], failure_status_reason: ['resultDescription'] },
    table: {
      'TargetResources.ModifiedProperties.NewValue': ['TargetResources.modifiedProperties.newValue', ...TARGETS],
      'TargetResources.modifiedProperties': ['TargetResources.modifiedProperties.displayName', ...TARGETS],
      'TargetResources.modifiedProperties.newValue': TARGETS,
      'additionalDetails.additionalInfo': ['AdditionalDetails.value', 'AdditionalDetails'],
      failure_status_reason: ['ResultReason', 'ResultDescription'],
      operationName: ['OperationName'],
      'properties.message': ['ActivityDisplayName', 'OperationName'],
      'properties.targetResources': ['TargetResources.displayName', ...TARGETS],
    },
  },
  kinds: { field: 'loggedByService', logSource: { product: 'azure', service: 'pim' }, values: ['PIM'] },
});
