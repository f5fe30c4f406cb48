import { describe, expect, it } from 'vitest';
import { decodeHex } from './fields.js';
import { linuxAuditd } from './index.js';
import { decodeSocketAddress } from './socket-address.js';

const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23, 10) };

function native(text: string): Record<string, unknown> {
  const parsed = linuxAuditd.parse({ text });
  if (parsed.kind === 'rejected') throw new Error(parsed.reason);
  return parsed.native;
}

function event(text: string): Record<string, unknown> {
  return linuxAuditd.map(native(text), CONTEXT);
}

describe('where the record stands', () => {
  const body =
    'pid=1 uid=0 auid=1000 ses=2 msg=\'op=PAM:authentication acct="ann" exe="/usr/bin/sudo" hostname=? addr=? terminal=/dev/pts/0 res=failed\'';

  it.each([
    ['a log file', `type=USER_AUTH msg=audit(1763892060.502:9): ${body}`, undefined],
    ['a log file of many hosts', `node=db-1 type=USER_AUTH msg=audit(1763892060.502:9): ${body}`, 'db-1'],
    ['syslog', `<13>Nov 23 10:01:00 db-1 audispd: type=USER_AUTH msg=audit(1763892060.502:9): ${body}`, 'db-1'],
    [
      'syslog with an ISO stamp',
      `2026-11-23T10:01:00.5+01:00 db-1 audisp-syslog: type=USER_AUTH msg=audit(1763892060.502:9): ${body}`,
      'db-1',
    ],
    [
      'the kernel log, by number',
      `Nov 23 10:01:00 db-1 kernel: [  12.3] audit: type=1100 audit(1763892060.502:9): ${body}`,
      'db-1',
    ],
  ])('reads it from %s', (_name, text, host) => {
    expect(linuxAuditd.detect({ text })).toBeGreaterThanOrEqual(0.9);
    expect(event(text)).toMatchObject({
      time: 1_763_892_060_502,
      type_uid: 300_201,
      status_id: 2,
      user: { name: 'ann' },
      service: { name: 'sudo' },
      metadata: { correlation_uid: '9', event_code: 'USER_AUTH' },
      device: host === undefined ? { name: 'unknown' } : { hostname: host },
    });
  });

  it('reads a Sentinel row and keeps its other columns', () => {
    const json = {
      Computer: 'u5',
      Facility: 'user',
      SyslogMessage: `type=USER_AUTH audit(1763892060.502:9): ${body}`,
      EventData: body,
    };
    expect(linuxAuditd.detect({ text: '', json })).toBe(1);
    const parsed = linuxAuditd.parse({ text: '', json });
    expect(parsed).toMatchObject({ kind: 'parsed', native: { node: 'u5', Facility: 'user', acct: 'ann' } });
    expect(parsed.kind === 'parsed' && parsed.native).not.toHaveProperty('EventData');
  });

  it('refuses other lines with a reason', () => {
    for (const text of ['', 'audit(', 'type=X', 'Nov 23 10:01:00 h kernel: nothing', 'type=X msg=audit(abc): a=b']) {
      const result = linuxAuditd.parse({ text });
      expect(result.kind === 'rejected' && result.reason.length).toBeGreaterThan(30);
      expect(linuxAuditd.detect({ text })).toBeLessThan(1.01);
    }
  });
});

describe('fields', () => {
  it('decodes hex only where the kernel writes it', () => {
    expect(native('type=EXECVE msg=audit(1.0:1): argc=2 a0="sh" a1=2D6320C3BC')).toMatchObject({
      a0: 'sh',
      a1: '-c ü',
    });
    expect(native('type=SYSCALL msg=audit(1.0:1): a0=2D6320 syscall=59 pid=4142')).toMatchObject({
      a0: '2D6320',
      pid: '4142',
    });
  });

  it.each([
    ['6C73002D6C00', 'ls -l'],
    ['FF00FE', 'ÿ þ'],
    ['6c73', undefined],
    ['ABC', undefined],
    ['', undefined],
  ])('decodes %s', (hex, text) => {
    expect(decodeHex(hex)).toBe(text);
  });

  it('keeps apostrophes inside a message and both of two equal names', () => {
    expect(
      native('type=USER_CMD msg=audit(1.0:1): pid=1 exe="/a" msg=\'cmd="o\'brien" exe="/b" res=success\''),
    ).toMatchObject({ cmd: "o'brien", exe: '/a', 'msg.exe': '/b', res: 'success' });
  });

  it('reads enriched fields behind their mark', () => {
    expect(native('type=SYSCALL msg=audit(1.0:1): auid=1000 key=(null)\u001dAUID="ann" SYSCALL=openat')).toMatchObject({
      auid: '1000',
      AUID: 'ann',
      SYSCALL: 'openat',
    });
  });

  it('reads interpreted records', () => {
    const mapped = event(
      'type=SYSCALL msg=audit(11/23/2026 10:01:00.502:9) : arch=x86_64 syscall=openat success=no exit=EACCES(Permission denied) a0=0xffffff9c ppid=1 pid=2 auid=ann uid=root tty=pts0 ses=3 comm=cat exe=/usr/bin/cat key=shadow',
    );
    expect(mapped).toMatchObject({
      time: Date.UTC(2026, 10, 23, 10, 1, 0, 502),
      type_uid: 100_304,
      status_id: 2,
      kernel: { name: 'openat' },
      actor: { user: { name: 'ann' }, process: { pid: 2, user: { name: 'root' } } },
    });
  });

  it('never lets a field become a prototype', () => {
    const fields = native('type=X msg=audit(1.0:1): __proto__=polluted a=b');
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(JSON.stringify(event('type=X msg=audit(1.0:1): __proto__=polluted a=b'))).toContain('polluted');
  });
});

