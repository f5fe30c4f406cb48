import { put } from '../values.js';

type Fields = Record<string, unknown>;

/** A record with more fields than this is damaged or hostile: the rest is not read. */
const MAX_FIELDS = 1000;

/** Fields that the kernel writes in hex, without quotes, when their text has spaces, quotes or control characters. */
const UNTRUSTED: ReadonlySet<string> = new Set([
  'acct',
  'cmd',
  'cmdline',
  'comm',
  'cwd',
  'data',
  'device',
  'dir',
  'exe',
  'file',
  'grp',
  'key',
  'key_r',
  'name',
  'new-disk',
  'ocomm',
  'path',
  'proctitle',
  'sw',
  'vm',
  'watch',
]);

/** Enriched fields are written behind this mark. */
export const ENRICHED_MARK = '\u001d';

/**
 * Reads `key=value` pairs of an audit record into `target`: quoted, hex-encoded and listed values, and the pairs
 * inside `msg='...'`. Linear in the length of the text.
 *
 * @param text - The record from after its `audit(...):` on.
 * @param target - Where the fields go; words that are no pairs are gathered in `text`.
 * @param type - The record's type: it decides which fields are hex-encoded.
 */
export function readFields(text: string, target: Fields, type: string): void {
  const words: string[] = [];
  let at = 0;
  for (let count = 0; at < text.length && count < MAX_FIELDS; count++) {
    at = skipBlanks(text, at);
    if (at >= text.length) break;
    const equals = keyEnd(text, at);
    if (equals < 0) {
      const end = wordEnd(text, at);
      words.push(text.slice(at, end));
      at = end;
      continue;
    }
    at = readValue(text, text.slice(at, equals), equals + 1, target, type);
  }
  if (words.length > 0 && target['text'] === undefined) target['text'] = words.join(' ');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 29 || code === 44 || code === 13 || code === 10;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 32 && text.charCodeAt(at) !== 29) at++;
  return at;
}

/** Index of the `=` that ends a key at `from`, or -1 when no key stands there. */
function keyEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length && at - from < 64; at++) {
    const code = text.charCodeAt(at);
    const letter = code | 32;
    const inKey =
      (letter >= 97 && letter <= 122) ||
      (code >= 48 && code <= 57) ||
      code === 95 ||
      code === 45 ||
      code === 91 ||
      code === 93;
    if (!inKey) break;
  }
  return at > from && text.charCodeAt(at) === 61 ? at : -1;
}

/** Reads one value and returns where it ends. */
function readValue(text: string, key: string, from: number, target: Fields, type: string): number {
  const first = text.charCodeAt(from);
  if (first === 34) {
    const close = text.indexOf('"', from + 1);
    if (close > 0) {
      store(target, key, text.slice(from + 1, close));
      return close + 1;
    }
  }
  if (first === 39) return readQuotedPairs(text, key, from, target, type);
  if (first === 91) {
    const close = text.indexOf(']', from);
    if (close > 0) {
      store(target, key, readList(text.slice(from, close + 1)));
      return close + 1;
    }
  }
  if (first === 123) {
    const close = text.indexOf('}', from);
    if (close > 0) {
      store(target, key, text.slice(from, close + 1));
      return close + 1;
    }
  }
  const end = unquotedEnd(text, key, from, type);
  store(target, key, decode(key, text.slice(from, end), type));
  return end;
}

/** auoms and `ausearch -i` write command lines without quotes: they end at the record's end or before auoms' own fields. */
function unquotedEnd(text: string, key: string, from: number, type: string): number {
  if (key !== 'proctitle') return wordEnd(text, from);
  const mark = text.indexOf(type.startsWith('AUOMS') ? ' redactors=' : ENRICHED_MARK, from);
  return mark < 0 ? text.length : mark;
}

/** `msg='op=login acct="root" res=success'`: its pairs belong to the record. */
function readQuotedPairs(text: string, key: string, from: number, target: Fields, type: string): number {
  const mark = text.indexOf(ENRICHED_MARK, from);
  const limit = mark < 0 ? text.length : mark;
  const close = text.lastIndexOf("'", limit - 1);
  const end = close > from ? close : limit;
  const inner = text.slice(from + 1, end);
  if (key === 'msg') readFields(inner, target, type);
  else store(target, key, inner);
  return end + 1;
}

function readList(text: string): unknown {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : text;
  } catch {
    // A single word in brackets.
    return text;
  }
}

/** The first of two fields of one name keeps it: a later one, mostly of the inner message, gets a mark. */
function store(target: Fields, key: string, value: unknown): void {
  if (!Object.hasOwn(target, key)) put(target, key, value);
  else if (target[key] !== value && !Object.hasOwn(target, `msg.${key}`)) put(target, `msg.${key}`, value);
}

function decode(key: string, value: string, type: string): string {
  const argument = type === 'EXECVE' && /^a\d{1,4}(\[\d{1,4}\])?$/.test(key);
  if (!argument && !UNTRUSTED.has(key)) return value;
  return decodeHex(value, argument || key === 'proctitle' || key === 'cmd' || key === 'data') ?? value;
}

const HEX = /^(?:[0-9A-F]{2})+$/;

/**
 * Decodes the kernel's hex form: upper case, an even number of digits.
 *
 * @param value - The value without quotes.
 * @param anyLength - Take even a single byte; otherwise at least two, because `name=41` could be a number.
 * @returns The text, its NUL separators as spaces, or undefined when the value is not in that form.
 */
export function decodeHex(value: string, anyLength: boolean = true): string | undefined {
  if (value.length < (anyLength ? 2 : 4) || value.length % 2 !== 0 || value.length > 200_000 || !HEX.test(value))
    return undefined;
  let escaped = '';
  let text = '';
  for (let index = 0; index < value.length; index += 2) {
    const pair = value.slice(index, index + 2);
    const readable = pair === '00' ? '20' : pair;
    escaped += `%${readable}`;
    text += String.fromCharCode(Number.parseInt(readable, 16));
  }
  const end = trailingNulls(value);
  try {
    return decodeURIComponent(escaped.slice(0, escaped.length - end * 3));
  } catch {
    // Not UTF-8: each byte as a character of Latin-1, so that nothing is lost.
    return text.slice(0, text.length - end);
  }
}

function trailingNulls(hex: string): number {
  let count = 0;
  while (hex.slice(hex.length - 2 * count - 2, hex.length - 2 * count) === '00') count++;
  return count;
}
