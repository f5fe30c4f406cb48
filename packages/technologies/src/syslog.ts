import { hasZone, parseIso, parseRfc3164 } from './time.js';

/** The header of a syslog line and what stands behind it. */
export interface SyslogLine {
  /** Milliseconds since 1970 UTC. */
  readonly timeMs: number;
  /** The stamp as written. */
  readonly stamp: string;
  /** True when the stamp names its zone; others are read as UTC. */
  readonly hasZone: boolean;
  readonly host: string | undefined;
  /** The program, for instance `sshd`. */
  readonly program: string | undefined;
  readonly pid: number | undefined;
  readonly message: string;
  /** facility * 8 + severity, when the line carries `<PRI>`. */
  readonly priority: number | undefined;
}

const PRIORITY = /^<(\d{1,3})>/;
const RFC5424 = /^1 (\S{1,40}) (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) /;
const HOST = /^(\S{1,255}) /;
/** Routers and switches write a code instead of a program: `%SYS-5-CONFIG_I`. */
const TAG = /^(%{0,2}[A-Za-z0-9_./()-]{1,128})(?:\[(\d{1,10})\])?: ?/;

/**
 * Reads a syslog line in the form of RFC 3164, of RFC 5424, or of rsyslog's files with an ISO stamp.
 *
 * @param text - The line.
 * @param receivedAt - Time of receipt in ms since 1970 UTC: RFC 3164 has no year.
 * @returns The parts, or undefined when the line has no such header.
 */
export function parseSyslog(text: string, receivedAt: number): SyslogLine | undefined {
  const head = PRIORITY.exec(text);
  const priority = head === null ? undefined : Number(head[1]);
  const rest = head === null ? text : text.slice(head[0].length);
  if (rest.startsWith('1 ')) return parseRfc5424(rest, priority);
  const stampLength = stampEnd(rest);
  if (stampLength === 0) return undefined;
  const stamp = rest.slice(0, stampLength);
  const iso = rest.charCodeAt(0) < 65;
  const timeMs = iso ? parseIso(stamp) : parseRfc3164(stamp, receivedAt);
  if (Number.isNaN(timeMs)) return undefined;
  const body = rest.slice(stampLength + 1);
  const hostMatch = HOST.exec(body.slice(0, 260));
  if (hostMatch === null) return undefined;
  const host = hostMatch[1] as string;
  const afterHost = host.endsWith(':') ? body : body.slice(hostMatch[0].length);
  const tag = TAG.exec(afterHost.slice(0, 160));
  return {
    timeMs,
    stamp,
    hasZone: iso && hasZone(stamp),
    host: host.endsWith(':') ? undefined : host,
    program: tag?.[1],
    pid: tag?.[2] === undefined ? undefined : Number(tag[2]),
    message: tag === null ? afterHost : afterHost.slice(tag[0].length),
    priority,
  };
}

/** Length of the stamp at the start: 15 for RFC 3164, up to the blank for ISO, 0 for none. */
function stampEnd(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const blank = text.indexOf(' ');
    return text.charCodeAt(10) === 84 && blank >= 19 && blank <= 40 ? blank : 0;
  }
  if (first < 65 || first > 83) return 0;
  // journalctl -o short-precise adds microseconds.
  return text.charCodeAt(15) === 32 ? 15 : text.charCodeAt(15) === 46 && text.charCodeAt(22) === 32 ? 22 : 0;
}

function parseRfc5424(text: string, priority: number | undefined): SyslogLine | undefined {
  const match = RFC5424.exec(text.slice(0, 520));
  if (match === null) return undefined;
  const [whole, , stamp, host, program, processId] = [
    match[0],
    match[0],
    match[1] as string,
    match[2] as string,
    match[3] as string,
    match[4] as string,
  ];
  const timeMs = parseIso(stamp);
  if (Number.isNaN(timeMs)) return undefined;
  const message = afterStructuredData(text, whole.length);
  if (message === undefined) return undefined;
  return {
    timeMs,
    stamp,
    hasZone: hasZone(stamp),
    host: host === '-' ? undefined : host,
    program: program === '-' ? undefined : program,
    pid: /^\d{1,10}$/.test(processId) ? Number(processId) : undefined,
    message,
    priority,
  };
}

/** The message behind `-` or `[id key="value"]...`; undefined when the structured data does not end. */
function afterStructuredData(text: string, from: number): string | undefined {
  let at = from;
  if (text.charCodeAt(at) === 45) at++;
  else {
    while (text.charCodeAt(at) === 91) {
      const close = elementEnd(text, at);
      if (close < 0) return undefined;
      at = close + 1;
    }
  }
  const message = text.slice(text.charCodeAt(at) === 32 ? at + 1 : at);
  return message.startsWith('\uFEFF') ? message.slice(1) : message;
}

/** Index of the `]` that ends an element: one inside a quoted value does not. */
function elementEnd(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 && quoted) at++;
    else if (code === 34) quoted = !quoted;
    else if (code === 93 && !quoted) return at;
  }
  return -1;
}
