import type { OcsfEvent } from '@logwright/ocsf';
import { draftEvent, finish, HOST_PROFILE, SCHEMA_VERSION, SEVERITY } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { MapContext, NativeRecord } from '../technology.js';
import { parseRfc3164, parseStamp } from '../time.js';
import { leftovers, plain, read } from '../values.js';
import type { Message, Pattern } from './context.js';
import { baseProgram } from './parse.js';
import { BY_PROGRAM, PAM } from './patterns.js';

const LINUX = { name: 'Linux', vendor_name: 'Linux' } as const;
const LINUX_OS = { name: 'Linux', type_id: 200 } as const;
const CONSUMED: ReadonlySet<string> = new Set([
  'timestamp',
  'hostname',
  'program',
  'message',
  'pid',
  'priority',
  'SeverityLevel',
]);
const NO_PATTERNS: readonly Pattern[] = [];

/** A longer message is no login message: it is kept, but not searched for one. */
const MAX_MESSAGE = 16_384;

/**
 * Turns a message of a login program into an OCSF event; messages of an unknown form become Base Events.
 *
 * @param native - The record as parse returns it.
 * @param context - Time of receipt, from which RFC 3164 stamps take their year, and sender.
 */
export function map(native: NativeRecord, context: MapContext): OcsfEvent {
  const reading = read(native);
  const program = baseProgram(plain(native['program']));
  const event = draft(native, context, program);
  const pid = native['pid'];
  const rest: Record<string, unknown> = {};
  const message: Message = { event, program, pid: typeof pid === 'number' ? pid : undefined, rest };
  applyPatterns(plain(native['message']), message);
  if (event.class_uid === 0) {
    rest['program'] = native['program'];
    if (pid !== undefined) rest['pid'] = pid;
  }
  const others = leftovers(reading, CONSUMED);
  if (others !== undefined || Object.keys(rest).length > 0) event['unmapped'] = { ...rest, ...others };
  return finish(event);
}

const REPEATED = /^message repeated (\d{1,9}) times: \[ ?([\s\S]*)\]$/;

function applyPatterns(text: string, message: Message): void {
  if (text.length > MAX_MESSAGE) return;
  const repeated = REPEATED.exec(text);
  if (repeated !== null) message.event['count'] = Number(repeated[1]);
  const subject = repeated === null ? text : (repeated[2] as string);
  const patterns = subject.startsWith('pam_') ? PAM : (BY_PROGRAM.get(message.program) ?? NO_PATTERNS);
  for (const pattern of patterns) {
    const match = pattern.match.exec(subject);
    if (match === null) continue;
    pattern.apply(match, message);
    return;
  }
}

function draft(native: NativeRecord, context: MapContext, program: string): EventDraft {
  const stamp = native['timestamp'];
  const time = typeof stamp === 'string' ? stampTime(stamp, context.receivedAt) : Number.NaN;
  const metadata: Record<string, unknown> = {
    version: SCHEMA_VERSION,
    product: LINUX,
    profiles: HOST_PROFILE,
    log_provider: program,
    log_name: 'auth',
  };
  if (typeof stamp === 'string') metadata['original_time'] = stamp;
  const event = draftEvent(Number.isNaN(time) ? context.receivedAt : time, severityOf(native), metadata);
  const host = typeof native['hostname'] === 'string' ? native['hostname'] : context.host;
  event['device'] =
    host === undefined || host === ''
      ? { name: 'unknown', type_id: 0, os: LINUX_OS }
      : { hostname: host, type_id: 0, os: LINUX_OS };
  event['message'] = native['message'];
  return event;
}

function stampTime(stamp: string, receivedAt: number): number {
  const time = parseStamp(stamp);
  return Number.isNaN(time) ? parseRfc3164(stamp, receivedAt) : time;
}

/** Syslog severity of the priority; without one, informational. */
function severityOf(native: NativeRecord): number {
  const priority = native['priority'] ?? native['PRIORITY'];
  const level =
    typeof priority === 'number'
      ? priority % 8
      : typeof priority === 'string' && /^[0-7]$/.test(priority)
        ? Number(priority)
        : 6;
  if (level <= 1) return SEVERITY.fatal;
  if (level === 2) return SEVERITY.critical;
  if (level === 3) return SEVERITY.high;
  return level === 4 ? SEVERITY.medium : SEVERITY.informational;
}
