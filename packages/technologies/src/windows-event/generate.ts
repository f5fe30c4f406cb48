import { between, eventTimes, hexDigits, pick, pickWeighted, randomAddress, randomUuid } from '../generate.js';
import type { GeneratedLine, LineGeneratorOptions } from '../generate.js';
import { FAILURE, guid, logonId, PROGRAMS, subject, SUCCESS, sysmonProcess, SYSMON } from './generated-scene.js';
import type { Story } from './generated-scene.js';

const logon: Story = scene => ({
  ...SUCCESS,
  EventID: 4624,
  Task: 12_544,
  Category: 'Logon',
  SubjectUserSid: 'S-1-5-18',
  SubjectUserName: `${scene.host.split('.', 1)[0]}$`,
  SubjectDomainName: scene.domain,
  SubjectLogonId: '0x3e7',
  TargetUserSid: scene.sid,
  TargetUserName: scene.user,
  TargetDomainName: scene.domain,
  TargetLogonId: logonId(scene.random),
  LogonType: pickWeighted(scene.random, [
    [60, '3'],
    [20, '2'],
    [12, '10'],
    [8, '7'],
  ]),
  LogonProcessName: 'Kerberos',
  AuthenticationPackageName: 'Kerberos',
  WorkstationName: '-',
  LogonGuid: guid(scene.random),
  ProcessId: '0x0',
  ProcessName: '-',
  IpAddress: randomAddress(scene.random, 'private'),
  IpPort: String(between(scene.random, 49_152, 65_535)),
});

const logoff: Story = scene => ({
  ...SUCCESS,
  EventID: 4634,
  Task: 12_545,
  Category: 'Logoff',
  TargetUserSid: scene.sid,
  TargetUserName: scene.user,
  TargetDomainName: scene.domain,
  TargetLogonId: logonId(scene.random),
  LogonType: '3',
});

const refusedLogon: Story = scene => ({
  ...FAILURE,
  EventID: 4625,
  Task: 12_544,
  Category: 'Logon',
  SubjectUserSid: 'S-1-0-0',
  SubjectUserName: '-',
  SubjectDomainName: '-',
  SubjectLogonId: '0x0',
  TargetUserSid: 'S-1-0-0',
  TargetUserName: scene.user,
  TargetDomainName: scene.domain,
  Status: '0xc000006d',
  SubStatus: pick(scene.random, ['0xc000006a', '0xc0000064', '0xc0000234']),
  FailureReason: '%%2313',
  LogonType: '3',
  LogonProcessName: 'NtLmSsp',
  AuthenticationPackageName: 'NTLM',
  WorkstationName: 'KIOSK-03',
  ProcessId: '0x0',
  ProcessName: '-',
  IpAddress: randomAddress(scene.random, 'private'),
  IpPort: String(between(scene.random, 49_152, 65_535)),
});

const privileges: Story = scene => ({
  ...SUCCESS,
  EventID: 4672,
  Task: 12_548,
  Category: 'Special Logon',
  ...subject(scene),
  PrivilegeList: 'SeSecurityPrivilege\r\n\t\t\tSeBackupPrivilege\r\n\t\t\tSeDebugPrivilege',
});

const newProcess: Story = scene => {
  const [image, commandLine] = pick(scene.random, PROGRAMS);
  return {
    ...SUCCESS,
    EventID: 4688,
    Task: 13_312,
    Category: 'Process Creation',
    ...subject(scene),
    NewProcessId: `0x${hexDigits(scene.random, 4)}`,
    NewProcessName: image,
    TokenElevationType: '%%1938',
    ProcessId: `0x${hexDigits(scene.random, 3)}`,
    CommandLine: commandLine,
    TargetUserSid: 'S-1-0-0',
    TargetUserName: '-',
    TargetDomainName: '-',
    TargetLogonId: '0x0',
    ParentProcessName: 'C:\\Windows\\explorer.exe',
    MandatoryLabel: 'S-1-16-8192',
  };
};

const ticket: Story = scene => ({
  ...SUCCESS,
  EventID: 4769,
  Task: 14_337,
  Category: 'Kerberos Service Ticket Operations',
  TargetUserName: `${scene.user}@${scene.domain}.EXAMPLE`,
  TargetDomainName: `${scene.domain}.EXAMPLE`,
  ServiceName: 'FILES01$',
  ServiceSid: scene.sid.replace(/\d+$/, '1105'),
  TicketOptions: '0x40810000',
  TicketEncryptionType: '0x12',
  IpAddress: `::ffff:${randomAddress(scene.random, 'private')}`,
  IpPort: String(between(scene.random, 49_152, 65_535)),
  Status: '0x0',
  LogonGuid: guid(scene.random),
  TransmittedServices: '-',
});

