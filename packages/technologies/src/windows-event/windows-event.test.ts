import { describe, expect, it } from 'vitest';
import { windowsEvent } from './index.js';

const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23, 10) };

function mapJson(json: Record<string, unknown>): Record<string, unknown> {
  const parsed = windowsEvent.parse({ text: JSON.stringify(json), json });
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return windowsEvent.map(parsed.native, CONTEXT);
}

const DATA = {
  UtcTime: '2026-11-23 09:00:01.241',
  ProcessGuid: '{f3329a35-1ca8-627e-f216-000000000600}',
  ProcessId: '7716',
  Image: 'C:\\Windows\\System32\\cmd.exe',
  CommandLine: 'cmd /c whoami',
  User: 'CORP\\jonas',
  ParentProcessId: '3936',
  ParentImage: 'C:\\Windows\\explorer.exe',
};
const CHANNEL = 'Microsoft-Windows-Sysmon/Operational';
const PROVIDER = 'Microsoft-Windows-Sysmon';
const DATA_ELEMENTS = Object.entries(DATA);

const SHAPES: Readonly<Record<string, Record<string, unknown>>> = {
  'nxlog, flat': { EventID: 1, Channel: CHANNEL, SourceName: PROVIDER, Hostname: 'ws-07', ...DATA },
  winlogbeat: {
    '@timestamp': '2026-11-23T09:00:01.241Z',
    winlog: { event_id: '1', channel: CHANNEL, provider_name: PROVIDER, computer_name: 'ws-07', event_data: DATA },
  },
  'winlogbeat, dotted': {
    'winlog.event_id': 1,
    'winlog.channel': CHANNEL,
    'winlog.provider_name': PROVIDER,
    'winlog.computer_name': 'ws-07',
    ...Object.fromEntries(DATA_ELEMENTS.map(([name, value]) => [`winlog.event_data.${name}`, value])),
  },
  'EVTX dump with #attributes': {
    Event: {
      System: {
        Provider: { '#attributes': { Name: PROVIDER } },
        EventID: { '#attributes': { Qualifiers: 0 }, '#text': 1 },
        Channel: CHANNEL,
        Computer: 'ws-07',
      },
      EventData: DATA,
    },
  },
  'EVTX dump with @ and Data elements': {
    Event: {
      System: {
        Provider: { '@Name': PROVIDER },
        EventID: '1',
        Channel: CHANNEL,
        Computer: 'ws-07',
        TimeCreated: { '@SystemTime': '2026-11-23T09:00:01.241Z' },
      },
      EventData: { Data: DATA_ELEMENTS.map(([name, value]) => ({ '@Name': name, '#text': value })) },
    },
  },
  'Sentinel WindowsEvent': {
    EventID: 1,
    Channel: CHANNEL,
    Provider: PROVIDER,
    Computer: 'ws-07',
    EventData: JSON.stringify(DATA),
  },
  'Sentinel WindowsEvent, dynamic': {
    EventID: 1,
    Channel: CHANNEL,
    Provider: PROVIDER,
    Computer: 'ws-07',
    EventData: DATA,
  },
  'Sentinel Event, XML': {
    EventID: 1,
    EventLog: CHANNEL,
    Source: PROVIDER,
    Computer: 'ws-07',
    EventData: `<DataItem><EventData>${DATA_ELEMENTS.map(([name, value]) => `<Data Name="${name}">${value}</Data>`).join('')}</EventData></DataItem>`,
  },
  'OpenTelemetry windowseventlog': {
    event_id: { id: 1, qualifiers: 0 },
    channel: CHANNEL,
    computer: 'ws-07',
    provider: { name: PROVIDER, guid: '{5770385F}' },
    system_time: '2026-11-23T09:00:01.241Z',
    event_data: { data: DATA_ELEMENTS.map(([name, value]) => ({ [name]: value })) },
  },
};

it('keeps data without names, and what stands beside it', () => {
  const event = mapJson({
    Event: {
      System: { Provider: { '#attributes': { Name: 'MSDTC' } }, EventID: 4111, Channel: 'Application' },
      EventData: { State: 'up', Data: { '#text': ['first', 'second'] }, Binary: '00FF' },
    },
  });
  expect(event['unmapped']).toMatchObject({ State: 'up', Binary: '00FF', param1: 'first', param2: 'second' });
});

