import type { LogSource, SigmaEvent } from '../../src/index.js';
import type { EventRow } from './event-row.js';

const MACOS = { product: 'macos' };
const PROCESS = { ...MACOS, category: 'process_creation' };
const FILE = { ...MACOS, category: 'file_event' };

const linux = (...services: readonly string[]): readonly LogSource[] =>
  services.map(service => ({ product: 'linux', service }));

/** A message of Endpoint Security, as `eslogger` writes it. */
function message(eventType: number, event: SigmaEvent): SigmaEvent {
  return {
    schema_version: 1,
    version: 8,
    mach_time: 412,
    seq_num: 7,
    global_seq_num: 31,
    time: '2026-03-02T08:15:31.350412Z',
    event_type: eventType,
    action_type: 1,
    process: { executable: { path: '/bin/zsh', path_truncated: false }, ppid: 1, audit_token: { pid: 412 } },
    event,
  };
}

const AGENT = '/Library/StartupItems/tide/tide.plist';

const ENDPOINT_SECURITY: readonly EventRow[] = [
  {
    name: 'a program that starts, by eslogger',
    technology: 'macos-endpoint-security',
    event: message(9, {
      exec: {
        target: { executable: { path: '/usr/bin/nscurl' }, audit_token: { pid: 413 }, ppid: 412 },
        args: ['nscurl', '--download', 'https://files.harbour.example'],
        cwd: { path: '/tmp' },
      },
    }),
    logSources: [PROCESS],
    items: [
      "Image: '/usr/bin/nscurl'",
      "ParentImage: '/bin/zsh'",
      "CommandLine|contains: 'nscurl --download '",
      'ProcessId: 413',
    ],
    sigmaHq: ['proc_creation_macos_nscurl_usage'],
  },
  {
    name: 'a file that was written, by eslogger',
    technology: 'macos-endpoint-security',
    event: message(12, { close: { modified: true, target: { path: AGENT } } }),
    logSources: [FILE],
    items: [`TargetFilename: ${AGENT}`, "Image: '/bin/zsh'"],
    sigmaHq: ['file_event_macos_susp_startup_item_created'],
  },
  {
    name: 'a file that was closed as it was, by eslogger',
    technology: 'macos-endpoint-security',
    event: message(12, { close: { modified: false, target: { path: AGENT } } }),
    logSources: [MACOS],
  },
  {
    name: 'a file that was renamed over another, by eslogger',
    technology: 'macos-endpoint-security',
    event: message(25, { rename: { source: { path: '/tmp/x' }, destination: { existing_file: { path: AGENT } } } }),
    logSources: [FILE],
    sigmaHq: ['file_event_macos_susp_startup_item_created'],
  },
  {
    name: 'a process that ends, by eslogger',
    technology: 'macos-endpoint-security',
    event: message(15, { exit: { stat: 0 } }),
    logSources: [MACOS],
  },
];

const PROGRAM: Readonly<Record<string, string>> = { macos: '/opt/tide', linux: '/opt/tide', windows: 'C:\\tide.exe' };

const DEFEND: readonly EventRow[] = ['macos', 'linux', 'windows'].flatMap(product => [
  {
    name: `a program that starts on ${product}, by Elastic Defend`,
    technology: 'elastic-defend',
    event: {
      event: {
        dataset: 'endpoint.events.process',
        action: product === 'windows' ? 'start' : 'exec',
        category: ['process'],
      },
      host: { os: { type: product } },
      process: {
        executable: PROGRAM[product],
        command_line: 'tide --flood',
        pid: 412,
        parent: { executable: '/bin/sh' },
      },
      user: { name: 'ada' },
    },
    logSources: [{ product }, { product, category: 'process_creation' }],
    items: [`Image: ${PROGRAM[product]}`, 'CommandLine: tide --flood', 'ParentImage: /bin/sh', 'User: ada'],
  },
  {
    name: `a file that is made on ${product}, by Elastic Defend`,
    technology: 'elastic-defend',
    event: {
      event: { dataset: 'endpoint.events.file', action: 'creation' },
      host: { os: { type: product } },
      file: { path: '/opt/tide.txt' },
      process: { executable: '/bin/sh' },
    },
    logSources: [{ product }, { product, category: 'file_event' }],
    items: ['TargetFilename: /opt/tide.txt'],
  },
]);

