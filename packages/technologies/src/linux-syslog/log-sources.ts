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

/** Azure Monitor's table `Syslog` has names of programs where Windows has paths: its facilities have to do. */
const FACILITIES: Readonly<Record<string, readonly string[]>> = {
  auth: ['auth', 'authpriv'],
  cron: ['cron'],
  sshd: ['auth', 'authpriv'],
  sudo: ['auth', 'authpriv'],
};

const PROGRAMS = [...new Set([...Object.values(SERVICES).flat(), ...AUTHENTICATION, ...SYSTEM])];

/** The general log of Linux: the journal, and lines of syslog that a collector has made objects of. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'linux-syslog',
    recognise: [{ field: '_BOOT_ID' }, { field: '_TRANSPORT' }],
    channelField: 'SYSLOG_IDENTIFIER',
    entries: ENTRIES,
  },
  { ...ecsFamily('linux-syslog', ['system.auth', 'system.syslog'], ENTRIES), channelField: 'process.name' },
  {
    technology: 'linux-syslog',
    recognise: [{ field: 'SyslogMessage' }, { field: 'Facility' }, { field: 'SeverityLevel' }],
    channelField: 'Facility',
    entries: [
      { logSource: { ...LINUX, service: 'syslog' } },
      ...Object.entries(FACILITIES).map(([service, channels]) => ({ logSource: { ...LINUX, service }, channels })),
    ],
  },
  ...programFamilies('linux-syslog', [{ oneOf: PROGRAMS }], ENTRIES),
  { technology: 'linux-syslog', recognise: [], channelField: 'program', entries: ENTRIES },
];
