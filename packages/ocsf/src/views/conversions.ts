import type { Conversion } from './mapping.js';

type Scalar = string | number;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Milliseconds since 1970 as RFC 3339 text in UTC. */
export const isoTime: Conversion = {
  to: value =>
    Number.isInteger(value) && Math.abs(Number(value)) <= 8.64e15 ? new Date(Number(value)).toISOString() : undefined,
  from: value => {
    const ms = isText(value) ? Date.parse(value) : Number.isInteger(value) ? Number(value) : Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
  },
};

/** Milliseconds since 1970 as seconds with a fraction. */
export const epochSeconds: Conversion = {
  to: value => (Number.isFinite(value) ? Number(value) / 1000 : undefined),
  from: value => (Number.isFinite(Number(value)) ? Math.round(Number(value) * 1000) : undefined),
};

/** Milliseconds as nanoseconds. */
export const nanoseconds: Conversion = {
  to: value => (Number.isFinite(value) ? Number(value) * 1_000_000 : undefined),
  from: value => (Number.isFinite(value) ? Math.round(Number(value) / 1_000_000) : undefined),
};

/** Milliseconds as seconds. */
export const seconds: Conversion = {
  to: value => (Number.isFinite(value) ? Number(value) / 1000 : undefined),
  from: value => (Number.isFinite(Number(value)) ? Math.round(Number(value) * 1000) : undefined),
};

/** One value as a list of one; of a longer list the first is read back. */
export const single: Conversion = {
  to: value => [value],
  from: value => (Array.isArray(value) ? (value as readonly unknown[])[0] : value),
};

/** A number as text. */
export const numberText: Conversion = {
  to: value => (typeof value === 'number' ? String(value) : undefined),
  from: value => (isText(value) && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined),
};

/** Lower case, as the other schema asks; the case is not known on the way back. */
export const lowerCase: Conversion = {
  to: value => (isText(value) ? value.toLowerCase() : undefined),
  from: value => value,
};

/** A MAC address in upper case with hyphens, as ECS asks. */
export const ecsMac: Conversion = {
  to: value => (isText(value) ? value.toUpperCase().replaceAll(':', '-') : undefined),
  from: value => {
    const text = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
    return isText(text) ? text.toLowerCase().replaceAll('-', ':') : undefined;
  },
};

/** As {@link ecsMac}, in a list. */
export const ecsMacs: Conversion = {
  to: value => {
    const mac = ecsMac.to(value);
    return mac === undefined ? undefined : [mac];
  },
  from: ecsMac.from,
};

/** A table of numbers and words, both ways. */
export function words(pairs: readonly (readonly [number, Scalar])[]): Conversion {
  return {
    to: value => pairs.find(([number]) => number === value)?.[1],
    from: value => pairs.find(([, word]) => word === value)?.[0],
  };
}

/** Offset from UTC in minutes as `+02:00`. */
export const utcOffset: Conversion = {
  to: value => {
    if (!Number.isInteger(value)) return undefined;
    const minutes = Math.abs(Number(value));
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${Number(value) < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  },
  from: value => {
    const match = isText(value) ? /^([+-])(\d\d):(\d\d)$/.exec(value) : null;
    return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : undefined;
  },
};

/** The value of one algorithm among `hashes`. */
export function hashOf(algorithmId: number): Conversion {
  const is = (item: unknown): boolean => isRecord(item) && item['algorithm_id'] === algorithmId;
  return {
    to: value => {
      const found: unknown = Array.isArray(value) ? value.find(is) : undefined;
      return isRecord(found) ? found['value'] : undefined;
    },
    from: value => (isText(value) ? [{ algorithm_id: algorithmId, value }] : undefined),
    covers: value => {
      const index = Array.isArray(value) ? value.findIndex(is) : -1;
      return ['algorithm_id', 'value'].map(name => `${index}.${name}`);
    },
  };
}

/** Names of a DNS answer in OCSF and in ECS. */
const ANSWER_FIELDS: readonly (readonly [ocsf: string, ecs: string])[] = [
  ['rdata', 'data'],
  ['type', 'type'],
  ['class', 'class'],
  ['ttl', 'ttl'],
];

function renameAnswers(value: unknown, from: 0 | 1): unknown {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isRecord).map(answer => {
    const pairs = ANSWER_FIELDS.flatMap(pair => {
      const item = answer[pair[from]];
      return item === undefined ? [] : [[pair[from === 0 ? 1 : 0], item]];
    });
    return Object.fromEntries(pairs) as unknown;
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** DNS answers under ECS's names. */
export const dnsAnswers: Conversion = {
  to: value => renameAnswers(value, 0),
  from: value => renameAnswers(value, 1),
  covers: value =>
    Array.isArray(value) ? value.flatMap((_, index) => ANSWER_FIELDS.map(([name]) => `${index}.${name}`)) : [],
};
