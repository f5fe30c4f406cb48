import type { SigmaFieldAliases, SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { dnsAliases, flowAliases } from '../taxonomy-aliases.js';
import { AUDIT_ECS, SYSMON_ECS } from './ecs-aliases.js';

/** Channels of each Windows service: Sigma's taxonomy appendix 2.1.0, and channels that SigmaHQ's rules name besides. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  application: ['Application'],
  'application-experience': [
    'Microsoft-Windows-Application-Experience/Program-Telemetry',
    'Microsoft-Windows-Application-Experience/Program-Compatibility-Assistant',
  ],
  applocker: [
    'Microsoft-Windows-AppLocker/MSI and Script',
    'Microsoft-Windows-AppLocker/EXE and DLL',
    'Microsoft-Windows-AppLocker/Packaged app-Deployment',
    'Microsoft-Windows-AppLocker/Packaged app-Execution',
  ],
  'appmodel-runtime': ['Microsoft-Windows-AppModel-Runtime/Admin'],
  'appxdeployment-server': ['Microsoft-Windows-AppXDeploymentServer/Operational'],
  'appxpackaging-om': ['Microsoft-Windows-AppxPackaging/Operational'],
  bitlocker: ['Microsoft-Windows-BitLocker/BitLocker Management'],
  'bits-client': ['Microsoft-Windows-Bits-Client/Operational'],
  capi2: ['Microsoft-Windows-CAPI2/Operational'],
  'certificateservicesclient-lifecycle-system': [
    'Microsoft-Windows-CertificateServicesClient-Lifecycle-System/Operational',
  ],
  'codeintegrity-operational': ['Microsoft-Windows-CodeIntegrity/Operational'],
  dhcp: ['Microsoft-Windows-DHCP-Server/Operational'],
  'diagnosis-scripted': ['Microsoft-Windows-Diagnosis-Scripted/Operational'],
  'dns-client': ['Microsoft-Windows-DNS Client Events/Operational', 'Microsoft-Windows-DNS-Client/Operational'],
  'dns-server': ['DNS Server'],
  'dns-server-analytic': ['Microsoft-Windows-DNS-Server/Analytical'],
  'dns-server-audit': ['Microsoft-Windows-DNS-Server/Audit'],
  'driver-framework': ['Microsoft-Windows-DriverFrameworks-UserMode/Operational'],
  'firewall-as': ['Microsoft-Windows-Windows Firewall With Advanced Security/Firewall'],
  'hyper-v-worker': ['Microsoft-Windows-Hyper-V-Worker'],
  'iis-configuration': ['Microsoft-IIS-Configuration/Operational'],
  'kernel-event-tracing': ['Microsoft-Windows-Kernel-EventTracing'],
  'kernel-shimengine': [
    'Microsoft-Windows-Kernel-ShimEngine/Operational',
    'Microsoft-Windows-Kernel-ShimEngine/Diagnostic',
  ],
  ldap: ['Microsoft-Windows-LDAP-Client/Debug'],
  'lsa-server': ['Microsoft-Windows-LSA/Operational'],
  'microsoft-servicebus-client': ['Microsoft-ServiceBus-Client/Operational', 'Microsoft-ServiceBus-Client/Admin'],
  'msexchange-management': ['MSExchange Management'],
  ntfs: ['Microsoft-Windows-Ntfs/Operational'],
  ntlm: ['Microsoft-Windows-NTLM/Operational'],
  openssh: ['OpenSSH/Operational'],
  powershell: ['Microsoft-Windows-PowerShell/Operational', 'PowerShellCore/Operational'],
  'powershell-classic': ['Windows PowerShell'],
  'printservice-admin': ['Microsoft-Windows-PrintService/Admin'],
  'printservice-operational': ['Microsoft-Windows-PrintService/Operational'],
  security: ['Security'],
  'security-mitigations': [
    'Microsoft-Windows-Security-Mitigations/Kernel Mode',
    'Microsoft-Windows-Security-Mitigations/User Mode',
  ],
  sense: ['Microsoft-Windows-SENSE/Operational'],
  'servicebus-client': ['Microsoft-ServiceBus-Client/Operational', 'Microsoft-ServiceBus-Client/Admin'],
  'shell-core': ['Microsoft-Windows-Shell-Core/Operational'],
  'smbclient-connectivity': ['Microsoft-Windows-SmbClient/Connectivity'],
  'smbclient-security': ['Microsoft-Windows-SmbClient/Security'],
  'smbserver-connectivity': ['Microsoft-Windows-SMBServer/Connectivity'],
  sysmon: ['Microsoft-Windows-Sysmon/Operational'],
  system: ['System'],
  taskscheduler: ['Microsoft-Windows-TaskScheduler/Operational'],
  'terminalservices-localsessionmanager': ['Microsoft-Windows-TerminalServices-LocalSessionManager/Operational'],
  vhdmp: ['Microsoft-Windows-VHDMP/Operational'],
  windefend: ['Microsoft-Windows-Windows Defender/Operational'],
  wmi: ['Microsoft-Windows-WMI-Activity/Operational'],
};

/** Event ids of the categories that Sysmon serves. */
const SYSMON_CATEGORIES: Readonly<Record<string, readonly number[]>> = {
  process_creation: [1],
  file_change: [2],
  network_connection: [3],
  sysmon_status: [4, 16],
  process_termination: [5],
  driver_load: [6],
  image_load: [7],
  create_remote_thread: [8],
  raw_access_thread: [9],
  process_access: [10],
  file_event: [11],
  registry_event: [12, 13, 14],
  registry_add: [12],
  registry_delete: [12],
  registry_set: [13],
  registry_rename: [14],
  create_stream_hash: [15],
  pipe_created: [17, 18],
  wmi_event: [19, 20, 21],
  dns_query: [22],
  file_delete: [23],
  clipboard_capture: [24],
  process_tampering: [25],
  file_delete_detected: [26],
  file_block_executable: [27],
  file_block_shredding: [28],
  file_executable_detected: [29],
  sysmon_error: [255],
};

const LINUX_CATEGORIES: ReadonlySet<string> = new Set([
  'process_creation',
  'network_connection',
  'sysmon_status',
  'process_termination',
  'raw_access_thread',
  'file_event',
  'file_delete',
  'file_delete_detected',
  'sysmon_error',
]);

const REGISTRY_AUDIT: SigmaFieldAliases = {
  Image: ['ProcessName'],
  TargetObject: ['ObjectName'],
  Details: ['NewValue'],
};

interface ServedCategory {
  readonly service: string;
  readonly category: string;
  readonly eventIds: readonly number[];
  readonly aliases?: SigmaFieldAliases;
}

/** Categories that other channels serve, with those channels' words for Sysmon's fields. */
const AUDIT_CATEGORIES: readonly ServedCategory[] = [
  { service: 'powershell-classic', category: 'ps_classic_start', eventIds: [400] },
  { service: 'powershell-classic', category: 'ps_classic_provider_start', eventIds: [600] },
  { service: 'powershell-classic', category: 'ps_classic_script', eventIds: [800] },
  { service: 'powershell', category: 'ps_module', eventIds: [4103] },
  { service: 'powershell', category: 'ps_script', eventIds: [4104] },
  {
    service: 'security',
    category: 'process_creation',
    eventIds: [4688],
    aliases: {
      Image: ['NewProcessName'],
      ParentImage: ['ParentProcessName'],
      ProcessId: ['NewProcessId'],
      ParentProcessId: ['ProcessId'],
      LogonId: ['SubjectLogonId'],
      User: ['SubjectUserName'],
      IntegrityLevel: ['MandatoryLabel'],
    },
  },
  { service: 'security', category: 'registry_event', eventIds: [4657], aliases: REGISTRY_AUDIT },
  { service: 'security', category: 'registry_set', eventIds: [4657], aliases: REGISTRY_AUDIT },
  {
    service: 'security',
    category: 'network_connection',
    eventIds: [5156],
    aliases: {
      Image: ['Application'],
      SourceIp: ['SourceAddress'],
      DestinationIp: ['DestAddress'],
      DestinationPort: ['DestPort'],
    },
  },
];

/** Categories of Sigma that have no product: what Windows' own parts tell of them, and under which names. */
const GENERIC_CATEGORIES: readonly ServedCategory[] = [
  {
    service: 'sysmon',
    category: 'dns',
    eventIds: [22],
    aliases: dnsAliases({ query: ['QueryName'], answers: ['QueryResults'] }),
  },
  {
    service: 'dns-client',
    category: 'dns',
    eventIds: [3006, 3008, 3020],
    aliases: dnsAliases({ query: ['QueryName'], answers: ['QueryResults'] }),
  },
  // Names end with a dot here.
  {
    service: 'dns-server-analytic',
    category: 'dns',
    eventIds: [256, 257, 258, 260, 261],
    aliases: dnsAliases({ query: ['QNAME'] }),
  },
  {
    service: 'security',
    category: 'firewall',
    eventIds: [5152, 5156, 5157],
    aliases: flowAliases({
      source: ['SourceAddress'],
      sourcePort: ['SourcePort'],
      destination: ['DestAddress'],
      destinationPort: ['DestPort'],
    }),
  },
  {
    service: 'windefend',
    category: 'antivirus',
    eventIds: [1006, 1007, 1015, 1116, 1117, 1118, 1119],
    aliases: {
      Signature: ['Threat Name', 'ThreatName'],
      Filename: ['Path'],
      Action: ['Action Name', 'ActionName'],
    },
  },
];

/** Channels whose events come from Event Tracing for Windows; categories by channel alone. */
const ETW_CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  'Microsoft-Windows-Kernel-File/Analytic': ['file_access', 'file_rename'],
};

