import { azureFamilies } from '../azure-monitor.js';
import type { SigmaFieldAliases } from '../sigma.js';

const RESULT: SigmaFieldAliases = {
  ResultType: ['resultType'],
  ResultDescription: ['resultDescription'],
  Resultdescription: ['resultDescription'],
};

/** Sign-ins of Microsoft Entra ID: interactive ones, others, of applications and through AD FS. */
export const logSources = azureFamilies({
  technology: 'entra-signin',
  logSource: { product: 'azure', service: 'signinlogs' },
  categories: [
    'SignInLogs',
    'NonInteractiveUserSignInLogs',
    'ServicePrincipalSignInLogs',
    'ManagedIdentitySignInLogs',
    'ADFSSignInLogs',
  ],
  tables: [
    'SigninLogs',
    'AADNonInteractiveUserSignInLogs',
    'AADServicePrincipalSignInLogs',
    'AADManagedIdentitySignInLogs',
    'ADFSSignInLogs',
  ],
  columns: [
    ['ConditionalAccessStatus', 'ResultType', 'AppDisplayName'],
    ['ServicePrincipalCredentialKeyId', 'ResultType'],
  ],
  api: ['appDisplayName', 'conditionalAccessStatus', 'createdDateTime', 'status.errorCode'],
  constants: { ActivityDetails: 'Sign-ins' },
  fields: {
    AuthenticationRequirement: ['authenticationRequirement'],
    ClientApp: ['clientAppUsed'],
    'DeviceDetail.deviceId': ['deviceDetail.deviceId'],
    'DeviceDetail.isCompliant': ['deviceDetail.isCompliant'],
    'DeviceDetail.trusttype': ['deviceDetail.trustType'],
    NetworkLocationDetails: ['networkLocationDetails'],
    // Rules name the flow of authentication here.
    'properties.message': ['authenticationProtocol'],
    ResourceDisplayName: ['resourceDisplayName'],
    ResultDescription: ['status.failureReason'],
    Resultdescription: ['status.failureReason'],
    ResultType: ['status.errorCode'],
    RiskState: ['riskState'],
    Status: ['status.additionalDetails'],
    Username: ['userPrincipalName'],
    conditionalAccessStatus: ['conditionalAccessStatus'],
    userAgent: ['userAgent'],
  },
  own: { stream: RESULT, table: { Resultdescription: ['ResultDescription'] } },
});