const LINUX: readonly EventRow[] = [
  {
    name: "sshd in Linux' journal",
    technology: 'linux-syslog',
    event: {
      __REALTIME_TIMESTAMP: '1772439331350412',
      _BOOT_ID: '5d0c7f0c8c5e4f0aa1b2c3d4e5f60718',
      _TRANSPORT: 'syslog',
      _HOSTNAME: 'web-01',
      SYSLOG_IDENTIFIER: 'sshd',
      PRIORITY: '6',
      MESSAGE: 'error: buffer_get_string_ret: incomplete message',
    },
    logSources: linux('syslog', 'auth', 'sshd'),
  },
  {
    name: "a line of cron in Azure Monitor's table",
    technology: 'linux-syslog',
    event: { Facility: 'cron', SeverityLevel: 'info', ProcessName: 'crontab', SyslogMessage: '(root) REPLACE (ada)' },
    logSources: linux('syslog', 'cron'),
    sigmaHq: ['lnx_cron_crontab_file_modification'],
  },
  {
    name: "a line of syslog's authentication log by Elastic's module",
    technology: 'linux-syslog',
    event: { event: { dataset: 'system.auth' }, process: { name: 'sudo' }, message: 'ada : USER=root' },
    logSources: linux('syslog', 'auth', 'sshd', 'sudo'),
  },
  {
    name: "a line of syslog's general log by Elastic's module",
    technology: 'linux-syslog',
    event: {
      event: { dataset: 'system.syslog' },
      process: { name: 'clamd' },
      message: '/srv/tide.php: Webshell.Tide FOUND',
    },
    logSources: linux('syslog', 'clamav', 'cron', 'guacamole', 'vsftpd'),
    sigmaHq: ['lnx_clamav_relevant_message'],
  },
  {
    name: 'cron as syslog-ng reads it',
    technology: 'linux-syslog',
    event: { program: 'CRON', message: '(root) REPLACE (ada)' },
    logSources: linux('syslog', 'cron'),
    sigmaHq: ['lnx_cron_crontab_file_modification'],
  },
  {
    name: 'vsftpd as fluentd reads it',
    technology: 'linux-syslog',
    event: { ident: 'vsftpd', message: 'Connection refused: tcp_wrappers denial.' },
    logSources: linux('syslog', 'vsftpd'),
    sigmaHq: ['lnx_vsftpd_susp_error_messages'],
  },
  {
    name: 'ClamAV as rsyslog reads it',
    technology: 'linux-syslog',
    event: { programname: 'clamd', msg: '/srv/tide.php: Php.Webshell.Tide-7 FOUND' },
    logSources: linux('syslog', 'clamav'),
    sigmaHq: ['lnx_clamav_relevant_message'],
  },
  {
    name: 'Guacamole in syslog by Elastic',
    technology: 'linux-syslog',
    event: {
      log: { syslog: { appname: 'guacd' } },
      message: 'User "@1f" joined connection "$2a" (2 users now present)',
    },
    logSources: linux('syslog', 'guacamole'),
    sigmaHq: ['lnx_guacamole_susp_guacamole'],
  },
  {
    name: "a line of ClamAV's own log",
    technology: 'clamav',
    told: true,
    event: { message: '/srv/tide.php: Php.Webshell.Tide-7 FOUND' },
    logSources: linux('clamav'),
    sigmaHq: ['lnx_clamav_relevant_message'],
  },
  {
    name: "a line of Guacamole's own log",
    technology: 'guacamole',
    told: true,
    event: { message: 'guacd[7]: INFO: User "@1f" joined connection "$2a" (2 users now present)' },
    logSources: linux('guacamole'),
    sigmaHq: ['lnx_guacamole_susp_guacamole'],
  },
];

