import type { JsonObject } from '@logwright/connector-kit';

/** What a record's text is: a JSON object, something else, or JSON that is damaged. */
export type RecordJson =
  | { readonly kind: 'object'; readonly json: JsonObject }
  | { readonly kind: 'text' }
  | { readonly kind: 'damaged'; readonly reason: string };

const TEXT: RecordJson = { kind: 'text' };

const BRACE = 0x7b;
const BRACKET = 0x5b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads a record's text as JSON when it looks like JSON.
 *
 * `{` followed by a quote or `}` looks like an object, `[` followed by `{`, `[` or a quote like an array; a line
 * such as `[  12.3] kernel: ...` is text.
 *
 * @param text - The record.
 * @param maxDepth - Deepest nesting that is taken; deeper text would exhaust the stack of whoever walks it.
 * @returns The object, `text` for everything that is not an object, or why it is damaged.
 */
export function readRecordJson(text: string, maxDepth: number): RecordJson {
  const start = skipSpace(text, 0);
  const first = text.charCodeAt(start);
  if (first !== BRACE && first !== BRACKET) return TEXT;
  if (!looksLikeJson(text, start, first)) return TEXT;
  if (isDeeperThan(text, maxDepth)) return { kind: 'damaged', reason: tooDeep(maxDepth) };
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? TEXT : { kind: 'object', json: value as JsonObject };
  } catch (error) {
    return { kind: 'damaged', reason: notJson(error) };
  }
}

function tooDeep(maxDepth: number): string {
  return `JSON nested deeper than ${maxDepth} levels. Mend: have the sender flatten the record or send the inner part as text.`;
}

function notJson(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const short = message.length > 200 ? `${message.slice(0, 200)}…` : message;
  return `Damaged JSON: ${short}. Mend: one whole JSON object a line; a cut line points to a writer's size limit or a file copied while it was written.`;
}

function looksLikeJson(text: string, start: number, first: number): boolean {
  const next = text[skipSpace(text, start + 1)];
  if (first === BRACE) return next === '"' || next === '}';
  return next === '{' || next === '[' || next === '"';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

/**
 * True when objects and arrays nest deeper than the limit.
 *
 * Counting openers with `indexOf` settles nearly every record at the speed of a memory scan; only text with more
 * openers than the limit is walked character by character.
 *
 * @param text - JSON text, whole or damaged.
 * @param maxDepth - The deepest nesting that is allowed.
 */
export function isDeeperThan(text: string, maxDepth: number): boolean {
  return text.length > maxDepth && countOpeners(text, maxDepth) > maxDepth && measureDepth(text, maxDepth) > maxDepth;
}

function countOpeners(text: string, enough: number): number {
  let count = 0;
  for (const opener of ['{', '[']) {
    for (let at = text.indexOf(opener); at !== -1; at = text.indexOf(opener, at + 1)) {
      count += 1;
      if (count > enough) return count;
    }
  }
  return count;
}

/** The deepest nesting outside strings; stops just past `enough`. */
export function measureDepth(text: string, enough: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length && deepest <= enough; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === BRACE || code === BRACKET) deepest = Math.max(deepest, (depth += 1));
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

function endOfString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
