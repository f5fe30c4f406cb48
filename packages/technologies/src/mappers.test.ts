import { createEventValidator } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { map as mapAudit } from './linux-auditd/map.js';
import { MAPPERS } from './linux-auditd/mappers.js';
import { unrepresented } from './testing/unrepresented.js';
import { DEFENDER } from './windows-event/defender.js';
import { map as mapWindows } from './windows-event/map.js';
import type { MapperTable } from './windows-event/objects.js';
import { SECURITY_OTHER, SYSTEM, TASK_SCHEDULER, TERMINAL_SERVICES } from './windows-event/other-channels.js';
import { CLASSIC_POWERSHELL, POWERSHELL } from './windows-event/powershell.js';
import { SECURITY_ACCOUNT } from './windows-event/security-account.js';
import { SECURITY_LOGON } from './windows-event/security-logon.js';
import { SECURITY_NETWORK } from './windows-event/security-network.js';
import { SECURITY_OBJECT } from './windows-event/security-object.js';
import { SYSMON_NETWORK } from './windows-event/sysmon-network.js';
import { SYSMON_PROCESS } from './windows-event/sysmon-process.js';
import { SYSMON } from './windows-event/sysmon.js';

const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23, 10) };
const judge = createEventValidator(classFacts.values());

/** Values as products write them, right and wrong for any field. */
const VALUES = fc.constantFrom<unknown>(
  '0x1e24',
  '4242',
  4242,
  'CORP\\quentin',
  'quentin',
  'S-1-5-21-7-8-9',
  'S-1-0-0',
  'C:\\Windows\\zz.exe',
  '/usr/bin/zz',
  '10.9.8.7',
  '2001:db8::99',
  '64001',
  '99999',
  '-',
  '',
  null,
  'File',
  'Key',
  'Process',
  'CreateKey',
  'DeleteValue',
  'SHA1=AB,MD5=CD',
  'SHA512=EF',
  'unset',
  '?',
  '(none)',
  '0',
  '0x0',
  '%%14593',
  'tcp',
  '17',
  'true',
  'yes',
  'failed',
  'SeDebugPrivilege\r\n\t\tSeBackupPrivilege',
  '2026-11-23 09:00:00.5',
  'type:  5 alias.example;::ffff:192.0.2.9;',
  { nested: 'zebra' },
  ['list'],
  true,
  'execve',
  '020001BBC0000215',
  'CREATE',
  '0100755',
  'running',
  'auto start',
);

function records(keys: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const fields = keys.slice(0, 60).map(key => [key, fc.option(VALUES, { nil: undefined, freq: 6 })] as const);
  return fc
    .record(Object.fromEntries(fields))
    .map(record => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
}

function problems(native: Record<string, unknown>, map: typeof mapWindows): readonly string[] {
  const event = map(native, CONTEXT);
  judge(event);
  const broken = judge(event).violations.map(({ path, message }) => `${event.class_uid} ${path}: ${message}`);
  return [...broken, ...unrepresented(native, event)];
}

const WINDOWS: readonly (readonly [channel: string, table: MapperTable])[] = [
  ['Microsoft-Windows-Sysmon/Operational', SYSMON],
  ['Microsoft-Windows-Sysmon/Operational', SYSMON_NETWORK],
  ['Microsoft-Windows-Sysmon/Operational', SYSMON_PROCESS],
  ['Security', SECURITY_LOGON],
  ['Security', SECURITY_ACCOUNT],
  ['Security', SECURITY_OBJECT],
  ['Security', SECURITY_NETWORK],
  ['Security', SECURITY_OTHER],
  ['System', SYSTEM],
  ['Windows PowerShell', CLASSIC_POWERSHELL],
  ['Microsoft-Windows-PowerShell/Operational', POWERSHELL],
  ['Microsoft-Windows-TaskScheduler/Operational', TASK_SCHEDULER],
  ['Microsoft-Windows-TerminalServices-LocalSessionManager/Operational', TERMINAL_SERVICES],
  ['Microsoft-Windows-Windows Defender/Operational', DEFENDER],
];
const KINDS = WINDOWS.flatMap(([channel, table]) =>
  Object.entries(table).map(([id, mapper]) => [channel, Number(id), mapper] as const),
);

describe('mappings of Windows', () => {
  it.each(KINDS)('%s %i is valid and loses nothing, whatever its fields hold', (channel, eventId, mapper) => {
    const envelope = fc.option(fc.constantFrom('ws-07', 'dc-01'), { nil: undefined });
    fc.assert(
      fc.property(records(mapper.keys), envelope, (record, computer) => {
        const native = {
          EventID: eventId,
          Channel: channel,
          ...record,
          ...(computer === undefined ? {} : { Computer: computer }),
        };
        expect(problems(native, mapWindows)).toEqual([]);
      }),
      { seed: eventId, numRuns: 60 },
    );
  });
});

describe('mappings of auditd', () => {
  it.each(Object.entries(MAPPERS))('%s is valid and loses nothing, whatever its fields hold', (type, mapper) => {
    fc.assert(
      fc.property(records(mapper.keys), record => {
        expect(problems({ type, _time: '1763892000.125', _serial: '4711', ...record }, mapAudit)).toEqual([]);
      }),
      { seed: 5, numRuns: 80 },
    );
  });
});
