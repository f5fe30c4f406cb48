import { describe, expect, it } from 'vitest';
import { linuxAuth } from './index.js';

const CONTEXT = { receivedAt: Date.UTC(2026, 0, 2, 10) };

function event(text: string): Record<string, unknown> {
  const parsed = linuxAuth.parse({ text });
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return linuxAuth.map(parsed.native, CONTEXT);
}

describe('messages', () => {
  it.each([
    [
      'sshd[1]: Failed publickey for ann from 192.0.2.1 port 5 ssh2',
      300_201,
      { status_id: 2, user: { name: 'ann' }, src_endpoint: { ip: '192.0.2.1', port: 5 } },
    ],
    ['sshd[1]: Failed password for invalid user  from 192.0.2.1 port 5 ssh2', 300_201, { user: { name: 'unknown' } }],
    [
      'sshd[1]: error: maximum authentication attempts exceeded for root from 192.0.2.1 port 5 ssh2 [preauth]',
      300_201,
      { status_detail: 'TOO_MANY_ATTEMPTS' },
    ],
    [
      'sshd[1]: User ann from 192.0.2.1 not allowed because not listed in AllowUsers',
      300_201,
      { status_detail: 'not listed in AllowUsers' },
    ],
    [
      'sshd[1]: Connection reset by 192.0.2.1 port 5 [preauth]',
      400_703,
      { src_endpoint: { ip: '192.0.2.1', port: 5 } },
    ],
    ['sshd[1]: Connection closed by UNKNOWN port 65535 [preauth]', 400_702, { dst_endpoint: { hostname: 'h' } }],
    ['sshd[1]: Server listening on 0.0.0.0 port 22.', 400_707, { dst_endpoint: { ip: '0.0.0.0', port: 22 } }],
    [
      'sshd[1]: Unable to negotiate with 192.0.2.1 port 5: no matching key exchange method found.',
      400_704,
      { status_id: 2 },
    ],
    [
      'sshd-session[1]: Accepted password for ann from 2001:db8::1 port 5 ssh2',
      300_201,
      { status_id: 1, auth_protocol: 'password' },
    ],
    [
      'sudo:  ann : user NOT in sudoers ; TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh',
      300_207,
      { status_id: 2, actor: { user: { name: 'ann' } } },
    ],
    [
      'sudo:  ann : TTY=pts/0 ; PWD=/ ; USER=root ; ENV=A=b ; COMMAND=/bin/sh -c echo ; true',
      300_207,
      { unmapped: { COMMAND: '/bin/sh -c echo ; true' } },
    ],
    ['su[7]: FAILED SU (to root) ann on pts/0', 300_207, { status_id: 2, user: { name: 'root' } }],
    ['su[7]: Successful su for root by ann', 300_207, { status_id: 1 }],
    [
      "login[7]: FAILED LOGIN (1) on '/dev/tty1' FOR 'root', Authentication failure",
      300_201,
      { status_id: 2, session: { terminal: '/dev/tty1' } },
    ],
    ['login[7]: LOGIN ON tty1 BY ann', 300_201, { user: { name: 'ann' } }],
    ['systemd-logind[7]: New session 12 of user ann.', 300_299, { session: { uid: '12' } }],
    ["userdel[7]: delete user 'ann'", 300_106, { user: { name: 'ann' } }],
    ["usermod[7]: lock user 'ann' password", 300_109, { user: { name: 'ann' } }],
    ["usermod[7]: change user 'ann' shell from '/bin/sh' to '/bin/bash'", 300_199, {}],
    ["groupdel[7]: group 'dev' removed", 300_605, { group: { name: 'dev' } }],
    [
      'gpasswd[7]: user ann removed by root from group sudo',
      300_604,
      { user: { name: 'ann' }, group: { name: 'sudo' }, actor: { user: { name: 'root' } } },
    ],
    ["passwd[7]: password for 'ann' changed by 'root'", 300_104, { actor: { user: { name: 'root' } } }],
    ['crontab[7]: (ann) REPLACE (ann)', 100_602, { job: { name: 'ann' } }],
    [
      'pkexec[7]: ann: Executing command [USER=root] [TTY=unknown] [CWD=/home/ann] [COMMAND=/usr/bin/id]',
      300_207,
      { unmapped: { COMMAND: '/usr/bin/id' } },
    ],
    [
      'dovecot[7]: pam_unix(dovecot:auth): authentication failure; logname= uid=0 euid=0 tty=dovecot ruser=ann rhost=192.0.2.1  user=ann',
      300_201,
      { service: { name: 'dovecot' }, src_endpoint: { ip: '192.0.2.1' } },
    ],
  ])('maps %s', (message, typeUid, expected) => {
    const text = `Jan  2 09:00:00 h ${message}`;
    expect(linuxAuth.detect({ text })).toBeGreaterThanOrEqual(0.9);
    const mapped = event(text);
    expect(mapped['type_uid']).toBe(typeUid);
    expect(mapped).toMatchObject(expected);
  });

  it('does not take other programs', () => {
    for (const message of [
      'kernel: [1.0] usb 1-1: new device',
      'dhclient[7]: bound to 10.0.0.2',
      'nginx: sshd is a word here',
    ]) {
      expect(linuxAuth.detect({ text: `Jan  2 09:00:00 h ${message}` })).toBe(0);
    }
  });
});

