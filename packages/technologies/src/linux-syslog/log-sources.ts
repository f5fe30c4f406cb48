import type { SigmaLogSource, SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { ecsFamily } from '../ecs-fields.js';
import { programFamilies } from '../syslog-programs.js';

const LINUX: SigmaLogSource = { product: 'linux' };

/** Programs whose lines are a service of their own in Sigma. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  clamav: ['clamd', 'clamav', 'clamav-daemon', 'clamav-milter', 'clamonacc', 'clamscan', 'freshclam'],
  cron: ['anacron', 'cron', 'crond', 'crontab', '/usr/sbin/cron', '/usr/sbin/crond', '(cron)'],
  guacamole: ['guacamole', 'guacd'],
  sshd: ['sshd', 'sshd-auth', 'sshd-session'],
  sudo: ['sudo'],
  vsftpd: ['vsftpd'],
};

/** Programs that write to the authentication log. */
const AUTHENTICATION = [
  ...[
    'chage',
    'chfn',
    'chpasswd',
    'chsh',
    'gpasswd',
    'groupadd',
    'groupdel',
    'groupmod',
    'login',
    'newusers',
    'passwd',
  ],
  ...['pkexec', 'polkitd', 'runuser', 'sshd', 'sshd-auth', 'sshd-session', 'su', 'sudo', 'systemd-logind'],
  ...['unix_chkpwd', 'useradd', 'userdel', 'usermod'],
];

/** Others that are found on Linux and on little else. */
const SYSTEM = [
  ...['auditd', 'dbus-daemon', 'kernel', 'named', 'networkmanager', 'rsyslogd', 'systemd', 'systemd-journald'],
  ...['systemd-networkd', 'systemd-resolved', 'systemd-timesyncd', 'systemd-udevd'],
];

const ENTRIES: readonly SigmaLogSourceEntry[] = [
  { logSource: { ...LINUX, service: 'syslog' } },
  { logSource: { ...LINUX, service: 'auth' }, channels: AUTHENTICATION },
  ...Object.entries(SERVICES).map(([service, channels]) => ({ logSource: { ...LINUX, service }, channels })),
];

/**
 * What has many programs under one name, where the program's own name is in a field that holds paths elsewhere: facilities
 * in Azure Monitor's table `Syslog`, and Elastic's data sets. It stands for all services that may be there.
 */
const FACILITIES: Readonly<Record<string, readonly string[]>> = {
  auth: ['auth', 'sshd', 'sudo'],
  authpriv: ['auth', 'sshd', 'sudo'],
  cron: ['cron'],
};
const DATASETS: Readonly<Record<string, readonly string[]>> = {
  'system.auth': ['auth', 'sshd', 'sudo'],
  'system.syslog': ['clamav', 'cron', 'guacamole', 'vsftpd'],
};

function entriesOf(channels: Readonly<Record<string, readonly string[]>>): readonly SigmaLogSourceEntry[] {
  return [
    { logSource: { ...LINUX, service: 'syslog' } },
    ...Object.entries(channels).flatMap(([channel, services]) =>
      services.map(service => ({ logSource: { ...LINUX, service }, channels: [channel] })),
    ),
  ];
}

const PROGRAMS = [...new Set([...Object.values(SERVICES).flat(), ...AUTHENTICATION, ...SYSTEM])];

/** The general log of Linux: the journal, and lines of syslog that a collector has made objects of. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'linux-syslog',
    recognise: [{ field: '_BOOT_ID' }, { field: '_TRANSPORT' }],
    channelField: 'SYSLOG_IDENTIFIER',
    entries: ENTRIES,
  },
  ecsFamily('linux-syslog', Object.keys(DATASETS), entriesOf(DATASETS)),
  {
    technology: 'linux-syslog',
    recognise: [{ field: 'SyslogMessage' }, { field: 'Facility' }, { field: 'SeverityLevel' }],
    channelField: 'Facility',
    entries: entriesOf(FACILITIES),
  },
  ...programFamilies('linux-syslog', [{ oneOf: PROGRAMS }], ENTRIES),
  { technology: 'linux-syslog', recognise: [], channelField: 'program', entries: ENTRIES },
];
