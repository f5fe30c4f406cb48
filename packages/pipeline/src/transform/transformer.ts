import { createHash } from 'node:crypto';
import { UNKNOWN_TECHNOLOGY } from '@logwright/connector-kit';
import type {
  DeadLetter,
  EventBatch,
  JsonObject,
  LogEvent,
  RawRecord,
  RecordBatch,
  UnreadableRecord,
} from '@logwright/connector-kit';
import type { OcsfEvent } from '@logwright/ocsf';
import { plainRecord } from '@logwright/technologies';
import type { MapContext, NativeRecord, ParseInput, Technology } from '@logwright/technologies';
import { PipelineError } from '../errors.js';
import { createDetector } from './detection.js';
import { readRecordJson } from './record-json.js';
import { Tally } from './tally.js';
import type { LogSourceTally } from './tally.js';
import type { Transform, TransformContext } from './transform.js';

/** Options of {@link createTransformer}. */
export interface TransformerOptions {
  /** The packs that may recognise a record, in order of preference. */
  readonly technologies: readonly Technology[];
  /** Keeps a record of no known technology as a Base Event. */
  readonly mapUnknown: (text: string, json: NativeRecord | undefined, context: MapContext) => OcsfEvent;
  /** Id of the technology of every record. @defaultValue recognised record by record */
  readonly technology?: string;
  /** Name of the log source. @defaultValue the technology's id */
  readonly logSource?: string;
  /** Id of the source in the pipeline, for transforms that match on it. @defaultValue empty */
  readonly sourceId?: string;
  /** Applied to every event in order. @defaultValue none */
  readonly transforms?: readonly Transform[];
  /** Deepest JSON nesting that is taken. @defaultValue 512 levels */
  readonly maxDepth?: number;
}

/** A batch that is ready for the sinks, with its counts. */
export interface TransformedBatch {
  readonly batch: EventBatch;
  readonly tallies: readonly LogSourceTally[];
}

/** Turns records into events. Synchronous: the caller decides when the next batch is read. */
export type Transformer = (batch: RecordBatch) => TransformedBatch;

const MAX_DEPTH = 512;
const MAX_EXCERPT_LENGTH = 65_536;

/** What is the same for all records of a batch. */
interface BatchContext {
  readonly batch: RecordBatch;
  readonly idPrefix: string;
  readonly stream: string;
  readonly logSource: string | undefined;
  readonly fixed: Technology | undefined;
  readonly map: MapContext;
  readonly transform: TransformContext;
}

type Outcome = { readonly event: LogEvent } | { readonly deadLetter: DeadLetter };

/**
 * Makes the function that turns a batch of records into events: recognise, parse, map, transform.
 *
 * Every record becomes exactly one event or one dead letter, or is dropped by a transform; nothing throws.
 *
 * @param options - Packs, names and limits.
 * @returns The function; it remembers each stream's last technology.
 * @throws PipelineError `technology_unknown` when `options.technology` names no pack.
 */
export function createTransformer(options: TransformerOptions): Transformer {
  const byId = new Map(options.technologies.map(technology => [technology.descriptor.id, technology]));
  const detect = createDetector(options.technologies);
  const fixed = options.technology === undefined ? undefined : findTechnology(byId, options.technology);
  const work = { options, detect, maxDepth: options.maxDepth ?? MAX_DEPTH };

  return batch => {
    const context: BatchContext = {
      batch,
      idPrefix: idPrefixOf(batch),
      stream: `${batch.checkpoint.key}\0${batch.origin.uri}`,
      logSource: batch.logSource ?? options.logSource,
      fixed: batch.technology === undefined ? fixed : findTechnology(byId, batch.technology),
      map: {
        receivedAt: batch.receivedAt,
        ...(batch.origin.host === undefined ? {} : { host: batch.origin.host }),
      },
      transform: { sourceId: options.sourceId ?? '', origin: batch.origin },
    };
    return collect(context, work);
  };
}

interface Work {
  readonly options: TransformerOptions;
  readonly detect: ReturnType<typeof createDetector>;
  readonly maxDepth: number;
}

function collect(context: BatchContext, work: Work): TransformedBatch {
  const tally = new Tally();
  const events: LogEvent[] = [];
  const deadLetters: DeadLetter[] = [];
  const transforms = work.options.transforms ?? [];
  const addDeadLetter = (letter: DeadLetter): void => {
    const named = transforms.reduce((kept, transform) => transform.deadLetter(kept, context.transform), letter);
    tally.count(named.logSource, named.technology, 'deadLetter', named.rawBytes);
    deadLetters.push(named);
  };

  for (const record of context.batch.records) {
    const outcome = takeRecord(record, context, work);
    if ('deadLetter' in outcome) {
      addDeadLetter(outcome.deadLetter);
      continue;
    }
    const event = applyTransforms(outcome.event, transforms, context.transform);
    const { logSource, technology, rawBytes } = event ?? outcome.event;
    tally.count(logSource, technology, event ? 'event' : 'dropped', rawBytes, technology === UNKNOWN_TECHNOLOGY);
    if (event) events.push(event);
  }
  for (const unreadable of context.batch.unreadable) addDeadLetter(unreadableLetter(unreadable, context));
  return { batch: { events, deadLetters, checkpoints: [context.batch.checkpoint] }, tallies: tally.rows() };
}

