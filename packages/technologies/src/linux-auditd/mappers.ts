import { classify, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { FILE_TYPE, fileObject } from '../ocsf-objects.js';
import { keep, plain, toInteger } from '../values.js';
import type { Reading } from '../values.js';
import { MESSAGES } from './messages.js';
import { OUTCOME_KEYS, setOutcome, setSubject } from './outcome.js';
import type { RecordMapper } from './outcome.js';
import { syscallName } from './record-types.js';
import { decodeSocketAddress } from './socket-address.js';
import { actorFrom, eventUid, LINUX_PROFILES, processFrom, SUBJECT_KEYS, userFrom, value } from './subject.js';

type Fields = Record<string, unknown>;

/** System calls: exec is a launch, everything else an invocation of the kernel. */
const systemCall: RecordMapper = {
  keys: [...SUBJECT_KEYS, ...OUTCOME_KEYS, 'syscall', 'SYSCALL', 'exit', 'cmdline', 'proctitle', 'cwd'],
  fill(event, reading) {
    const call = value(reading, 'SYSCALL') ?? value(reading, 'syscall');
    const process = processFrom(reading);
    if (call === undefined || process === undefined) return false;
    const name = syscallName(value(reading, 'arch'), call);
    event.metadata['profiles'] = LINUX_PROFILES;
    setCommandLine(process, reading);
    setOutcome(event, reading);
    const exit = value(reading, 'exit');
    if (exit !== undefined) event['status_code'] = exit;
    if (name === 'execve' || name === 'execveat') fillLaunch(event, reading, process);
    else {
      classify(event, 1003, 4);
      event['kernel'] = { name, type_id: 2, system_call: name };
      event['actor'] = actorFrom(reading, process);
    }
    if (name !== call || toInteger(reading.native['syscall']) === undefined) keep(reading, 'syscall');
    return true;
  },
};

function setCommandLine(process: Fields, reading: Reading): void {
  const whole = value(reading, 'cmdline');
  if (whole !== undefined) keep(reading, 'proctitle');
  const line = whole ?? value(reading, 'proctitle');
  if (line !== undefined) process['cmd_line'] = line;
  const folder = value(reading, 'cwd');
  if (folder !== undefined) process['working_directory'] = folder;
}

/** The process became another program: its parent and the person behind it are the actor. */
function fillLaunch(event: EventDraft, reading: Reading, process: Fields): void {
  classify(event, 1007, 1);
  event['launch_type_id'] = 3;
  event['process'] = process;
  const parent = process['parent_process'] as Fields | undefined;
  event['actor'] = actorFrom(reading, parent) ?? { process: { pid: process['pid'] } };
}

/** Records that only make sense beside their SYSCALL record: the process is named by the audit event. */
function companion(
  keys: readonly string[],
  activityName: string | undefined,
  fillProcess: (process: Fields, reading: Reading) => boolean,
): RecordMapper {
  return {
    keys,
    fill(event, reading) {
      const uid = eventUid(reading);
      const process: Fields = { uid };
      if (!fillProcess(process, reading)) return false;
      if (activityName === undefined) {
        classify(event, 1007, 1);
        event['launch_type_id'] = 3;
      } else classify(event, 1007, 99, activityName);
      event['process'] = process;
      event['actor'] = { process: { uid } };
      return true;
    },
  };
}

const MAX_ARGUMENTS = 2000;
const ARGUMENT_KEYS = Array.from({ length: MAX_ARGUMENTS }, (_, index) => `a${index}`);

const execve = companion([...ARGUMENT_KEYS, 'argc'], undefined, (process, reading) => {
  const parts: string[] = [];
  for (const key of ARGUMENT_KEYS) {
    const argument = argumentOf(reading, key);
    if (argument === undefined) break;
    parts.push(quoteArgument(argument));
  }
  if (parts.length === 0) return false;
  // Arguments behind a gap (a record cut short) cannot be placed.
  for (const key in reading.native)
    if (/^a\d{1,4}$/.test(key) && Number(key.slice(1)) >= parts.length) keep(reading, key);
  if (toInteger(reading.native['argc']) !== parts.length) keep(reading, 'argc');
  process['cmd_line'] = parts.join(' ');
  return true;
});

/** An argument, or the pieces that the kernel cuts a long one into: `a1[0]`, `a1[1]`. */
function argumentOf(reading: Reading, key: string): string | undefined {
  const whole = reading.native[key];
  if (whole !== undefined) return typeof whole === 'string' ? whole : undefined;
  let joined: string | undefined;
  for (let index = 0; index < MAX_ARGUMENTS; index++) {
    const piece = reading.native[`${key}[${index}]`];
    if (typeof piece !== 'string') break;
    joined = (joined ?? '') + piece;
  }
  return joined;
}

function quoteArgument(argument: string): string {
  return argument === '' || argument.includes(' ') ? `"${argument}"` : argument;
}

const processTitle = companion(['proctitle'], 'Process title', (process, reading) => {
  const title = value(reading, 'proctitle');
  if (title !== undefined) process['cmd_line'] = title;
  return title !== undefined;
});

const workingDirectory = companion(['cwd'], 'Working directory', (process, reading) => {
  const folder = value(reading, 'cwd');
  if (folder !== undefined) process['working_directory'] = folder;
  return folder !== undefined;
});

const NAME_TYPES: ReadonlyMap<string, readonly [activityId: number, activityName?: string]> = new Map([
  ['CREATE', [1]],
  ['DELETE', [4]],
  ['NORMAL', [14]],
]);

const path: RecordMapper = {
  keys: ['name', 'nametype', 'inode', 'ouid', 'OUID'],
  fill(event, reading) {
    const name = value(reading, 'name');
    if (name === undefined) return false;
    const nameType = value(reading, 'nametype');
    const [activityId, activityName] =
      NAME_TYPES.get(nameType ?? '') ?? (nameType === undefined ? [0] : [99, nameType]);
    classify(event, 1001, activityId, activityName);
    const file = fileObject(name, fileType(value(reading, 'mode')));
    const inode = value(reading, 'inode');
    if (inode !== undefined) file['uid'] = inode;
    const owner = userFrom(reading, 'ouid', ['OUID']);
    if (owner !== undefined) file['owner'] = owner;
    event['file'] = file;
    event['actor'] = { process: { uid: eventUid(reading) } };
    return true;
  },
};

const MODES: ReadonlyMap<number, number> = new Map([
  [0o01, FILE_TYPE.pipe],
  [0o02, FILE_TYPE.character],
  [0o04, FILE_TYPE.folder],
  [0o06, FILE_TYPE.block],
  [0o10, FILE_TYPE.regular],
  [0o12, FILE_TYPE.symlink],
  [0o14, FILE_TYPE.socket],
]);

/** Type of a file from its octal mode, or from the words of interpreted records (`file,755`). */
function fileType(mode: string | undefined): number {
  if (mode === undefined) return FILE_TYPE.unknown;
  if (mode.startsWith('file,')) return FILE_TYPE.regular;
  if (mode.startsWith('dir,')) return FILE_TYPE.folder;
  const bits = /^[0-7]{3,7}$/.test(mode) ? Number.parseInt(mode, 8) : 0;
  return MODES.get(bits >> 12) ?? FILE_TYPE.unknown;
}

const socketAddress: RecordMapper = {
  keys: ['saddr'],
  fill(event, reading) {
    const raw = value(reading, 'saddr');
    const address = raw === undefined ? undefined : decodeSocketAddress(raw);
    if (address === undefined) return false;
    classify(event, 4001, 99, 'Socket address');
    event['dst_endpoint'] = address;
    event['actor'] = { process: { uid: eventUid(reading) } };
    keep(reading, 'saddr');
    return true;
  },
};

/** auditd itself started, stopped or was told another configuration. */
function auditLog(activityId: number, activityName?: string): RecordMapper {
  return {
    keys: [...SUBJECT_KEYS, ...OUTCOME_KEYS],
    fill(event, reading) {
      setSubject(event, reading);
      classify(event, 1008, activityId, activityName);
      event['log_provider'] = 'auditd';
      setOutcome(event, reading);
      return true;
    },
  };
}

/** A process ended in a way that audit finds odd. */
const abnormalEnd: RecordMapper = {
  keys: [...SUBJECT_KEYS, ...OUTCOME_KEYS, 'sig'],
  fill(event, reading) {
    const process = processFrom(reading);
    if (process === undefined) return false;
    event.metadata['profiles'] = LINUX_PROFILES;
    classify(event, 1007, 2);
    event['process'] = process;
    event['actor'] = actorFrom(reading, { pid: process['pid'] });
    const signal = value(reading, 'sig');
    if (signal !== undefined) event['status_code'] = `signal ${signal}`;
    setOutcome(event, reading);
    return true;
  },
};

const FILE_CLASSES: ReadonlySet<string> = new Set([
  'file',
  'dir',
  'lnk_file',
  'sock_file',
  'chr_file',
  'blk_file',
  'fifo_file',
]);

/** SELinux and AppArmor decisions about files; other objects stay Base Events. */
const accessVector: RecordMapper = {
  keys: [...SUBJECT_KEYS, ...OUTCOME_KEYS, 'path', 'name'],
  fill(event, reading) {
    const target = value(reading, 'path') ?? value(reading, 'name');
    const about = value(reading, 'tclass') ?? (value(reading, 'apparmor') === undefined ? undefined : 'file');
    if (target === undefined || about === undefined || !FILE_CLASSES.has(about) || !setSubject(event, reading))
      return false;
    classify(event, 1001, 14);
    event['file'] = fileObject(target, about === 'dir' ? FILE_TYPE.folder : FILE_TYPE.unknown);
    if (reading.native['path'] !== undefined) keep(reading, 'name');
    const words = plain(reading.native['text']);
    const denied = words.includes('denied') || reading.native['apparmor'] === 'DENIED';
    event['status_id'] = denied ? STATUS.failure : STATUS.success;
    return true;
  },
};

/** Mappers by type of record; types that are not listed become Base Events with their actor. */
export const MAPPERS: Readonly<Record<string, RecordMapper>> = {
  SYSCALL: systemCall,
  SECCOMP: systemCall,
  AUOMS_EXECVE: systemCall,
  AUOMS_SYSCALL: systemCall,
  EXECVE: execve,
  PROCTITLE: processTitle,
  CWD: workingDirectory,
  PATH: path,
  SOCKADDR: socketAddress,
  ...MESSAGES,
  DAEMON_START: auditLog(6),
  DAEMON_END: auditLog(7),
  DAEMON_ABORT: auditLog(7),
  DAEMON_ROTATE: auditLog(5),
  DAEMON_CONFIG: auditLog(99, 'Configuration change'),
  CONFIG_CHANGE: auditLog(99, 'Configuration change'),
  ANOM_ABEND: abnormalEnd,
  AVC: accessVector,
  USER_AVC: accessVector,
};
