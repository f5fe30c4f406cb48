import { listLogSources } from '../sigma.js';
import type { TechnologyDescriptor } from '../technology.js';
import { logSources } from './log-sources.js';

/** The facts of the Linux audit system. */
export const descriptor: TechnologyDescriptor = {
  id: 'linux-auditd',
  title: 'Linux audit (auditd)',
  vendor: 'Linux',
  product: 'auditd',
  category: 'operating-system',
  summary:
    'The kernel audits system calls and file access by rules, and PAM, sudo, sshd and the account tools report logins, commands and account changes to it. Every record carries the person who first logged in (auid), also behind sudo and su: that makes it the best evidence of who did what on a Linux host.',
  formats: [
    'auditd log lines, raw or enriched (`type=NAME msg=audit(SECONDS.MS:SERIAL): key=value ...`)',
    'The same behind `node=`, a syslog header or the kernel log',
    'Interpreted lines of `ausearch -i`',
    'journald JSON of the audit transport',
    'Microsoft Sentinel Syslog rows, auoms records included',
  ],
  classUids: [0, 1001, 1003, 1007, 1008, 3001, 3002, 3006, 4001, 6002],
  sigma: listLogSources(logSources),
  collection: [
    'Install auditd, write rules and load them:',
    '',
    '```sh',
    'apt-get install auditd          # or: dnf install audit',
    'cat > /etc/audit/rules.d/10-exec.rules <<RULES',
    '-a always,exit -F arch=b64 -S execve,execveat -F auid>=1000 -F auid!=unset -k exec',
    '-w /etc/passwd -p wa -k identity',
    '-w /etc/sudoers -p wa -k sudoers',
    'RULES',
    'augenrules --load && auditctl -l',
    '```',
    '',
    'Set `log_format = ENRICHED` in /etc/audit/auditd.conf so that names are resolved on the host. Read /var/log/audit/audit.log with the file connector, or forward it: `active = yes` in /etc/audit/plugins.d/syslog.conf hands each record to rsyslog.',
    '',
    'Without auditd, `journalctl _TRANSPORT=audit -o json -f` has the records too.',
  ].join('\n'),
  limits: [
    'One record is one event: join the records of one system call by metadata.correlation_uid and host.',
    'EXECVE, PATH, CWD, PROCTITLE and SOCKADDR records carry no pid: their process is named by the stamp and serial number of the audit event.',
    'Serial numbers start again at each boot.',
    'Dates of `ausearch -i` are read as mm/dd/yyyy in UTC, whatever the locale of the host was.',
    'The kernel cuts PROCTITLE at 128 bytes: EXECVE has the whole command line.',
    'AppArmor and SELinux decisions about other objects than files stay Base Events.',
  ],
  links: [
    { title: 'auditctl(8)', url: 'https://man7.org/linux/man-pages/man8/auditctl.8.html' },
    { title: 'augenrules(8)', url: 'https://man7.org/linux/man-pages/man8/augenrules.8.html' },
    { title: 'Audit record types', url: 'https://github.com/linux-audit/audit-documentation/wiki' },
  ],
};
