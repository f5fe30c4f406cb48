import { listLogSources } from '../sigma.js';
import type { TechnologyDescriptor } from '../technology.js';
import { logSources } from './log-sources.js';

/** The facts of Linux login logs. */
export const descriptor: TechnologyDescriptor = {
  id: 'linux-auth',
  title: 'Linux logins (auth.log, secure)',
  vendor: 'Linux',
  product: 'Linux',
  category: 'identity',
  summary:
    'sshd, sudo, su, PAM, the account tools and cron tell in syslog who logged in from where, who became root, and which accounts changed. Guessed passwords, stolen keys, new administrators and misused sudo rights show up here on any Linux host, without an agent.',
  formats: [
    'Syslog lines, RFC 3164 (`Nov 23 10:00:00 host sshd[1]: ...`)',
    'Syslog lines, RFC 5424 and rsyslog with an ISO stamp',
    'journald JSON (`journalctl -o json`)',
    'Microsoft Sentinel Syslog rows; Vector and Fluentd objects with program and message',
  ],
  classUids: [0, 1006, 3001, 3002, 3006, 4007],
  sigma: listLogSources(logSources),
  collection: [
    'Debian and Ubuntu write /var/log/auth.log, Red Hat and its kin /var/log/secure. Read the file with the file connector, or forward it with rsyslog:',
    '',
    '```sh',
    'cat > /etc/rsyslog.d/60-auth-forward.conf <<CONF',
    'auth,authpriv.*  action(type="omfwd" target="logs.example.com" port="6514" protocol="tcp" template="RSYSLOG_SyslogProtocol23Format")',
    'CONF',
    'systemctl restart rsyslog',
    '```',
    '',
    'RSYSLOG_SyslogProtocol23Format is RFC 5424: it carries year, zone and fractions of seconds.',
    '',
    'A host without rsyslog: `journalctl -o json -f SYSLOG_FACILITY=4 + SYSLOG_FACILITY=10`.',
    '',
    '`LogLevel VERBOSE` in /etc/ssh/sshd_config adds the fingerprint of the key that was used.',
  ].join('\n'),
  limits: [
    'Stamps of RFC 3164 have neither year nor zone: they are read as UTC, in the year nearest before the time of receipt.',
    'sudo logs the command, not its process id: the command is in unmapped.COMMAND, the switch of account is the event.',
    'Programs that are not about logins are not recognised, even in the same file.',
    'A session that PAM opens is an Authentication event with the activity name "Session start"; the logon itself is what sshd or login says.',
  ],
  links: [
    { title: 'sshd_config(5)', url: 'https://man.openbsd.org/sshd_config' },
    { title: 'sudoers(5), event logging', url: 'https://www.sudo.ws/docs/man/sudoers.man/#EVENT_LOGGING' },
    { title: 'rsyslog templates', url: 'https://www.rsyslog.com/doc/configuration/templates.html' },
  ],
};