const sysmonCreate: Story = scene => {
  const [image, commandLine] = pick(scene.random, PROGRAMS);
  return {
    ...SYSMON,
    EventID: 1,
    Task: 1,
    Version: 5,
    Category: 'Process Create (rule: ProcessCreate)',
    ...sysmonProcess(scene, image),
    CommandLine: commandLine,
    CurrentDirectory: 'C:\\Windows\\system32\\',
    LogonGuid: guid(scene.random),
    LogonId: logonId(scene.random),
    TerminalSessionId: '1',
    IntegrityLevel: 'Medium',
    Hashes: `SHA256=${hexDigits(scene.random, 64).toUpperCase()}`,
    ParentProcessGuid: guid(scene.random),
    ParentProcessId: String(between(scene.random, 400, 9000)),
    ParentImage: 'C:\\Windows\\explorer.exe',
    ParentCommandLine: 'C:\\Windows\\Explorer.EXE',
  };
};

const sysmonConnect: Story = scene => ({
  ...SYSMON,
  EventID: 3,
  Task: 3,
  Version: 5,
  Category: 'Network connection detected (rule: NetworkConnect)',
  ...sysmonProcess(scene, pick(scene.random, PROGRAMS)[0]),
  Protocol: 'tcp',
  Initiated: 'true',
  SourceIsIpv6: 'false',
  SourceIp: randomAddress(scene.random, 'private'),
  SourceHostname: scene.host,
  SourcePort: String(between(scene.random, 49_152, 65_535)),
  DestinationIsIpv6: 'false',
  DestinationIp: randomAddress(scene.random, 'public'),
  DestinationHostname: '-',
  DestinationPort: '443',
});

const sysmonDns: Story = scene => ({
  ...SYSMON,
  EventID: 22,
  Task: 22,
  Version: 5,
  Category: 'Dns query (rule: DnsQuery)',
  ...sysmonProcess(scene, pick(scene.random, PROGRAMS)[0]),
  QueryName: pick(scene.random, ['intranet.example', 'updates.example', 'mail.example', 'cdn.example']),
  QueryStatus: pickWeighted(scene.random, [
    [20, '0'],
    [1, '9003'],
  ]),
  QueryResults: `::ffff:${randomAddress(scene.random, 'public')};`,
});

const sysmonRegistry: Story = scene => ({
  ...SYSMON,
  EventID: 13,
  Task: 13,
  Version: 2,
  Category: 'Registry value set (rule: RegistryEvent)',
  EventType: 'SetValue',
  ...sysmonProcess(scene, 'C:\\Windows\\System32\\svchost.exe'),
  TargetObject: 'HKLM\\System\\CurrentControlSet\\Services\\Tcpip\\Parameters\\DhcpNameServer',
  Details: '10.0.0.2',
});

const service: Story = ({ random }) => ({
  EventID: 7036,
  Channel: 'System',
  SourceName: 'Service Control Manager',
  ProviderGuid: '{555908D1-A6D7-4695-8E1E-26931D2012F4}',
  Severity: 'INFO',
  SeverityValue: 2,
  param1: pick(random, ['Windows Update', 'Print Spooler', 'BITS']),
  param2: pick(random, ['running', 'stopped']),
});

const script: Story = scene => ({
  EventID: 4104,
  Channel: 'Microsoft-Windows-PowerShell/Operational',
  SourceName: 'Microsoft-Windows-PowerShell',
  Severity: 'DEBUG',
  SeverityValue: 1,
  UserID: scene.sid,
  AccountName: scene.user,
  Domain: scene.domain,
  MessageNumber: '1',
  MessageTotal: '1',
  ScriptBlockText: pick(scene.random, [
    'Get-ADUser -Filter * | Export-Csv users.csv',
    'Get-Service | Where-Object Status -eq Stopped',
    'Restart-Service Spooler',
  ]),
  ScriptBlockId: randomUuid(scene.random),
  Path: '',
});

const STORIES: readonly (readonly [number, Story])[] = [
  [22, logon],
  [18, logoff],
  [1.2, refusedLogon],
  [5, privileges],
  [14, newProcess],
  [10, ticket],
  [12, sysmonCreate],
  [14, sysmonConnect],
  [12, sysmonDns],
  [8, sysmonRegistry],
  [3, service],
  [1, script],
];

/**
 * Writes events as nxlog exports them, one flat JSON object a line.
 *
 * @param options - `settings.domain` is the NetBIOS name of the domain.
 */
export function* generateLines(options: LineGeneratorOptions): Iterable<GeneratedLine> {
  const { random, hosts, users } = options;
  const domain = options.settings?.['domain'] ?? 'CORP';
  const records = new Map(hosts.map(host => [host, between(random, 10_000, 900_000)]));
  for (const timeMs of eventTimes(options)) {
    const host = pick(random, hosts);
    const index = Math.floor(random() * users.length);
    const scene = {
      random,
      user: users[index] as string,
      sid: `S-1-5-21-1004336348-1177238915-682003330-${1104 + index}`,
      host,
      domain,
      timeMs,
    };
    const record = (records.get(host) ?? 0) + 1;
    records.set(host, record);
    const stamp = `${new Date(timeMs).toISOString().slice(0, 23)}000+00:00`;
    const fields = pickWeighted(random, STORIES)(scene);
    yield {
      timeMs,
      line: JSON.stringify({
        EventTime: stamp,
        Hostname: host,
        ...fields,
        RecordNumber: record,
        SourceModuleName: 'eventlog',
        SourceModuleType: 'im_msvistalog',
      }),
    };
  }
}
