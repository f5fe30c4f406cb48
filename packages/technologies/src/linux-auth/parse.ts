import { parseSyslog } from '../syslog.js';
import type { NativeRecord, ParseInput, ParseResult } from '../technology.js';
import { put } from '../values.js';

/** Programs that write about logins, accounts and privileges. */
const PROGRAMS: ReadonlySet<string> = new Set([
  'sshd',
  'sshd-session',
  'sshd-auth',
  'sudo',
  'su',
  'login',
  'systemd-logind',
  'systemd-user-sessions',
  'useradd',
  'userdel',
  'usermod',
  'adduser',
  'deluser',
  'groupadd',
  'groupdel',
  'groupmod',
  'gpasswd',
  'passwd',
  'chpasswd',
  'chage',
  'chfn',
  'chsh',
  'newusers',
  'cron',
  'CRON',
  'crond',
  'CROND',
  'crontab',
  'anacron',
  'polkitd',
  'pkexec',
  'polkit-agent-helper-1',
  'runuser',
  'gdm-password',
  'gdm-session-worker',
  'lightdm',
  'dropbear',
  'doas',
  'atd',
  'su-l',
  'unix_chkpwd',
  'vsftpd',
  'remote',
  'pamd',
]);

const DAMAGED = 'No syslog header (RFC 3164, RFC 5424 or ISO stamp, host, program) at the start of the line.';

/** How sure it is that the record is about logins and accounts: a known program, or a PAM message of any program. */
export function detect(input: ParseInput): number {
  const json = input.json;
  if (json !== undefined) return detectRow(json);
  const text = input.text;
  const first = text.charCodeAt(0);
  // A priority, a digit or the capital of a month: nothing else starts a syslog line.
  if (first !== 60 && !(first >= 48 && first <= 57) && !(first >= 65 && first <= 83)) return 0;
  const line = parseSyslog(text.length > 1500 ? text.slice(0, 1500) : text, 0);
  return line === undefined ? 0 : score(line.program, line.message);
}

function detectRow(json: NativeRecord): number {
  if (json['_TRANSPORT'] === 'audit') return 0;
  const program = programOf(json);
  const message = messageText(json);
  return program === undefined || message === undefined || message.startsWith('type=') ? 0 : score(program, message);
}

function score(program: string | undefined, message: string): number {
  if (program === undefined) return 0;
  if (PROGRAMS.has(baseProgram(program))) return 1;
  const start = message.slice(0, 80);
  return start.includes('pam_') && /^(?:error: )?pam_\w{1,32}\(/.test(start) ? 0.95 : 0;
}

/** `/usr/sbin/cron` and `(systemd)` to their plain names. */
export function baseProgram(program: string): string {
  const slash = program.lastIndexOf('/');
  const name = slash < 0 ? program : program.slice(slash + 1);
  return name.startsWith('(') && name.endsWith(')') ? name.slice(1, -1) : name;
}

const PROGRAM_KEYS = ['SYSLOG_IDENTIFIER', 'ProcessName', 'appname', 'app_name', 'ident', 'program', '_COMM'] as const;
const MESSAGE_KEYS = ['MESSAGE', 'SyslogMessage', 'message', 'msg'] as const;
const HOST_KEYS = ['_HOSTNAME', 'HostName', 'hostname', 'host', 'Computer'] as const;
const PID_KEYS = ['SYSLOG_PID', '_PID', 'ProcessID', 'procid', 'pid'] as const;
const TIME_KEYS = [
  '_SOURCE_REALTIME_TIMESTAMP',
  '__REALTIME_TIMESTAMP',
  'EventTime',
  'timestamp',
  '@timestamp',
  'time',
  'TimeGenerated',
] as const;

function firstText(json: NativeRecord, keys: readonly string[]): readonly [key: string, value: string] | undefined {
  for (const key of keys) {
    const value = json[key];
    if (typeof value === 'string' && value !== '') return [key, value];
    if (typeof value === 'number') return [key, String(value)];
  }
  return undefined;
}

function programOf(json: NativeRecord): string | undefined {
  return firstText(json, PROGRAM_KEYS)?.[1];
}

/** The journal writes messages that are not UTF-8 as an array of bytes. */
function messageText(json: NativeRecord): string | undefined {
  const bytes = json['MESSAGE'];
  if (Array.isArray(bytes))
    return bytes.length > 65_536 ? undefined : String.fromCharCode(...bytes.filter(byte => typeof byte === 'number'));
  return firstText(json, MESSAGE_KEYS)?.[1];
}

/** Splits a syslog line, or a row of the journal or of a log table, into stamp, hostname, program, pid and message. */
export function parse(input: ParseInput): ParseResult {
  const json = input.json;
  if (json !== undefined) return parseRow(json);
  const line = parseSyslog(input.text, 0);
  if (line === undefined) return { kind: 'rejected', reason: DAMAGED };
  if (line.program === undefined)
    return { kind: 'rejected', reason: 'The line names no program after its host: it is cut short or not of syslog.' };
  const native: Record<string, unknown> = { timestamp: line.stamp, program: line.program, message: line.message };
  if (line.host !== undefined) native['hostname'] = line.host;
  if (line.pid !== undefined) native['pid'] = line.pid;
  if (line.priority !== undefined) native['priority'] = line.priority;
  return { kind: 'parsed', native };
}

function parseRow(json: NativeRecord): ParseResult {
  const program = firstText(json, PROGRAM_KEYS);
  const message = messageText(json);
  if (program === undefined || message === undefined) {
    return {
      kind: 'rejected',
      reason: 'No program and message in the JSON object (SYSLOG_IDENTIFIER and MESSAGE in a journal export).',
    };
  }
  const native: Record<string, unknown> = { program: program[1], message };
  const taken = new Set([
    program[0],
    Array.isArray(json['MESSAGE']) ? 'MESSAGE' : (firstText(json, MESSAGE_KEYS)?.[0] ?? ''),
  ]);
  const time = firstText(json, TIME_KEYS);
  const host = firstText(json, HOST_KEYS);
  const pid = firstText(json, PID_KEYS);
  if (time !== undefined) native['timestamp'] = time[1];
  if (host !== undefined) native['hostname'] = host[1];
  if (pid !== undefined) native['pid'] = /^\d{1,10}$/.test(pid[1]) ? Number(pid[1]) : pid[1];
  for (const part of [time, host, pid]) if (part !== undefined) taken.add(part[0]);
  for (const key in json) if (!taken.has(key)) put(native, Object.hasOwn(native, key) ? `row.${key}` : key, json[key]);
  return { kind: 'parsed', native };
}