describe('shapes of export', () => {
  it.each(Object.keys(SHAPES))('gives the same process from: %s', name => {
    const json = SHAPES[name] as Record<string, unknown>;
    expect(windowsEvent.detect({ text: '', json })).toBeGreaterThanOrEqual(0.9);
    const event = mapJson(json);
    expect(event).toMatchObject({
      time: Date.UTC(2026, 10, 23, 9, 0, 1, 241),
      class_uid: 1007,
      activity_id: 1,
      metadata: { event_code: '1', log_name: CHANNEL, log_provider: PROVIDER },
      device: { hostname: 'ws-07' },
      process: {
        pid: 7716,
        uid: DATA.ProcessGuid,
        name: 'cmd.exe',
        cmd_line: 'cmd /c whoami',
        user: { name: 'jonas', domain: 'CORP' },
      },
      actor: { process: { pid: 3936, name: 'explorer.exe' } },
    });
  });

  it('keeps the envelope of Get-WinEvent', () => {
    const event = mapJson({
      Id: 4624,
      LogName: 'Security',
      ProviderName: 'Microsoft-Windows-Security-Auditing',
      MachineName: 'dc',
      TimeCreated: '/Date(1795424401241)/',
      Properties: [{ Value: 'x' }],
    });
    expect(event).toMatchObject({
      time: 1_795_424_401_241,
      class_uid: 0,
      metadata: { event_code: '4624', log_name: 'Security' },
      device: { hostname: 'dc' },
    });
  });

  it('reads columns with a type suffix under their own names', () => {
    const event = mapJson({
      EventID: 5156,
      TimeGenerated: '2021-08-02T13:09:19.323Z',
      SourceSystem: 'OpsManager',
      Computer: 'a',
      Protocol_string: '6',
      SourcePort_string: '53121',
      DestPort: '80',
      SourceAddress: '10.0.0.1',
      FilterRTID: '1',
    });
    expect(event).toMatchObject({
      class_uid: 4001,
      src_endpoint: { ip: '10.0.0.1', port: 53_121 },
      connection_info: { protocol_num: 6 },
    });
  });

  it('takes the host of a record that names no computer', () => {
    expect(mapJson({ EventID: 9, Channel: 'X', host: 'ws-1' })).toMatchObject({ device: { hostname: 'ws-1' } });
  });

  it('is not certain of other JSON with an EventID', () => {
    expect(windowsEvent.detect({ text: '', json: { EventID: 'abc' } })).toBe(0);
    expect(windowsEvent.detect({ text: '', json: { Id: 1 } })).toBe(0);
  });
});

describe('time', () => {
  it('takes UTC stamps before local ones', () => {
    expect(
      mapJson({
        EventID: 1,
        Channel: 'X',
        EventTime: '2020-09-18 13:05:52',
        TimeCreated: '2020-09-18T17:05:52.1234567Z',
      })['time'],
    ).toBe(Date.UTC(2020, 8, 18, 17, 5, 52, 123));
  });

  it('infers the zone of nxlog from the collector', () => {
    const event = mapJson({
      EventID: 9,
      Channel: 'X',
      EventTime: '2020-09-18 13:05:52',
      EventReceivedTime: '2020-09-18 13:07:52',
      '@timestamp': '2020-09-18T17:07:52.019Z',
    });
    expect(event).toMatchObject({
      time: Date.UTC(2020, 8, 18, 17, 5, 52),
      timezone_offset: -240,
      metadata: { original_time: '2020-09-18 13:05:52' },
    });
  });

  it('takes the time of receipt when there is no stamp at all', () => {
    expect(mapJson({ EventID: 9, Channel: 'X', EventTime: 'yesterday' })).toMatchObject({
      time: CONTEXT.receivedAt,
      unmapped: { EventTime: 'yesterday' },
    });
  });
});

describe('values', () => {
  it('reads hexadecimal process ids', () => {
    const event = mapJson({
      EventID: 4689,
      Channel: 'Security',
      Computer: 'a',
      SubjectUserSid: 'S-1-5-18',
      ProcessId: '0x1e24',
      ProcessName: 'C:\\a.exe',
      Status: '0x1',
    });
    expect(event).toMatchObject({ process: { pid: 7716 }, exit_code: 1, actor: { user: { uid: 'S-1-5-18' } } });
  });

  it('keeps what it cannot represent', () => {
    const event = mapJson({
      EventID: 3,
      Channel: CHANNEL,
      UtcTime: '2026-11-23 09:00:01',
      ProcessId: 'many',
      Image: 'C:\\a.exe',
      SourceIp: 'nowhere',
      DestinationIp: '10.0.0.1',
      DestinationPort: '99999',
    });
    expect(event).toMatchObject({
      class_uid: 4001,
      dst_endpoint: { ip: '10.0.0.1' },
      unmapped: { ProcessId: 'many', SourceIp: 'nowhere', DestinationPort: '99999' },
    });
  });

  it('falls back to a Base Event when the class would lack a required part', () => {
    const event = mapJson({
      EventID: 4624,
      Channel: 'Security',
      Computer: 'a',
      SubjectUserName: 'x',
      SubjectDomainName: 'y',
    });
    expect(event).toMatchObject({ class_uid: 0, type_uid: 0, actor: { user: { name: 'x', domain: 'y' } } });
    expect(event).not.toHaveProperty('dst_endpoint');
  });
});

