import { InputError } from '@backstage/errors';
import type { LogSourceQuery } from '@logwright/plugin-siem-common';
import { z } from 'zod';

const HEALTH = ['healthy', 'degraded', 'silent', 'unknown'] as const;
const SORTS = [
  'name',
  'owner',
  'technology',
  'health',
  'bytesPerDay',
  'eventsPerSecond',
  'quotaShare',
  'lastEventAt',
  'lagMs',
  'parseRate',
  'searches30d',
  'people30d',
] as const;
const MAX_VALUES = 200;
const MAX_TEXT = 200;

const list = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .union([z.array(z.string()), z.string()])
    .transform(value => [value].flat().filter(each => each !== ''))
    .pipe(z.array(item).max(MAX_VALUES));

const integer = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'Give a whole number.')
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum));

const filterFields = {
  text: z.string().trim().max(MAX_TEXT).optional(),
  owner: list(z.string().max(300)).optional(),
  technology: list(z.string().max(100)).optional(),
  platform: list(z.string().max(40)).optional(),
  health: list(z.enum(HEALTH)).optional(),
  demo: z
    .enum(['true', 'false'])
    .transform(value => value === 'true')
    .optional(),
  sort: z.enum(SORTS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
};

/** Query of GET /log-sources. */
export const logSourceQuerySchema = z.strictObject({
  ...filterFields,
  offset: integer(0, 1_000_000).optional(),
  limit: integer(1, 500).optional(),
});

/** Query of GET /export. */
export const exportQuerySchema = z.strictObject({
  ...filterFields,
  format: z.enum(['csv', 'json']).default('csv'),
});

/** Query of GET /log-sources/:platform/:name/samples and …/dead-letters. */
export const rawQuerySchema = z.strictObject({
  limit: integer(1, 100).optional(),
});

/**
 * Checks what a caller sent.
 *
 * @param schema - what is allowed
 * @param value - what was sent
 * @param where - the part of the request, for instance `query`
 * @returns The value with its defaults.
 * @throws InputError that lists every mistake with its path and how to mend it.
 */
export function readRequest<Schema extends z.ZodType>(schema: Schema, value: unknown, where: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap(issue => issueLines(issue, where));
  throw new InputError(lines.join(' '));
}

/**
 * Checks the query of GET /log-sources.
 *
 * @param value - the parsed query string
 * @returns The query.
 * @throws InputError that lists every mistake.
 */
export function readLogSourceQuery(value: unknown): LogSourceQuery {
  return definedOnly(readRequest(logSourceQuerySchema, value, 'query'));
}

/** Drops keys without a value, as `exactOptionalPropertyTypes` callers expect. */
function definedOnly<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

function issueLines(issue: z.core.$ZodIssue, where: string): readonly string[] {
  const path = [where, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => `${where}.${key}: not a parameter of this request; leave it out.`);
  }
  if (issue.code === 'invalid_value') return [`${path}: use one of ${issue.values.map(String).join(', ')}.`];
  if (issue.code === 'too_big') return [`${path}: at most ${String(issue.maximum)}.`];
  if (issue.code === 'too_small') return [`${path}: at least ${String(issue.minimum)}.`];
  return [`${path}: ${issue.message}`];
}
