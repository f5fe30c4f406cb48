// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ClassFact, ObjectFact } from '../../facts.js';
import { baseEventClass } from './classes/base-event.js';
import { apiActivityClass } from './classes/api-activity.js';
import { applicationErrorClass } from './classes/application-error.js';
import { applicationLifecycleClass } from './classes/application-lifecycle.js';
import { datastoreActivityClass } from './classes/datastore-activity.js';
import { fileHostingClass } from './classes/file-hosting.js';
import { scanActivityClass } from './classes/scan-activity.js';
import { webResourceAccessActivityClass } from './classes/web-resource-access-activity.js';
import { webResourcesActivityClass } from './classes/web-resources-activity.js';
import { adminGroupQueryClass } from './classes/admin-group-query.js';
import { cloudResourcesInventoryInfoClass } from './classes/cloud-resources-inventory-info.js';
import { configStateClass } from './classes/config-state.js';
import { deviceConfigStateChangeClass } from './classes/device-config-state-change.js';
import { evidenceInfoClass } from './classes/evidence-info.js';
import { fileQueryClass } from './classes/file-query.js';
import { folderQueryClass } from './classes/folder-query.js';
import { inventoryInfoClass } from './classes/inventory-info.js';
import { jobQueryClass } from './classes/job-query.js';
import { kernelObjectQueryClass } from './classes/kernel-object-query.js';
import { moduleQueryClass } from './classes/module-query.js';
import { networkConnectionQueryClass } from './classes/network-connection-query.js';
import { networksQueryClass } from './classes/networks-query.js';
import { osintInventoryInfoClass } from './classes/osint-inventory-info.js';
import { patchStateClass } from './classes/patch-state.js';
import { peripheralDeviceQueryClass } from './classes/peripheral-device-query.js';
import { processQueryClass } from './classes/process-query.js';
import { serviceQueryClass } from './classes/service-query.js';
import { sessionQueryClass } from './classes/session-query.js';
import { softwareInfoClass } from './classes/software-info.js';
import { startupItemQueryClass } from './classes/startup-item-query.js';
import { userInventoryClass } from './classes/user-inventory.js';
import { userQueryClass } from './classes/user-query.js';
import { applicationSecurityPostureFindingClass } from './classes/application-security-posture-finding.js';
import { complianceFindingClass } from './classes/compliance-finding.js';
import { dataSecurityFindingClass } from './classes/data-security-finding.js';
import { detectionFindingClass } from './classes/detection-finding.js';
import { iamAnalysisFindingClass } from './classes/iam-analysis-finding.js';
import { incidentFindingClass } from './classes/incident-finding.js';
import { securityFindingClass } from './classes/security-finding.js';
import { vulnerabilityFindingClass } from './classes/vulnerability-finding.js';
import { accountChangeClass } from './classes/account-change.js';
import { authenticationClass } from './classes/authentication.js';
import { authorizeSessionClass } from './classes/authorize-session.js';
import { entityManagementClass } from './classes/entity-management.js';
import { groupManagementClass } from './classes/group-management.js';
import { userAccessClass } from './classes/user-access.js';
import { dhcpActivityClass } from './classes/dhcp-activity.js';
import { dnsActivityClass } from './classes/dns-activity.js';
import { emailActivityClass } from './classes/email-activity.js';
import { emailFileActivityClass } from './classes/email-file-activity.js';
import { emailUrlActivityClass } from './classes/email-url-activity.js';
import { ftpActivityClass } from './classes/ftp-activity.js';
import { httpActivityClass } from './classes/http-activity.js';
import { networkActivityClass } from './classes/network-activity.js';
import { networkFileActivityClass } from './classes/network-file-activity.js';
import { ntpActivityClass } from './classes/ntp-activity.js';
import { rdpActivityClass } from './classes/rdp-activity.js';
import { smbActivityClass } from './classes/smb-activity.js';
import { sshActivityClass } from './classes/ssh-activity.js';
import { tunnelActivityClass } from './classes/tunnel-activity.js';
import { remediationActivityClass } from './classes/remediation-activity.js';
import { fileRemediationActivityClass } from './classes/file-remediation-activity.js';
import { networkRemediationActivityClass } from './classes/network-remediation-activity.js';
import { processRemediationActivityClass } from './classes/process-remediation-activity.js';
import { eventLogActvityClass } from './classes/event-log-actvity.js';
import { fileActivityClass } from './classes/file-activity.js';
import { kernelActivityClass } from './classes/kernel-activity.js';
import { kernelExtensionActivityClass } from './classes/kernel-extension-activity.js';
import { memoryActivityClass } from './classes/memory-activity.js';
import { moduleActivityClass } from './classes/module-activity.js';
import { peripheralActivityClass } from './classes/peripheral-activity.js';
import { processActivityClass } from './classes/process-activity.js';
import { scheduledJobActivityClass } from './classes/scheduled-job-activity.js';
import { scriptActivityClass } from './classes/script-activity.js';
import { airborneBroadcastActivityClass } from './classes/airborne-broadcast-activity.js';
import { droneFlightsActivityClass } from './classes/drone-flights-activity.js';
import { prefetchQueryClass } from './classes/win/prefetch-query.js';
import { registryKeyActivityClass } from './classes/win/registry-key-activity.js';
import { registryKeyQueryClass } from './classes/win/registry-key-query.js';
import { registryValueActivityClass } from './classes/win/registry-value-activity.js';
import { registryValueQueryClass } from './classes/win/registry-value-query.js';
import { windowsResourceActivityClass } from './classes/win/windows-resource-activity.js';
import { windowsServiceActivityClass } from './classes/win/windows-service-activity.js';
import { objectObject } from './objects/object.js';
import { accessAnalysisResultObject } from './objects/access-analysis-result.js';
import { accountObject } from './objects/account.js';
import { actorObject } from './objects/actor.js';
import { additionalRestrictionObject } from './objects/additional-restriction.js';
import { advisoryObject } from './objects/advisory.js';
import { affectedCodeObject } from './objects/affected-code.js';
import { packageObject } from './objects/package.js';
import { affectedPackageObject } from './objects/affected-package.js';
import { agentObject } from './objects/agent.js';
import { aiModelObject } from './objects/ai-model.js';
import { aircraftObject } from './objects/aircraft.js';
import { analysisTargetObject } from './objects/analysis-target.js';
import { analyticObject } from './objects/analytic.js';
import { anomalyObject } from './objects/anomaly.js';
import { anomalyAnalysisObject } from './objects/anomaly-analysis.js';
import { apiObject } from './objects/api.js';
import { applicationObject } from './objects/application.js';
import { assessmentObject } from './objects/assessment.js';
import { attackObject } from './objects/attack.js';
import { authFactorObject } from './objects/auth-factor.js';
import { tokenObject } from './objects/token.js';
import { authenticationTokenObject } from './objects/authentication-token.js';
import { authorizationObject } from './objects/authorization.js';
import { autonomousSystemObject } from './objects/autonomous-system.js';
import { baselineObject } from './objects/baseline.js';
import { campaignObject } from './objects/campaign.js';
import { certificateObject } from './objects/certificate.js';
import { checkObject } from './objects/check.js';
import { cisBenchmarkObject } from './objects/cis-benchmark.js';
import { cisBenchmarkResultObject } from './objects/cis-benchmark-result.js';
import { cisControlObject } from './objects/cis-control.js';
import { cisCscObject } from './objects/cis-csc.js';
import { classifierDetailsObject } from './objects/classifier-details.js';
import { cloudObject } from './objects/cloud.js';
import { complianceObject } from './objects/compliance.js';
import { containerObject } from './objects/container.js';
import { cveObject } from './objects/cve.js';
import { cvssObject } from './objects/cvss.js';
import { cweObject } from './objects/cwe.js';
import { d3fTacticObject } from './objects/d3f-tactic.js';
import { d3fTechniqueObject } from './objects/d3f-technique.js';
import { d3fendObject } from './objects/d3fend.js';
import { dataClassificationObject } from './objects/data-classification.js';
import { dataSecurityObject } from './objects/data-security.js';
import { databaseObject } from './objects/database.js';
import { databucketObject } from './objects/databucket.js';
import { dceRpcObject } from './objects/dce-rpc.js';
import { endpointObject } from './objects/endpoint.js';
import { deviceObject } from './objects/device.js';
import { deviceHwInfoObject } from './objects/device-hw-info.js';
import { digitalSignatureObject } from './objects/digital-signature.js';
import { discoveryDetailsObject } from './objects/discovery-details.js';
import { displayObject } from './objects/display.js';
import { dnsAnswerObject } from './objects/dns-answer.js';
import { dnsQueryObject } from './objects/dns-query.js';
import { domainContactObject } from './objects/domain-contact.js';
import { edgeObject } from './objects/edge.js';
import { emailObject } from './objects/email.js';
import { emailAuthObject } from './objects/email-auth.js';
import { encryptionDetailsObject } from './objects/encryption-details.js';
import { endpointConnectionObject } from './objects/endpoint-connection.js';
import { enrichmentObject } from './objects/enrichment.js';
import { environmentVariableObject } from './objects/environment-variable.js';
import { epssObject } from './objects/epss.js';
import { evidencesObject } from './objects/evidences.js';
import { extensionObject } from './objects/extension.js';
import { featureObject } from './objects/feature.js';
import { fileObject } from './objects/file.js';
import { findingObject } from './objects/finding.js';
import { findingInfoObject } from './objects/finding-info.js';
import { fingerprintObject } from './objects/fingerprint.js';
import { ruleObject } from './objects/rule.js';
import { firewallRuleObject } from './objects/firewall-rule.js';
import { functionInvocationObject } from './objects/function-invocation.js';
import { gpuInfoObject } from './objects/gpu-info.js';
import { graphObject } from './objects/graph.js';
import { groupObject } from './objects/group.js';
import { hasshObject } from './objects/hassh.js';
import { httpCookieObject } from './objects/http-cookie.js';
import { httpHeaderObject } from './objects/http-header.js';
import { httpRequestObject } from './objects/http-request.js';
import { httpResponseObject } from './objects/http-response.js';
import { identityActivityMetricsObject } from './objects/identity-activity-metrics.js';
import { idpObject } from './objects/idp.js';
import { imageObject } from './objects/image.js';
import { ja4FingerprintObject } from './objects/ja4-fingerprint.js';
import { jobObject } from './objects/job.js';
import { kbArticleObject } from './objects/kb-article.js';
import { kernelObject } from './objects/kernel.js';
import { kernelDriverObject } from './objects/kernel-driver.js';
import { keyValueObjectObject } from './objects/key-value-object.js';
import { keyboardInfoObject } from './objects/keyboard-info.js';
import { killChainPhaseObject } from './objects/kill-chain-phase.js';
import { ldapPersonObject } from './objects/ldap-person.js';
import { loadBalancerObject } from './objects/load-balancer.js';
import { locationObject } from './objects/location.js';
import { loggerObject } from './objects/logger.js';
import { longStringObject } from './objects/long-string.js';
import { malwareObject } from './objects/malware.js';
import { scanObject } from './objects/scan.js';
import { malwareScanInfoObject } from './objects/malware-scan-info.js';
import { managedEntityObject } from './objects/managed-entity.js';
import { messageContextObject } from './objects/message-context.js';
import { metadataObject } from './objects/metadata.js';
import { metricObject } from './objects/metric.js';
import { mitigationObject } from './objects/mitigation.js';
import { moduleObject } from './objects/module.js';
import { networkConnectionInfoObject } from './objects/network-connection-info.js';
import { networkEndpointObject } from './objects/network-endpoint.js';
import { networkInterfaceObject } from './objects/network-interface.js';
import { networkProxyObject } from './objects/network-proxy.js';
import { networkTrafficObject } from './objects/network-traffic.js';
import { nodeObject } from './objects/node.js';
import { observableObject } from './objects/observable.js';
import { observationObject } from './objects/observation.js';
import { occurrenceDetailsObject } from './objects/occurrence-details.js';
import { organizationObject } from './objects/organization.js';
import { osObject } from './objects/os.js';
import { osintObject } from './objects/osint.js';
import { packetObject } from './objects/packet.js';
import { parameterObject } from './objects/parameter.js';
import { peripheralDeviceObject } from './objects/peripheral-device.js';
import { permissionAnalysisResultObject } from './objects/permission-analysis-result.js';
import { policyObject } from './objects/policy.js';
import { portInfoObject } from './objects/port-info.js';
import { privilegeAttackInfoObject } from './objects/privilege-attack-info.js';
import { privilegeInfoObject } from './objects/privilege-info.js';
import { processEntityObject } from './objects/process-entity.js';
import { processObject } from './objects/process.js';
import { productObject } from './objects/product.js';
import { programmaticCredentialObject } from './objects/programmatic-credential.js';
import { queryEvidenceObject } from './objects/query-evidence.js';
import { queryInfoObject } from './objects/query-info.js';
import { relatedEventObject } from './objects/related-event.js';
import { remediationObject } from './objects/remediation.js';
import { reporterObject } from './objects/reporter.js';
import { reputationObject } from './objects/reputation.js';
import { requestObject } from './objects/request.js';
import { resourceDetailsObject } from './objects/resource-details.js';
import { responseObject } from './objects/response.js';
import { rpcInterfaceObject } from './objects/rpc-interface.js';
import { sanObject } from './objects/san.js';
import { sbomObject } from './objects/sbom.js';
import { scimObject } from './objects/scim.js';
import { scriptObject } from './objects/script.js';
import { securityStateObject } from './objects/security-state.js';
import { serviceObject } from './objects/service.js';
import { servicePrivilegeAnalysisObject } from './objects/service-privilege-analysis.js';
import { sessionObject } from './objects/session.js';
import { softwareComponentObject } from './objects/software-component.js';
import { spanObject } from './objects/span.js';
import { ssoObject } from './objects/sso.js';
import { startupItemObject } from './objects/startup-item.js';
import { subTechniqueObject } from './objects/sub-technique.js';
import { tableObject } from './objects/table.js';
import { tacticObject } from './objects/tactic.js';
import { techniqueObject } from './objects/technique.js';
import { threatActorObject } from './objects/threat-actor.js';
import { ticketObject } from './objects/ticket.js';
import { timespanObject } from './objects/timespan.js';
import { tlsObject } from './objects/tls.js';
import { tlsExtensionObject } from './objects/tls-extension.js';
import { traceObject } from './objects/trace.js';
import { traitObject } from './objects/trait.js';
import { transformationInfoObject } from './objects/transformation-info.js';
import { unmannedAerialSystemObject } from './objects/unmanned-aerial-system.js';
import { unmannedSystemOperatingAreaObject } from './objects/unmanned-system-operating-area.js';
import { urlObject } from './objects/url.js';
import { userObject } from './objects/user.js';
import { vendorAttributesObject } from './objects/vendor-attributes.js';
import { vulnerabilityObject } from './objects/vulnerability.js';
import { webResourceObject } from './objects/web-resource.js';
import { whoisObject } from './objects/whois.js';
import { regKeyObject } from './objects/win/reg-key.js';
import { regValueObject } from './objects/win/reg-value.js';
import { winResourceObject } from './objects/win/win-resource.js';
import { winServiceObject } from './objects/win/win-service.js';