/** Services whose fields have blanks in their names. */
const SPACED_SERVICES: ReadonlySet<string> = new Set(['windefend']);

const WINDOWS: SigmaLogSource = { product: 'windows' };
const LINUX: SigmaLogSource = { product: 'linux' };

function services(): readonly SigmaLogSourceEntry[] {
  return Object.entries(SERVICES).map(([service, channels]) => ({
    logSource: { ...WINDOWS, service },
    channels,
    ...(SPACED_SERVICES.has(service) ? { spacedNames: true } : {}),
  }));
}

function sysmonCategories(product: SigmaLogSource, channels?: readonly string[]): readonly SigmaLogSourceEntry[] {
  return Object.entries(SYSMON_CATEGORIES).map(([category, eventIds]) => ({
    logSource: { ...product, category, service: 'sysmon' },
    ...(channels === undefined ? {} : { channels, winlogbeatAliases: SYSMON_ECS[category] ?? {} }),
    eventIds,
  }));
}

/** What Sysmon for Linux can see. */
function linuxCategories(): readonly SigmaLogSourceEntry[] {
  return sysmonCategories(LINUX).filter(({ logSource }) => LINUX_CATEGORIES.has(logSource.category ?? ''));
}

function servedCategories(): readonly SigmaLogSourceEntry[] {
  return [...AUDIT_CATEGORIES, ...GENERIC_CATEGORIES].map(({ service, category, eventIds, aliases }) => ({
    logSource: { ...WINDOWS, category, service },
    channels: SERVICES[service] ?? [],
    eventIds,
    ...(aliases === undefined ? {} : { aliases }),
    ...(AUDIT_ECS[category] === undefined ? {} : { winlogbeatAliases: AUDIT_ECS[category] }),
  }));
}

