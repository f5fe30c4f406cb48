import type { DeadLetter, LogEvent, RecordOrigin } from '@logwright/connector-kit';
import { z } from 'zod';
import { matchesWildcard } from './wildcard.js';

/** Where an event came from, for transforms that match on it. */
export interface TransformContext {
  /** Id of the source in the pipeline. */
  readonly sourceId: string;
  readonly origin: RecordOrigin;
}

/** One step between mapping and the sinks. Pure: it never changes what it is given. */
export interface Transform {
  /** @returns The event to go on with, or undefined to drop it. */
  event(event: LogEvent, context: TransformContext): LogEvent | undefined;
  /** @returns The dead letter to keep: a dead letter is never dropped. */
  deadLetter(letter: DeadLetter, context: TransformContext): DeadLetter;
}

const names = (meaning: string) =>
  z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe(meaning);

/** Conditions of a transform: all that are given must hold. */
const conditionSchema = z
  .strictObject({
    source: names('Id of the source in this file. `*` stands for any characters.'),
    technology: names('Technology id, or `unknown`.'),
    logSource: names('Name of the log source so far. `*` stands for any characters.'),
    host: names('Host that the records came from, when the source knows it. `*` stands for any characters.'),
    path: names('Path or address of the records, for instance `/var/log/nginx/*`. `*` stands for any characters.'),
    classUid: z
      .union([z.int(), z.array(z.int()).min(1)])
      .optional()
      .describe('OCSF class_uid of the event, for instance 3002.'),
  })
  .describe('Which events: every condition that is given must hold; of a list, one value must match.');

/** Names the log source of matching events. */
export const setLogSourceSchema = z
  .strictObject({
    type: z.literal('set-log-source'),
    logSource: z.string().min(1).describe('The log source name that matching events get.'),
    when: conditionSchema,
  })
  .describe('Names the log source of matching events and dead letters.');

/** Leaves out matching events. */
export const dropSchema = z
  .strictObject({
    type: z.literal('drop'),
    when: conditionSchema,
  })
  .describe('Leaves out matching events. Dropped records are counted; dead letters are never dropped.');

/** All transforms that a configuration can name. */
export const transformSchema = z.discriminatedUnion('type', [setLogSourceSchema, dropSchema]);

/** Configuration of one transform. */
export type TransformConfig = z.output<typeof transformSchema>;

type Condition = z.output<typeof conditionSchema>;
type Subject = Pick<LogEvent, 'logSource' | 'technology'> & { readonly event?: LogEvent['event'] };

/**
 * Makes a transform from its configuration.
 *
 * @param config - A checked entry of `transforms`.
 */
export function createTransform(config: TransformConfig): Transform {
  const applies = createCondition(config.when);
  switch (config.type) {
    case 'set-log-source':
      return {
        event: (event, context) => (applies(event, context) ? { ...event, logSource: config.logSource } : event),
        deadLetter: (letter, context) =>
          applies(letter, context) ? { ...letter, logSource: config.logSource } : letter,
      };
    case 'drop':
      return {
        event: (event, context) => (applies(event, context) ? undefined : event),
        deadLetter: letter => letter,
      };
    default:
      return config satisfies never;
  }
}

function createCondition(condition: Condition): (subject: Subject, context: TransformContext) => boolean {
  const tests: ((subject: Subject, context: TransformContext) => boolean)[] = [];
  const add = (
    patterns: string | string[] | undefined,
    read: (s: Subject, c: TransformContext) => string | undefined,
  ): void => {
    if (patterns === undefined) return;
    const list = [patterns].flat();
    tests.push((subject, context) => {
      const value = read(subject, context);
      return value !== undefined && list.some(pattern => matchesWildcard(pattern, value));
    });
  };
  add(condition.source, (_, context) => context.sourceId);
  add(condition.technology, subject => subject.technology);
  add(condition.logSource, subject => subject.logSource);
  add(condition.host, (_, context) => context.origin.host);
  add(condition.path, (_, context) => context.origin.uri);
  if (condition.classUid !== undefined) {
    const uids = new Set([condition.classUid].flat());
    tests.push(subject => subject.event !== undefined && uids.has(subject.event.class_uid));
  }
  return (subject, context) => tests.every(test => test(subject, context));
}