/** Facts of every class of OCSF 1.8.0. */
export const allClasses: readonly ClassFact[] = [
  baseEventClass,
  apiActivityClass,
  applicationErrorClass,
  applicationLifecycleClass,
  datastoreActivityClass,
  fileHostingClass,
  scanActivityClass,
  webResourceAccessActivityClass,
  webResourcesActivityClass,
  adminGroupQueryClass,
  cloudResourcesInventoryInfoClass,
  configStateClass,
  deviceConfigStateChangeClass,
  evidenceInfoClass,
  fileQueryClass,
  folderQueryClass,
  inventoryInfoClass,
  jobQueryClass,
  kernelObjectQueryClass,
  moduleQueryClass,
  networkConnectionQueryClass,
  networksQueryClass,
  osintInventoryInfoClass,
  patchStateClass,
  peripheralDeviceQueryClass,
  processQueryClass,
  serviceQueryClass,
  sessionQueryClass,
  softwareInfoClass,
  startupItemQueryClass,
  userInventoryClass,
  userQueryClass,
  applicationSecurityPostureFindingClass,
  complianceFindingClass,
  dataSecurityFindingClass,
  detectionFindingClass,
  iamAnalysisFindingClass,
  incidentFindingClass,
  securityFindingClass,
  vulnerabilityFindingClass,
  accountChangeClass,
  authenticationClass,
  authorizeSessionClass,
  entityManagementClass,
  groupManagementClass,
  userAccessClass,
  dhcpActivityClass,
  dnsActivityClass,
  emailActivityClass,
  emailFileActivityClass,
  emailUrlActivityClass,
  ftpActivityClass,
  httpActivityClass,
  networkActivityClass,
  networkFileActivityClass,
  ntpActivityClass,
  rdpActivityClass,
  smbActivityClass,
  sshActivityClass,
  tunnelActivityClass,
  remediationActivityClass,
  fileRemediationActivityClass,
  networkRemediationActivityClass,
  processRemediationActivityClass,
  eventLogActvityClass,
  fileActivityClass,
  kernelActivityClass,
  kernelExtensionActivityClass,
  memoryActivityClass,
  moduleActivityClass,
  peripheralActivityClass,
  processActivityClass,
  scheduledJobActivityClass,
  scriptActivityClass,
  airborneBroadcastActivityClass,
  droneFlightsActivityClass,
  prefetchQueryClass,
  registryKeyActivityClass,
  registryKeyQueryClass,
  registryValueActivityClass,
  registryValueQueryClass,
  windowsResourceActivityClass,
  windowsServiceActivityClass,
];