describe('stamps', () => {
  it('takes the year from the time of receipt, across New Year', () => {
    expect(event('Dec 31 23:59:00 h sshd[1]: x')['time']).toBe(Date.UTC(2025, 11, 31, 23, 59));
    expect(event('Jan  2 09:00:00 h sshd[1]: x')['time']).toBe(Date.UTC(2026, 0, 2, 9));
    expect(event('Jan  2 23:00:00 h sshd[1]: a clock ahead')['time']).toBe(Date.UTC(2026, 0, 2, 23));
  });

  it('reads the zone of RFC 5424 and structured data', () => {
    expect(
      event(
        '<38>1 2026-01-02T10:00:00.5+01:00 h sshd 7 ID [a@1 b="]\\""] Accepted password for ann from 192.0.2.1 port 5 ssh2',
      ),
    ).toMatchObject({ time: Date.UTC(2026, 0, 2, 9, 0, 0, 500), type_uid: 300_201 });
  });

  it('reads the microseconds of journalctl -o short-precise', () => {
    expect(
      event('Jan 02 09:00:00.250999 h sshd[1]: Accepted password for ann from 192.0.2.1 port 5 ssh2'),
    ).toMatchObject({
      time: Date.UTC(2026, 0, 2, 9, 0, 0, 250),
      type_uid: 300_201,
      metadata: { original_time: 'Jan 02 09:00:00.250999' },
    });
  });

  it('says what is wrong with a cut line', () => {
    expect(linuxAuth.parse({ text: 'Jan  2 09:0' })).toMatchObject({ kind: 'rejected' });
    expect(linuxAuth.parse({ text: 'Jan  2 09:00:00 h ' })).toMatchObject({ kind: 'rejected' });
  });
});

describe('rows', () => {
  it('reads journal entries, also with bytes for text', () => {
    const json = {
      __REALTIME_TIMESTAMP: '1767348000000000',
      _HOSTNAME: 'h',
      SYSLOG_IDENTIFIER: 'sudo',
      _PID: '7',
      MESSAGE: [...'ann : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/sh'].map(character => character.charCodeAt(0)),
    };
    expect(linuxAuth.detect({ text: '', json })).toBe(1);
    const parsed = linuxAuth.parse({ text: '', json });
    expect(parsed.kind === 'parsed' && linuxAuth.map(parsed.native, CONTEXT)).toMatchObject({
      time: 1_767_348_000_000,
      type_uid: 300_207,
      actor: { process: { pid: 7 } },
    });
  });

  it('leaves the audit transport and other programs alone', () => {
    expect(linuxAuth.detect({ text: '', json: { _TRANSPORT: 'audit', SYSLOG_IDENTIFIER: 'sudo', MESSAGE: 'x' } })).toBe(
      0,
    );
    expect(linuxAuth.detect({ text: '', json: { SYSLOG_IDENTIFIER: 'NetworkManager', MESSAGE: 'x' } })).toBe(0);
  });
});
