// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { BaseEventEvent } from './classes/base-event.js';
import type { ApiActivityEvent } from './classes/api-activity.js';
import type { ApplicationErrorEvent } from './classes/application-error.js';
import type { ApplicationLifecycleEvent } from './classes/application-lifecycle.js';
import type { DatastoreActivityEvent } from './classes/datastore-activity.js';
import type { FileHostingEvent } from './classes/file-hosting.js';
import type { ScanActivityEvent } from './classes/scan-activity.js';
import type { WebResourceAccessActivityEvent } from './classes/web-resource-access-activity.js';
import type { WebResourcesActivityEvent } from './classes/web-resources-activity.js';
import type { AdminGroupQueryEvent } from './classes/admin-group-query.js';
import type { CloudResourcesInventoryInfoEvent } from './classes/cloud-resources-inventory-info.js';
import type { ConfigStateEvent } from './classes/config-state.js';
import type { DeviceConfigStateChangeEvent } from './classes/device-config-state-change.js';
import type { EvidenceInfoEvent } from './classes/evidence-info.js';
import type { FileQueryEvent } from './classes/file-query.js';
import type { FolderQueryEvent } from './classes/folder-query.js';
import type { InventoryInfoEvent } from './classes/inventory-info.js';
import type { JobQueryEvent } from './classes/job-query.js';
import type { KernelObjectQueryEvent } from './classes/kernel-object-query.js';
import type { ModuleQueryEvent } from './classes/module-query.js';
import type { NetworkConnectionQueryEvent } from './classes/network-connection-query.js';
import type { NetworksQueryEvent } from './classes/networks-query.js';
import type { OsintInventoryInfoEvent } from './classes/osint-inventory-info.js';
import type { PatchStateEvent } from './classes/patch-state.js';
import type { PeripheralDeviceQueryEvent } from './classes/peripheral-device-query.js';
import type { ProcessQueryEvent } from './classes/process-query.js';
import type { ServiceQueryEvent } from './classes/service-query.js';
import type { SessionQueryEvent } from './classes/session-query.js';
import type { SoftwareInfoEvent } from './classes/software-info.js';
import type { StartupItemQueryEvent } from './classes/startup-item-query.js';
import type { UserInventoryEvent } from './classes/user-inventory.js';
import type { UserQueryEvent } from './classes/user-query.js';
import type { ApplicationSecurityPostureFindingEvent } from './classes/application-security-posture-finding.js';
import type { ComplianceFindingEvent } from './classes/compliance-finding.js';
import type { DataSecurityFindingEvent } from './classes/data-security-finding.js';
import type { DetectionFindingEvent } from './classes/detection-finding.js';
import type { IamAnalysisFindingEvent } from './classes/iam-analysis-finding.js';
import type { IncidentFindingEvent } from './classes/incident-finding.js';
import type { SecurityFindingEvent } from './classes/security-finding.js';
import type { VulnerabilityFindingEvent } from './classes/vulnerability-finding.js';
import type { AccountChangeEvent } from './classes/account-change.js';
import type { AuthenticationEvent } from './classes/authentication.js';
import type { AuthorizeSessionEvent } from './classes/authorize-session.js';
import type { EntityManagementEvent } from './classes/entity-management.js';
import type { GroupManagementEvent } from './classes/group-management.js';
import type { UserAccessEvent } from './classes/user-access.js';
import type { DhcpActivityEvent } from './classes/dhcp-activity.js';
import type { DnsActivityEvent } from './classes/dns-activity.js';
import type { EmailActivityEvent } from './classes/email-activity.js';
import type { EmailFileActivityEvent } from './classes/email-file-activity.js';
import type { EmailUrlActivityEvent } from './classes/email-url-activity.js';
import type { FtpActivityEvent } from './classes/ftp-activity.js';
import type { HttpActivityEvent } from './classes/http-activity.js';
import type { NetworkActivityEvent } from './classes/network-activity.js';
import type { NetworkFileActivityEvent } from './classes/network-file-activity.js';
import type { NtpActivityEvent } from './classes/ntp-activity.js';
import type { RdpActivityEvent } from './classes/rdp-activity.js';
import type { SmbActivityEvent } from './classes/smb-activity.js';
import type { SshActivityEvent } from './classes/ssh-activity.js';
import type { TunnelActivityEvent } from './classes/tunnel-activity.js';
import type { RemediationActivityEvent } from './classes/remediation-activity.js';
import type { FileRemediationActivityEvent } from './classes/file-remediation-activity.js';
import type { NetworkRemediationActivityEvent } from './classes/network-remediation-activity.js';
import type { ProcessRemediationActivityEvent } from './classes/process-remediation-activity.js';
import type { EventLogActvityEvent } from './classes/event-log-actvity.js';
import type { FileActivityEvent } from './classes/file-activity.js';
import type { KernelActivityEvent } from './classes/kernel-activity.js';
import type { KernelExtensionActivityEvent } from './classes/kernel-extension-activity.js';
import type { MemoryActivityEvent } from './classes/memory-activity.js';
import type { ModuleActivityEvent } from './classes/module-activity.js';
import type { PeripheralActivityEvent } from './classes/peripheral-activity.js';
import type { ProcessActivityEvent } from './classes/process-activity.js';
import type { ScheduledJobActivityEvent } from './classes/scheduled-job-activity.js';
import type { ScriptActivityEvent } from './classes/script-activity.js';
import type { AirborneBroadcastActivityEvent } from './classes/airborne-broadcast-activity.js';
import type { DroneFlightsActivityEvent } from './classes/drone-flights-activity.js';
import type { PrefetchQueryEvent } from './classes/win/prefetch-query.js';
import type { RegistryKeyActivityEvent } from './classes/win/registry-key-activity.js';
import type { RegistryKeyQueryEvent } from './classes/win/registry-key-query.js';
import type { RegistryValueActivityEvent } from './classes/win/registry-value-activity.js';
import type { RegistryValueQueryEvent } from './classes/win/registry-value-query.js';
import type { WindowsResourceActivityEvent } from './classes/win/windows-resource-activity.js';
import type { WindowsServiceActivityEvent } from './classes/win/windows-service-activity.js';