describe('kinds of events', () => {
  const security = {
    Channel: 'Security',
    Computer: 'dc',
    SubjectUserName: 'admin',
    SubjectDomainName: 'CORP',
    SubjectUserSid: 'S-1-5-21-1-500',
    SubjectLogonId: '0x1',
  };
  const sysmon = { Channel: CHANNEL, Computer: 'ws', ProcessId: 5, ProcessGuid: '{g}', Image: 'C:\\a.exe' };

  it.each([
    ['a reset password', { ...security, EventID: 4724, TargetUserName: 'ann', TargetSid: 'S-1-5-21-1-1104' }, 300_104],
    ['a locked account', { ...security, EventID: 4740, TargetUserName: 'ann', TargetDomainName: 'KIOSK' }, 300_109],
    [
      'a new member of a group',
      {
        ...security,
        EventID: 4732,
        TargetUserName: 'Administrators',
        TargetSid: 'S-1-5-32-544',
        MemberSid: 'S-1-5-21-1-1104',
        MemberName: '-',
      },
      300_603,
    ],
    [
      'special privileges',
      { ...security, EventID: 4672, PrivilegeList: 'SeDebugPrivilege\r\n\t\t\tSeBackupPrivilege' },
      300_301,
    ],
    ['a Kerberos ticket', { ...security, EventID: 4768, TargetUserName: 'ann', Status: '0x6' }, 300_203],
    ['an unlocked workstation', { ...security, EventID: 4801, TargetUserName: 'ann' }, 300_299],
    [
      'a file that was deleted',
      { ...security, EventID: 4663, ObjectType: 'File', ObjectName: 'C:\\a', AccessMask: '0x10000', ProcessId: '0x4' },
      100_104,
    ],
    [
      'a registry key that was read',
      {
        ...security,
        EventID: 4663,
        ObjectType: 'Key',
        ObjectName: '\\REGISTRY\\MACHINE\\SAM',
        AccessMask: '0x1',
        ProcessId: '0x4',
      },
      20_100_102,
    ],
    [
      'access to a share',
      { ...security, EventID: 5140, ShareName: '\\\\*\\C$', IpAddress: '10.0.0.1', IpPort: '1' },
      400_699,
    ],
    [
      'a blocked connection',
      {
        ...security,
        EventID: 5157,
        SourceAddress: '10.0.0.1',
        SourcePort: '1',
        DestAddress: '10.0.0.2',
        DestPort: '2',
        Protocol: 6,
      },
      400_105,
    ],
    ['a scheduled task', { ...security, EventID: 4698, TaskName: '\\x' }, 100_601],
    ['a driver', { ...sysmon, EventID: 6, ImageLoaded: 'C:\\d.sys' }, 100_201],
    [
      'a remote thread',
      { Channel: CHANNEL, EventID: 8, SourceProcessId: 1, TargetProcessId: 2, StartAddress: '0xFF' },
      100_704,
    ],
    [
      'access to a process',
      { Channel: CHANNEL, EventID: 10, SourceProcessId: 1, TargetProcessId: 2, GrantedAccess: '0x1010' },
      100_703,
    ],
    [
      'a deleted registry value',
      { ...sysmon, EventID: 12, EventType: 'DeleteValue', TargetObject: 'HKLM\\a\\b' },
      20_100_204,
    ],
    ['a pipe', { ...sysmon, EventID: 17, EventType: 'CreatePipe', PipeName: '\\x' }, 100_101],
    ['a WMI consumer', { Channel: CHANNEL, EventID: 20, User: 'CORP\\a', Name: 'c', Operation: 'Created' }, 20_100_399],
    ['a deleted file', { ...sysmon, EventID: 23, TargetFilename: 'C:\\x', Hashes: 'MD5=0' }, 100_104],
    [
      'a service that started',
      { Channel: 'System', EventID: 7036, SourceName: 'Service Control Manager', param1: 'BITS', param2: 'running' },
      20_100_403,
    ],
    ['a cleared System log', { Channel: 'System', EventID: 104 }, 100_801],
    [
      'a remote desktop session',
      {
        Channel: 'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational',
        EventID: 21,
        Computer: 'ws',
        User: 'CORP\\a',
        Address: '10.0.0.1',
        SessionID: '2',
      },
      300_201,
    ],
    [
      'malware',
      {
        Channel: 'Microsoft-Windows-Windows Defender/Operational',
        EventID: 1116,
        'Threat Name': 'Trojan:Win32/X',
        'Detection ID': '{d}',
        'Severity Name': 'Severe',
      },
      200_401,
    ],
    [
      'another provider of System',
      { Channel: 'System', EventID: 7036, SourceName: 'Elsewhere', param1: 'a', param2: 'b' },
      0,
    ],
  ])('classifies %s', (_name, json, typeUid) => {
    expect(mapJson(json as Record<string, unknown>)['type_uid']).toBe(typeUid);
  });
});
