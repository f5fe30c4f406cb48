import type { SigmaLogSource, SigmaLogSourceFamily } from '../sigma.js';

const LINUX: SigmaLogSource = { product: 'linux' };

/** Programs whose lines are a service of their own in Sigma; all are lines of the authentication log. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  sshd: ['sshd', 'sshd-session', 'sshd-auth'],
  sudo: ['sudo'],
  cron: ['cron', 'crond', '/usr/sbin/cron', '/usr/sbin/crond', '(cron)', 'crontab', 'anacron'],
  vsftpd: ['vsftpd'],
};

/** Parsed lines of syslog's authentication log; the program says which service it is. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'linux-auth',
    recognise: [],
    channelField: 'program',
    entries: [
      { logSource: LINUX },
      { logSource: { ...LINUX, service: 'auth' } },
      { logSource: { ...LINUX, service: 'syslog' } },
      ...Object.entries(SERVICES).map(([service, channels]) => ({ logSource: { ...LINUX, service }, channels })),
    ],
  },
];