/** Facts of every object of OCSF 1.8.0. */
export const allObjects: readonly ObjectFact[] = [
  objectObject,
  accessAnalysisResultObject,
  accountObject,
  actorObject,
  additionalRestrictionObject,
  advisoryObject,
  affectedCodeObject,
  packageObject,
  affectedPackageObject,
  agentObject,
  aiModelObject,
  aircraftObject,
  analysisTargetObject,
  analyticObject,
  anomalyObject,
  anomalyAnalysisObject,
  apiObject,
  applicationObject,
  assessmentObject,
  attackObject,
  authFactorObject,
  tokenObject,
  authenticationTokenObject,
  authorizationObject,
  autonomousSystemObject,
  baselineObject,
  campaignObject,
  certificateObject,
  checkObject,
  cisBenchmarkObject,
  cisBenchmarkResultObject,
  cisControlObject,
  cisCscObject,
  classifierDetailsObject,
  cloudObject,
  complianceObject,
  containerObject,
  cveObject,
  cvssObject,
  cweObject,
  d3fTacticObject,
  d3fTechniqueObject,
  d3fendObject,
  dataClassificationObject,
  dataSecurityObject,
  databaseObject,
  databucketObject,
  dceRpcObject,
  endpointObject,
  deviceObject,
  deviceHwInfoObject,
  digitalSignatureObject,
  discoveryDetailsObject,
  displayObject,
  dnsAnswerObject,
  dnsQueryObject,
  domainContactObject,
  edgeObject,
  emailObject,
  emailAuthObject,
  encryptionDetailsObject,
  endpointConnectionObject,
  enrichmentObject,
  environmentVariableObject,
  epssObject,
  evidencesObject,
  extensionObject,
  featureObject,
  fileObject,
  findingObject,
  findingInfoObject,
  fingerprintObject,
  ruleObject,
  firewallRuleObject,
  functionInvocationObject,
  gpuInfoObject,
  graphObject,
  groupObject,
  hasshObject,
  httpCookieObject,
  httpHeaderObject,
  httpRequestObject,
  httpResponseObject,
  identityActivityMetricsObject,
  idpObject,
  imageObject,
  ja4FingerprintObject,
  jobObject,
  kbArticleObject,
  kernelObject,
  kernelDriverObject,
  keyValueObjectObject,
  keyboardInfoObject,
  killChainPhaseObject,
  ldapPersonObject,
  loadBalancerObject,
  locationObject,
  loggerObject,
  longStringObject,
  malwareObject,
  scanObject,
  malwareScanInfoObject,
  managedEntityObject,
  messageContextObject,
  metadataObject,
  metricObject,
  mitigationObject,
  moduleObject,
  networkConnectionInfoObject,
  networkEndpointObject,
  networkInterfaceObject,
  networkProxyObject,
  networkTrafficObject,
  nodeObject,
  observableObject,
  observationObject,
  occurrenceDetailsObject,
  organizationObject,
  osObject,
  osintObject,
  packetObject,
  parameterObject,
  peripheralDeviceObject,
  permissionAnalysisResultObject,
  policyObject,
  portInfoObject,
  privilegeAttackInfoObject,
  privilegeInfoObject,
  processEntityObject,
  processObject,
  productObject,
  programmaticCredentialObject,
  queryEvidenceObject,
  queryInfoObject,
  relatedEventObject,
  remediationObject,
  reporterObject,
  reputationObject,
  requestObject,
  resourceDetailsObject,
  responseObject,
  rpcInterfaceObject,
  sanObject,
  sbomObject,
  scimObject,
  scriptObject,
  securityStateObject,
  serviceObject,
  servicePrivilegeAnalysisObject,
  sessionObject,
  softwareComponentObject,
  spanObject,
  ssoObject,
  startupItemObject,
  subTechniqueObject,
  tableObject,
  tacticObject,
  techniqueObject,
  threatActorObject,
  ticketObject,
  timespanObject,
  tlsObject,
  tlsExtensionObject,
  traceObject,
  traitObject,
  transformationInfoObject,
  unmannedAerialSystemObject,
  unmannedSystemOperatingAreaObject,
  urlObject,
  userObject,
  vendorAttributesObject,
  vulnerabilityObject,
  webResourceObject,
  whoisObject,
  regKeyObject,
  regValueObject,
  winResourceObject,
  winServiceObject,
];
