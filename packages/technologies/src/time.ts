const MINUTE_MS = 60_000;

/** Two digits at `index`, or NaN. */
function two(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function isDate(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads `YYYY-MM-DD[T ]hh:mm:ss[.fraction][Z|±hh[:]mm]`.
 *
 * @param text - The stamp; digits beyond milliseconds are cut off.
 * @param assumedOffsetMinutes - Zone of a stamp without one, in minutes east of UTC.
 * @returns Milliseconds since 1970 UTC, or NaN when the text is not such a stamp.
 */
export function parseIso(text: string, assumedOffsetMinutes: number = 0): number {
  if (text.length < 19 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return Number.NaN;
  const separator = text.charCodeAt(10);
  if (
    (separator !== 84 && separator !== 32 && separator !== 116) ||
    text.charCodeAt(13) !== 58 ||
    text.charCodeAt(16) !== 58
  )
    return Number.NaN;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  if (!isDate(year, month, day) || !(hour <= 23 && minute <= 59 && second <= 60)) return Number.NaN;
  let index = 19;
  let millisecond = 0;
  const mark = text.charCodeAt(19);
  if (mark === 46 || mark === 44) {
    let scale = 100;
    for (index = 20; index < text.length; index++) {
      const digit = text.charCodeAt(index) - 48;
      if (digit < 0 || digit > 9) break;
      millisecond += digit * scale;
      scale = scale === 1 || scale === 0 ? 0 : scale / 10;
    }
  }
  const offset = parseOffset(text, index, assumedOffsetMinutes);
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - offset * MINUTE_MS;
}

/** Offset in minutes at `index`: nothing, `Z`, `+hh`, `+hhmm` or `+hh:mm`; NaN for anything else. */
function parseOffset(text: string, index: number, assumed: number): number {
  if (index === text.length) return assumed;
  const sign = text.charCodeAt(index);
  if ((sign | 32) === 122) return index + 1 === text.length ? 0 : Number.NaN;
  if (sign !== 43 && sign !== 45) return Number.NaN;
  const colon = text.charCodeAt(index + 3) === 58 ? 1 : 0;
  const length = text.length - index;
  if (length !== 3 && length !== 5 + colon) return Number.NaN;
  const minutes = two(text, index + 1) * 60 + (length === 3 ? 0 : two(text, index + 3 + colon));
  return sign === 43 ? minutes : -minutes;
}

/** True when an ISO stamp carries its zone. */
export function hasZone(stamp: string): boolean {
  const last = stamp.charCodeAt(stamp.length - 1);
  if ((last | 32) === 122) return true;
  const plus = stamp.charCodeAt(stamp.length - 6);
  const basic = stamp.charCodeAt(stamp.length - 5);
  return stamp.length > 19 && (plus === 43 || plus === 45 || basic === 43 || basic === 45);
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Month number from its English three letter name, or 0. */
export function monthNumber(name: string): number {
  if (name.length !== 3) return 0;
  const index = MONTHS.indexOf(name.toLowerCase());
  return index >= 0 && index % 3 === 0 ? index / 3 + 1 : 0;
}

/**
 * Reads the stamp of RFC 3164, `Mmm dd hh:mm:ss`, whose year is the one nearest before the time of receipt.
 *
 * @param text - A text that starts with the stamp.
 * @param receivedAt - Time of receipt in ms since 1970 UTC.
 * @returns Milliseconds since 1970 UTC (the stamp is read as UTC), or NaN.
 */
export function parseRfc3164(text: string, receivedAt: number): number {
  const month = monthNumber(text.slice(0, 3));
  if (month === 0 || text.charCodeAt(3) !== 32) return Number.NaN;
  const day = text.charCodeAt(4) === 32 ? text.charCodeAt(5) - 48 : two(text, 4);
  const hour = two(text, 7);
  const minute = two(text, 10);
  const second = two(text, 13);
  if (!(day >= 1 && day <= 31 && hour <= 23 && minute <= 59 && second <= 60)) return Number.NaN;
  if (text.charCodeAt(6) !== 32 || text.charCodeAt(9) !== 58 || text.charCodeAt(12) !== 58) return Number.NaN;
  const year = new Date(receivedAt).getUTCFullYear();
  const fraction = text.charCodeAt(15) === 46 ? Math.trunc(Number(text.slice(15, 22)) * 1000) : 0;
  const millisecond = fraction >= 0 && fraction < 1000 ? fraction : 0;
  const time = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  // Clocks run ahead and zones are unknown: only a stamp more than a day and a half ahead is last year's.
  return time > receivedAt + 36 * 3_600_000
    ? Date.UTC(year - 1, month - 1, day, hour, minute, second, millisecond)
    : time;
}

/**
 * Reads the stamp of the common log format, `dd/Mmm/yyyy:hh:mm:ss ±hhmm`.
 *
 * @returns Milliseconds since 1970 UTC, or NaN.
 */
export function parseClf(text: string): number {
  if (text.length < 20 || text.charCodeAt(2) !== 47 || text.charCodeAt(6) !== 47 || text.charCodeAt(11) !== 58)
    return Number.NaN;
  const month = monthNumber(text.slice(3, 6));
  const year = two(text, 7) * 100 + two(text, 9);
  if (month === 0 || !isDate(year, month, two(text, 0))) return Number.NaN;
  const offset = text.length === 20 ? 0 : text.charCodeAt(20) === 32 ? parseOffset(text, 21, 0) : Number.NaN;
  return Date.UTC(year, month - 1, two(text, 0), two(text, 12), two(text, 15), two(text, 18)) - offset * MINUTE_MS;
}

const MIN_SECONDS = 100_000_000;
const MAX_SECONDS = 100_000_000_000;

/**
 * Reads a number of seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by size.
 *
 * @returns Milliseconds since 1970 UTC, or NaN for a number that is no such time (1973 to 5138).
 */
export function parseEpoch(value: number): number {
  if (!(value >= MIN_SECONDS)) return Number.NaN;
  if (value < MAX_SECONDS) return Math.trunc(value * 1000);
  if (value < MAX_SECONDS * 1e3) return Math.trunc(value);
  if (value < MAX_SECONDS * 1e6) return Math.trunc(value / 1e3);
  return value < MAX_SECONDS * 1e9 ? Math.trunc(value / 1e6) : Number.NaN;
}

/**
 * Reads any stamp that JSON logs carry: ISO text, an epoch number, or digits as text.
 *
 * @returns Milliseconds since 1970 UTC, or NaN.
 */
export function parseStamp(value: unknown): number {
  if (typeof value === 'number') return parseEpoch(value);
  if (typeof value !== 'string' || value.length > 40) return Number.NaN;
  const time = parseIso(value.endsWith(' UTC') ? value.slice(0, -4) : value);
  if (!Number.isNaN(time)) return time;
  return /^\d{9,19}(\.\d{1,9})?$/.test(value) ? parseEpoch(Number(value)) : Number.NaN;
}