function tracedCategories(): readonly SigmaLogSourceEntry[] {
  return Object.entries(ETW_CATEGORIES).flatMap(([channel, categories]) =>
    categories.map(category => ({ logSource: { ...WINDOWS, category }, channels: [channel] })),
  );
}

/** RPC Firewall, a product of its own in Sigma, writes to an event log of Windows. */
const RPC_FIREWALL: SigmaLogSourceEntry = {
  logSource: { product: 'rpc_firewall', category: 'application' },
  channels: ['RPCFW'],
  aliases: { EventLog: ['Channel'] },
};

/** What Windows' events stand for, by channel and event id; the first entry is that of all of them. */
export const WINDOWS_ENTRIES: readonly SigmaLogSourceEntry[] = [
  { logSource: WINDOWS },
  RPC_FIREWALL,
  ...services(),
  ...tracedCategories(),
  ...sysmonCategories(WINDOWS, SERVICES['sysmon']),
  ...servedCategories(),
];

/** What events of Sysmon for Linux stand for. */
export const LINUX_ENTRIES: readonly SigmaLogSourceEntry[] = [
  { logSource: LINUX },
  { logSource: { ...LINUX, service: 'sysmon' } },
  ...linuxCategories(),
];

/** Where the channels of Sysmon for Linux begin. */
export const LINUX_CHANNELS = 'Linux-Sysmon/';

/** How Windows' events, and those of Sysmon for Linux, say their log source: by Channel and EventID. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'windows-event',
    recognise: [{ field: 'Channel', startsWith: LINUX_CHANNELS }, { field: 'EventID' }],
    channelField: 'Channel',
    eventIdField: 'EventID',
    entries: LINUX_ENTRIES,
  },
  {
    technology: 'windows-event',
    recognise: [{ field: 'Channel' }, { field: 'EventID' }],
    channelField: 'Channel',
    eventIdField: 'EventID',
    entries: WINDOWS_ENTRIES,
  },
];
