import type { SigmaEvent } from '@logwright/sigma';
import { detectTechnology } from '@logwright/technologies';

/** Events are looked at up to this size: what is longer says nothing about the shape of the others. */
const MAX_CHARS = 2 ** 20;
/** Members that hold the event itself where a program ships it; other objects are parts of an event. */
const HOLDERS: ReadonlySet<string> = new Set([
  '_source',
  'result',
  'event',
  'payload',
  'body',
  'record',
  'message',
  'log',
]);
/** So much of an event must lie inside one member for the member to be what was meant. */
const MIN_SHARE = 0.6;

/**
 * Says what to do about an event that is a wrapper around the events that are meant: a list of them under a name, one
 * under a name, or one as text. The fields that rules name are then not where they are looked for.
 *
 * @param text - The first event of a file, as JSON.
 * @returns A sentence; undefined where nothing looks like it, or a technology pack knows the event.
 */
export function describeWrapper(text: string): string | undefined {
  const event = text.length <= MAX_CHARS ? parseObject(text) : undefined;
  if (event === undefined || detectTechnology({ text: '', json: event }) !== undefined) return undefined;
  for (const [name, value] of Object.entries(event)) {
    if (!isInside(name, value) || lengthOf(value) < text.length * MIN_SHARE) continue;
    const path = /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `.[${JSON.stringify(name)}]`;
    if (Array.isArray(value)) return advise(`the list ${name} holds ${value.length} object(s)`, `${path}[]`);
    return typeof value === 'string'
      ? advise(`${name} is an event as text`, `${path} | fromjson`)
      : advise(`nearly everything lies in ${name}`, path);
  }
  return undefined;
}

/** What is too deep to be written again is no event inside another. */
function lengthOf(value: unknown): number {
  try {
    return JSON.stringify(value).length;
  } catch {
    return 0;
  }
}

function advise(what: string, filter: string): string {
  return `In its first event ${what}. If that is what rules are to see, write it out first: jq -c '${filter}'`;
}

/** Whether events can be inside: a list of objects, an object under one of a few names, JSON as text. */
function isInside(name: string, value: unknown): boolean {
  if (typeof value === 'string') return parseObject(value) !== undefined;
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject);
  return HOLDERS.has(name) && isObject(value);
}

function parseObject(text: string): SigmaEvent | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is SigmaEvent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