function applyTransforms(
  event: LogEvent,
  transforms: readonly Transform[],
  context: TransformContext,
): LogEvent | undefined {
  let current: LogEvent | undefined = event;
  for (const transform of transforms) {
    current = transform.event(current, context);
    if (!current) return undefined;
  }
  return current;
}

function takeRecord(record: RawRecord, context: BatchContext, work: Work): Outcome {
  const isText = typeof record.data === 'string';
  const text = isText ? (record.data as string) : JSON.stringify(record.data);
  const read = isText
    ? readRecordJson(text, work.maxDepth)
    : ({ kind: 'object', json: record.data as JsonObject } as const);
  if (read.kind === 'damaged') {
    return deadLetter(record, text, context, context.fixed?.descriptor.id, 'parse', read.reason);
  }
  const input: ParseInput = read.kind === 'object' ? { text, json: read.json } : { text };
  const technology = context.fixed ?? work.detect(input, context.stream);
  return technology ? takeKnown(record, input, technology, context) : takeUnknown(record, input, context, work.options);
}

function takeKnown(record: RawRecord, input: ParseInput, technology: Technology, context: BatchContext): Outcome {
  const id = technology.descriptor.id;
  let stage: DeadLetter['stage'] = 'parse';
  try {
    const parsed = technology.parse(input);
    if (parsed.kind === 'rejected') {
      return deadLetter(record, input.text, context, id, stage, parsed.reason);
    }
    stage = 'map';
    const event = technology.map(parsed.native, mapContext(record, context));
    return { event: logEvent(record, input.text, context, id, event, parsed.native as JsonObject) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = `The ${id} pack failed on this record: ${message}. Mend: report it with the record; the pack must not throw.`;
    return deadLetter(record, input.text, context, id, stage, reason);
  }
}

function takeUnknown(
  record: RawRecord,
  input: ParseInput,
  context: BatchContext,
  options: TransformerOptions,
): Outcome {
  const event = options.mapUnknown(input.text, input.json, mapContext(record, context));
  const native = (input.json as JsonObject | undefined) ?? (plainRecord(input.text) as JsonObject);
  return { event: logEvent(record, input.text, context, UNKNOWN_TECHNOLOGY, event, native) };
}

function logEvent(
  record: RawRecord,
  raw: string,
  context: BatchContext,
  technology: string,
  event: OcsfEvent,
  native: JsonObject,
): LogEvent {
  return {
    id: `${context.idPrefix}-${record.ordinal}`,
    logSource: context.logSource ?? technology,
    technology,
    event,
    native,
    raw,
    rawBytes: record.bytes,
    receivedAt: record.receivedAt ?? context.batch.receivedAt,
  };
}

function mapContext(record: RawRecord, context: BatchContext): MapContext {
  return record.receivedAt === undefined ? context.map : { ...context.map, receivedAt: record.receivedAt };
}

function deadLetter(
  record: RawRecord,
  text: string,
  context: BatchContext,
  technology: string = UNKNOWN_TECHNOLOGY,
  stage: DeadLetter['stage'],
  reason: string,
): { deadLetter: DeadLetter } {
  return {
    deadLetter: {
      ...letterBase(record.ordinal, context, technology),
      stage,
      reason,
      raw: text.length > MAX_EXCERPT_LENGTH ? text.slice(0, MAX_EXCERPT_LENGTH) : text,
      rawBytes: record.bytes,
      receivedAt: record.receivedAt ?? context.batch.receivedAt,
    },
  };
}

function unreadableLetter(record: UnreadableRecord, context: BatchContext): DeadLetter {
  return {
    ...letterBase(record.ordinal, context, context.fixed?.descriptor.id ?? UNKNOWN_TECHNOLOGY),
    stage: 'read',
    reason: record.reason,
    raw: record.excerpt.slice(0, MAX_EXCERPT_LENGTH),
    rawBytes: record.bytes,
  };
}

function letterBase(
  ordinal: number,
  context: BatchContext,
  technology: string,
): Pick<DeadLetter, 'id' | 'logSource' | 'technology' | 'origin' | 'ordinal' | 'receivedAt'> {
  return {
    id: `${context.idPrefix}-${ordinal}`,
    logSource: context.logSource ?? technology,
    technology,
    origin: context.batch.origin,
    ordinal,
    receivedAt: context.batch.receivedAt,
  };
}

/** Short and the same for the same content: 72 bits of a hash over the checkpoint key and the entry in an archive. */
function idPrefixOf({ checkpoint, origin }: RecordBatch): string {
  const archive = origin.uri.indexOf('!');
  const entry = archive === -1 ? '' : origin.uri.slice(archive);
  return createHash('sha256').update(`${checkpoint.key}\0${entry}`).digest('base64url').slice(0, 12);
}

function findTechnology(byId: ReadonlyMap<string, Technology>, id: string): Technology {
  const technology = byId.get(id);
  if (technology) return technology;
  throw new PipelineError(
    'technology_unknown',
    `There is no technology pack "${id}". Known: ${[...byId.keys()].join(', ')}.`,
    {
      context: { technology: id },
    },
  );
}