/** Windows' own words for what Sigma has no product for. */
const WINDOWS: readonly EventRow[] = [
  {
    name: 'a query for a name, by Sysmon',
    technology: 'windows-event',
    event: {
      Channel: 'Microsoft-Windows-Sysmon/Operational',
      EventID: 22,
      QueryName: 'pool.minexmr.com',
      QueryResults: '-',
    },
    logSources: [
      { product: 'windows' },
      { product: 'windows', service: 'sysmon' },
      { product: 'windows', service: 'sysmon', category: 'dns_query' },
      { product: 'windows', service: 'sysmon', category: 'dns' },
    ],
    items: ['query: pool.minexmr.com'],
    sigmaHq: ['net_dns_pua_cryptocoin_mining_xmr'],
  },
  {
    name: "a query for a name, by Sysmon, in Azure Monitor's table",
    technology: 'windows-event',
    event: {
      TimeGenerated: '2026-03-02T08:15:31.35Z',
      EventLog: 'Microsoft-Windows-Sysmon/Operational',
      EventLevelName: 'Information',
      EventID: 22,
      QueryName: 'pool.minexmr.com',
    },
    logSources: [
      { product: 'windows' },
      { product: 'windows', service: 'sysmon' },
      { product: 'windows', service: 'sysmon', category: 'dns_query' },
      { product: 'windows', service: 'sysmon', category: 'dns' },
    ],
    sigmaHq: ['net_dns_pua_cryptocoin_mining_xmr'],
  },
  {
    name: 'malware that Microsoft Defender found',
    technology: 'windows-event',
    event: {
      Event: {
        System: { Channel: 'Microsoft-Windows-Windows Defender/Operational', EventID: 1116 },
        EventData: {
          'Threat Name': 'HackTool:Win32/Mimikatz.D',
          Path: 'file:_C:\\PerfLogs\\tide.exe',
          'Action Name': 'Quarantine',
        },
      },
    },
    logSources: [
      { product: 'windows' },
      { product: 'windows', service: 'windefend' },
      { product: 'windows', service: 'windefend', category: 'antivirus' },
    ],
    items: ['Signature|contains: Mimikatz', 'Action: Quarantine'],
    sigmaHq: ['av_hacktool', 'av_password_dumper', 'av_relevant_files', 'win_defender_threat'],
  },
  {
    name: "a connection that Windows' firewall let through",
    technology: 'windows-event',
    event: {
      Channel: 'Security',
      EventID: 5156,
      Application: '\\device\\x.exe',
      DestAddress: '69.42.98.86',
      DestPort: 443,
    },
    logSources: [
      { product: 'windows' },
      { product: 'windows', service: 'security' },
      { product: 'windows', service: 'security', category: 'network_connection' },
      { product: 'windows', service: 'security', category: 'firewall' },
    ],
    items: ['dst_ip: 69.42.98.86', 'dst_port: 443'],
    sigmaHq: ['net_firewall_apt_equationgroup_c2'],
  },
];

export const HOST_EVENTS: readonly EventRow[] = [
  ...ENDPOINT_SECURITY,
  {
    name: "macOS' unified log",
    technology: 'macos-unified-log',
    event: {
      timestamp: '2026-03-02 08:15:31.350412+0000',
      machTimestamp: 412,
      messageType: 'Default',
      processImagePath: '/usr/libexec/trustd',
      eventMessage: 'tide',
      subsystem: 'com.apple.securityd',
    },
    logSources: [MACOS],
  },
  {
    name: 'a program that starts on macOS, by osquery',
    technology: 'osquery',
    event: {
      name: 'pack_harbour_es_process_events',
      hostIdentifier: 'mac-01',
      unixTime: 1772439331,
      columns: {
        event_type: 'exec',
        path: '/usr/bin/nscurl',
        cmdline: 'nscurl --download https://files.harbour.example',
        signing_id: 'com.apple.nscurl',
        pid: '413',
      },
      action: 'added',
    },
    logSources: [PROCESS],
    items: ["Image|endswith: '/nscurl'", "CommandLine|contains: 'nscurl --download'"],
    sigmaHq: ['proc_creation_macos_nscurl_usage'],
  },
  {
    name: 'a file that is made on macOS, by osquery',
    technology: 'osquery',
    event: {
      name: 'pack_harbour_es_process_file_events',
      hostIdentifier: 'mac-01',
      columns: { event_type: 'create', path: '/bin/zsh', filename: AGENT, dest_filename: '', global_seq_num: '31' },
      action: 'added',
    },
    logSources: [FILE],
    items: [`TargetFilename: ${AGENT}`],
    sigmaHq: ['file_event_macos_susp_startup_item_created'],
  },
  ...DEFEND,
  ...LINUX,
];

export const WINDOWS_EVENTS: readonly EventRow[] = WINDOWS;
