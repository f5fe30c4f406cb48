import { parseSyslog } from './syslog.js';
import type { NativeRecord } from './technology.js';

/**
 * Makes an object of a line that no pack parses, so that rules which look for words find them, and the program in a
 * header of syslog says whose the line is.
 *
 * @param text - The line.
 * @returns `timestamp` as written, `host`, `program`, `pid` and `message`; where the line has no header of syslog,
 * `message` alone. Codes that stand for a program, as `%SYS-5-CONFIG_I`, are in the message, too: rules name them.
 */
export function plainRecord(text: string): NativeRecord {
  const line = parseSyslog(text, 0);
  if (line === undefined) return { message: text };
  const { stamp, host, program, pid, message } = line;
  return {
    timestamp: stamp,
    ...(host === undefined ? {} : { host }),
    ...(program === undefined ? {} : { program }),
    ...(pid === undefined ? {} : { pid }),
    message: program?.startsWith('%') === true ? `${program}: ${message}` : message,
  };
}