/** An event of any class of OCSF 1.8.0: narrow it by `class_uid`. */
export type AnyOcsfEvent =
  | BaseEventEvent
  | ApiActivityEvent
  | ApplicationErrorEvent
  | ApplicationLifecycleEvent
  | DatastoreActivityEvent
  | FileHostingEvent
  | ScanActivityEvent
  | WebResourceAccessActivityEvent
  | WebResourcesActivityEvent
  | AdminGroupQueryEvent
  | CloudResourcesInventoryInfoEvent
  | ConfigStateEvent
  | DeviceConfigStateChangeEvent
  | EvidenceInfoEvent
  | FileQueryEvent
  | FolderQueryEvent
  | InventoryInfoEvent
  | JobQueryEvent
  | KernelObjectQueryEvent
  | ModuleQueryEvent
  | NetworkConnectionQueryEvent
  | NetworksQueryEvent
  | OsintInventoryInfoEvent
  | PatchStateEvent
  | PeripheralDeviceQueryEvent
  | ProcessQueryEvent
  | ServiceQueryEvent
  | SessionQueryEvent
  | SoftwareInfoEvent
  | StartupItemQueryEvent
  | UserInventoryEvent
  | UserQueryEvent
  | ApplicationSecurityPostureFindingEvent
  | ComplianceFindingEvent
  | DataSecurityFindingEvent
  | DetectionFindingEvent
  | IamAnalysisFindingEvent
  | IncidentFindingEvent
  | SecurityFindingEvent
  | VulnerabilityFindingEvent
  | AccountChangeEvent
  | AuthenticationEvent
  | AuthorizeSessionEvent
  | EntityManagementEvent
  | GroupManagementEvent
  | UserAccessEvent
  | DhcpActivityEvent
  | DnsActivityEvent
  | EmailActivityEvent
  | EmailFileActivityEvent
  | EmailUrlActivityEvent
  | FtpActivityEvent
  | HttpActivityEvent
  | NetworkActivityEvent
  | NetworkFileActivityEvent
  | NtpActivityEvent
  | RdpActivityEvent
  | SmbActivityEvent
  | SshActivityEvent
  | TunnelActivityEvent
  | RemediationActivityEvent
  | FileRemediationActivityEvent
  | NetworkRemediationActivityEvent
  | ProcessRemediationActivityEvent
  | EventLogActvityEvent
  | FileActivityEvent
  | KernelActivityEvent
  | KernelExtensionActivityEvent
  | MemoryActivityEvent
  | ModuleActivityEvent
  | PeripheralActivityEvent
  | ProcessActivityEvent
  | ScheduledJobActivityEvent
  | ScriptActivityEvent
  | AirborneBroadcastActivityEvent
  | DroneFlightsActivityEvent
  | PrefetchQueryEvent
  | RegistryKeyActivityEvent
  | RegistryKeyQueryEvent
  | RegistryValueActivityEvent
  | RegistryValueQueryEvent
  | WindowsResourceActivityEvent
  | WindowsServiceActivityEvent;
