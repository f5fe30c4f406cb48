import type { LogSource, SigmaEvent } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const WINDOWS: LogSource = { product: 'windows' };

interface Action {
  readonly table: string;
  readonly columns: SigmaEvent;
  readonly categories: readonly string[];
  readonly items?: readonly string[];
}

const TIDE = 'C:\\Program Files\\Tide\\tide.exe';
const ACTOR: SigmaEvent = {
  InitiatingProcessFileName: 'crane.exe',
  InitiatingProcessFolderPath: 'c:\\program files\\harbour\\crane.exe',
  InitiatingProcessCommandLine: 'crane.exe --lift',
  InitiatingProcessId: 988,
  InitiatingProcessAccountName: 'ada',
};
const BY_CRANE: readonly string[] = [
  "Image|endswith: '\\crane.exe'",
  "CommandLine|contains: '--lift'",
  'ProcessId: 988',
];

const ACTIONS: readonly Action[] = [
  {
    table: 'DeviceProcessEvents',
    columns: {
      ActionType: 'ProcessCreated',
      FileName: 'tide.exe',
      FolderPath: TIDE,
      ProcessCommandLine: 'tide.exe --flood',
      ProcessId: 4120,
      ProcessVersionInfoOriginalFileName: 'TideWorks.exe',
      AccountName: 'grace',
      SHA256: 'c0ffee',
    },
    categories: ['process_creation'],
    items: [
      `Image|endswith: '\\tide.exe'`,
      "CommandLine|contains: '--flood'",
      'ProcessId: 4120',
      'OriginalFileName: TideWorks.exe',
      "ParentImage|endswith: '\\crane.exe'",
      "ParentCommandLine|contains: '--lift'",
      'User: grace',
      'sha256: c0ffee',
    ],
  },
  {
    table: 'DeviceFileEvents',
    columns: { ActionType: 'FileCreated', FileName: 'tide.txt', FolderPath: 'C:\\Tide\\tide.txt' },
    categories: ['file_event'],
    items: [...BY_CRANE, "TargetFilename: 'C:\\Tide\\tide.txt'"],
  },
  {
    table: 'DeviceFileEvents',
    columns: { ActionType: 'FileRenamed', FileName: 'ebb.txt', FolderPath: 'C:\\Tide\\ebb.txt' },
    categories: ['file_event', 'file_rename'],
    items: ["TargetFilename|endswith: '\\ebb.txt'"],
  },
  {
    table: 'DeviceFileEvents',
    columns: { ActionType: 'FileDeleted', FileName: 'flow.txt', FolderPath: 'C:\\Tide\\flow.txt' },
    categories: ['file_delete'],
    items: ["TargetFilename|endswith: '\\flow.txt'"],
  },
  {
    table: 'DeviceImageLoadEvents',
    columns: { ActionType: 'ImageLoaded', FileName: 'pier.dll', FolderPath: 'C:\\Program Files\\Tide\\pier.dll' },
    categories: ['image_load'],
    items: [...BY_CRANE, "ImageLoaded|endswith: '\\pier.dll'"],
  },
  {
    table: 'DeviceRegistryEvents',
    columns: {
      ActionType: 'RegistryValueSet',
      RegistryKey: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Tide',
      RegistryValueName: 'Level',
      RegistryValueData: 'spring tide',
    },
    categories: ['registry_event', 'registry_set'],
    items: [...BY_CRANE, 'Details: spring tide'],
  },
  {
    table: 'DeviceRegistryEvents',
    columns: { ActionType: 'RegistryKeyCreated', RegistryKey: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Tide\\New' },
    categories: ['registry_event', 'registry_add'],
    items: ["TargetObject|endswith: '\\Tide\\New'"],
  },
  {
    table: 'DeviceRegistryEvents',
    columns: {
      ActionType: 'RegistryKeyDeleted',
      RegistryKey: '',
      PreviousRegistryKey: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Tide\\Old',
    },
    categories: ['registry_event', 'registry_delete'],
    items: ["TargetObject|endswith: '\\Tide\\Old'"],
  },
  {
    table: 'DeviceNetworkEvents',
    columns: {
      ActionType: 'ConnectionSuccess',
      LocalIP: '10.1.2.3',
      LocalPort: 50123,
      RemoteIP: '192.0.2.17',
      RemotePort: 8443,
      RemoteUrl: 'tide.harbour.example',
      Protocol: 'Tcp',
    },
    categories: ['network_connection'],
    items: [
      ...BY_CRANE,
      'SourceIp: 10.1.2.3',
      'DestinationIp: 192.0.2.17',
      'DestinationPort: 8443',
      'DestinationHostname: tide.harbour.example',
      "Initiated: 'true'",
      'Protocol: tcp',
    ],
  },
  {
    table: 'DeviceNetworkEvents',
    columns: {
      ActionType: 'InboundConnectionAccepted',
      LocalIP: '10.1.2.3',
      LocalPort: 8444,
      RemoteIP: '192.0.2.18',
      RemotePort: 50124,
    },
    categories: ['network_connection'],
    items: ['SourceIp: 192.0.2.18', 'DestinationPort: 8444', "Initiated: 'false'"],
  },
  {
    table: 'DeviceEvents',
    columns: { ActionType: 'DnsQueryResponse', AdditionalFields: { DnsQueryString: 'tide.harbour.example' } },
    categories: ['dns_query'],
    items: ["QueryName|endswith: '.harbour.example'", "Image|endswith: '\\crane.exe'"],
  },
  { table: 'DeviceEvents', columns: { ActionType: 'NamedPipeEvent', FileName: null }, categories: [] },
  { table: 'DeviceLogonEvents', columns: { ActionType: 'LogonFailed', LogonType: 'Network' }, categories: [] },
];

function rowsOf({ table, columns, categories, items = [] }: Action): readonly EventRow[] {
  const all = {
    Timestamp: '2026-03-02T08:15:31.3504120Z',
    DeviceId: '6f1c07d6a5b2',
    DeviceName: 'pc-07.harbour.example',
    ...ACTOR,
    ...columns,
    ReportId: 812,
  };
  const more = {
    technology: 'microsoft-defender-xdr',
    logSources: [WINDOWS, ...categories.map(category => ({ ...WINDOWS, category }))],
    items,
  };
  const name = `${String(columns['ActionType'])} of Defender's ${table}`;
  const stream = {
    time: '2026-03-02T08:17:02.1Z',
    tenantId: '00000000-0000-4000-8000-000000000007',
    operationName: 'Publish',
    category: `AdvancedHunting-${table}`,
    properties: all,
  };
  const row = { ...all, TimeGenerated: all.Timestamp, Type: table };
  return [
    { name: `${name}, streamed`, event: stream, ...more },
    { name: `${name}, as a row`, event: row, ...more },
  ];
}

/** Rows of Microsoft Defender XDR's advanced hunting, in both forms. */
export const DEFENDER_XDR_EVENTS: readonly EventRow[] = ACTIONS.flatMap(rowsOf);