describe('kinds of records', () => {
  it.each([
    [
      'exec on another processor',
      'type=SYSCALL msg=audit(1.0:1): arch=c00000b7 syscall=221 success=yes exit=0 ppid=1 pid=2 auid=0 uid=0 comm="a" exe="/a"',
      100_701,
    ],
    [
      'a call that is not exec',
      'type=SYSCALL msg=audit(1.0:1): arch=c000003e syscall=175 success=yes ppid=1 pid=2 auid=0 uid=0 comm="insmod" exe="/sbin/insmod"',
      100_304,
    ],
    ['a deleted file', 'type=PATH msg=audit(1.0:1): item=1 name="/tmp/a" nametype=DELETE', 100_104],
    [
      'a login under a name that nobody has',
      'type=USER_LOGIN msg=audit(1.0:1): pid=1 uid=0 auid=4294967295 ses=4294967295 msg=\'op=login acct="(unknown)" exe="/usr/sbin/sshd" hostname=? addr=192.0.2.1 terminal=ssh res=failed\'',
      300_201,
    ],
    [
      'a session that ended',
      'type=USER_END msg=audit(1.0:1): pid=1 uid=0 auid=0 ses=1 msg=\'op=PAM:session_close acct="root" exe="/usr/sbin/crond" res=success\'',
      300_202,
    ],
    [
      'a password that changed',
      'type=USER_CHAUTHTOK msg=audit(1.0:1): pid=1 uid=0 auid=0 ses=1 msg=\'op=change acct="ann" exe="/usr/bin/passwd" res=success\'',
      300_103,
    ],
    [
      'a new group',
      'type=ADD_GROUP msg=audit(1.0:1): pid=1 uid=0 auid=0 ses=1 msg=\'op=add-group grp="dev" exe="/usr/sbin/groupadd" res=success\'',
      300_606,
    ],
    [
      'a service that stopped',
      'type=SERVICE_STOP msg=audit(1.0:1): pid=1 uid=0 auid=4294967295 ses=4294967295 msg=\'unit=cron exe="/a" res=success\'',
      600_204,
    ],
    [
      'a denied file of SELinux',
      'type=AVC msg=audit(1.0:1): avc:  denied  { read } for  pid=9 comm="httpd" name="shadow" dev="sda1" ino=3 scontext=a tcontext=b tclass=file permissive=0',
      100_114,
    ],
    ['auditd that ended', 'type=DAEMON_END msg=audit(1.0:1): op=terminate auid=0 pid=1 res=success', 100_807],
    ['a crash', 'type=ANOM_ABEND msg=audit(1.0:1): auid=1000 uid=1000 pid=77 comm="a" exe="/a" sig=11 res=1', 100_702],
    ['an unknown type', 'type=SOMETHING_NEW msg=audit(1.0:1): pid=1 uid=0 x=y', 0],
  ])('classifies %s', (_name, text, typeUid) => {
    expect(event(text)['type_uid']).toBe(typeUid);
  });

  it.each([
    ['020001BBC00002150000000000000000', { ip: '192.0.2.21', port: 443 }],
    ['0A0000160000000020010DB800000000000000000000000100000000', { ip: '2001:db8::1', port: 22 }],
    ['{ saddr_fam=inet laddr=192.0.2.1 lport=80 }', { ip: '192.0.2.1', port: 80 }],
    ['01002F72756E2F6E736364', undefined],
  ])('decodes the socket address %s', (saddr, endpoint) => {
    expect(decodeSocketAddress(saddr)).toEqual(endpoint);
  });
});
