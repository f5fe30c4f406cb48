import { azureFamilies } from '../azure-monitor.js';

/** Alerts of Privileged Identity Management, which rules name like kinds of risk. */
const PIM_ALERTS: readonly string[] = [
  'invalidLicenseAlertIncident',
  'noMfaOnRoleActivationAlertIncident',
  'redundantAssignmentAlertIncident',
  'rolesAssignedOutsidePrivilegedIdentityManagementAlertConfiguration',
  'sequentialActivationRenewalsAlertIncident',
  'staleSignInAlertIncident',
  'tooManyGlobalAdminsAssignedToTenantAlertIncident',
];

/** Risk detections of Microsoft Entra ID Protection, of users and of workloads. */
export const logSources = azureFamilies({
  technology: 'entra-risk',
  logSource: { product: 'azure', service: 'riskdetection' },
  categories: ['UserRiskEvents', 'ServicePrincipalRiskEvents'],
  tables: ['AADUserRiskEvents', 'AADServicePrincipalRiskEvents'],
  columns: [['RiskEventType', 'RiskState', 'RiskDetail']],
  api: ['riskEventType', 'riskState', 'riskDetail'],
  fields: { riskEventType: ['riskEventType'] },
  kinds: { field: 'riskEventType', logSource: { product: 'azure', service: 'pim' }, values: PIM_ALERTS },
});
