import type { Correlation, Evidence, Predicate, Rule } from '@logwright/sigma';

const MODES = { equals: 'is', startswith: 'starts with', endswith: 'ends with', contains: 'contains' } as const;
const COMPARISONS = { eq: 'is', lt: 'is below', lte: 'is at most', gt: 'is above', gte: 'is at least' } as const;

/** The code unit that stands for `?` in a glob of the engine. */
const ANY_UNIT = '\uFFFF';

/**
 * Says in words what a predicate tests; the field is told beside it.
 *
 * @param predicate - Of the engine's evidence.
 * @returns For instance `ends with \whoami.exe`.
 */
export function testWords(predicate: Predicate): string {
  const cased = 'cased' in predicate && predicate.cased ? ', in this case' : '';
  switch (predicate.kind) {
    case 'string':
      return `${MODES[predicate.mode]} ${predicate.literal === '' ? 'empty text' : predicate.literal}${cased}`;
    case 'glob':
      return `is like ${predicate.segments.join('*').replaceAll(ANY_UNIT, '?')}${cased}`;
    case 'regex':
      return `matches /${predicate.source}/${predicate.flags}`;
    case 'cidr':
      return `is in the network ${predicate.network}`;
    case 'compare': {
      const part = predicate.part === undefined ? '' : `its ${predicate.part} `;
      return `${part}${COMPARISONS[predicate.comparison]} ${predicate.value}`;
    }
    case 'exists':
      return 'is present';
    case 'null':
      return 'is absent or null';
    case 'fieldref':
      return `${MODES[predicate.mode]} the value of ${predicate.other}${cased}`;
  }
  predicate satisfies never;
}

/**
 * Writes the place of a value as people write it.
 *
 * @param path - Keys and indexes.
 * @returns For instance `Event.EventData.Image` or `users[0].name`.
 */
export function placeWords(path: Evidence['path']): string {
  if (path === undefined) return 'absent';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
    .join('');
}

/**
 * Writes a value of an event.
 *
 * @param value - Any value that is there.
 * @returns Text as it is, everything else as JSON.
 */
export function valueWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Says which log source a rule is for.
 *
 * @param rule - Any rule.
 * @returns For instance `windows process_creation`.
 */
export function logSourceWords({ logSource: { product, category, service } }: Rule): string {
  return [product, category, service].filter(part => part !== undefined).join(' ');
}

/**
 * A number of things with its noun.
 *
 * @param count - How many.
 * @param noun - The noun for one.
 * @param nouns - The noun for several.
 * @returns For instance `3,752 rules`.
 */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;
}

/**
 * Lists parts of a sentence.
 *
 * @param parts - At least one.
 * @returns For instance `your rule matches, your filter waits, and the rest is known`.
 */
export function listed(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(part => part !== '').join(', and ');
}

/**
 * Says what a correlation measured.
 *
 * @param correlation - The correlation.
 * @param value - What its condition compared.
 * @returns For instance `4 events` or `10 different values of TargetUserName`.
 */
export function measureWords({ type: kind, rules, condition }: Correlation, value: number): string {
  const fields = condition.kind === 'thresholds' ? condition.fields.join(' and ') : '';
  const number = value.toLocaleString('en', { maximumFractionDigits: 2 });
  switch (kind) {
    case 'event_count':
      return counted(value, 'event');
    case 'value_count':
      return `${counted(value, 'different value')} of ${fields}`;
    case 'temporal':
      return `${number} of ${counted(rules.length, 'rule')}`;
    case 'temporal_ordered':
      return `${number} of ${counted(rules.length, 'rule')}, in their order`;
    case 'value_sum':
      return `${fields} adds up to ${number}`;
    case 'value_avg':
      return `${fields} is ${number} on average`;
    case 'value_percentile':
      return condition.kind === 'thresholds' && condition.percentile !== undefined
        ? `percentile ${condition.percentile} of ${fields} is ${number}`
        : `a value makes up ${number} % of ${fields}`;
  }
  kind satisfies never;
}

/**
 * Writes a moment so that events can be found again by it.
 *
 * @param time - In ms since 1970.
 * @returns Date and time in UTC, without what is zero at the end: `2026-11-23 08:01:05`.
 */
export function timeWords(time: number): string {
  return new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
}

/**
 * Writes how many bytes there are.
 *
 * @param bytes - From 0.
 * @returns For instance `812 kB` or `5.8 MB`.
 */
export function sizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
