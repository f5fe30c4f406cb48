import { ConnectorError } from '@logwright/connector-kit';
import type { DeadLetter, LogEvent } from '@logwright/connector-kit';
import { classes } from '@logwright/ocsf';
import type { OcsfEvent } from '@logwright/ocsf';
import { messageOf } from './errors.js';
import type { PartitionKey } from './layout.js';
import { dayNumber } from './layout.js';
import { FIELD_END, NO_VALUE, headerLine, oddField, textField } from './row-format.js';
import type { OddTexts } from './row-format.js';
import { RowGroup, groupStatistics, mergePartitions } from './row-statistics.js';
import type { PartitionStatistics } from './row-statistics.js';
import { mergeVolume } from './volume.js';
import type { VolumeEntry } from './volume.js';

const DAY_MS = 86_400_000;
/** Times outside of these are kept as they are but filed under the day of receipt: no clock was ever there. */
const EARLIEST_DAY_MS = Date.UTC(1990, 0, 1);
const MAX_AHEAD_MS = 7 * DAY_MS;
/** What a four-digit year can say; beyond, the time of receipt stands in and the event JSON keeps the original. */
const MIN_TIME_MS = -62_135_596_800_000;
const MAX_TIME_MS = Date.UTC(9999, 11, 31);
const HEADER_ROOM = 64 * 1024;
const FIELD_END_BYTE = FIELD_END.charCodeAt(0);
const LINE_END_BYTE = 0x0a;
/** The fields that only dead letters have. */
const NO_LETTER = `${NO_VALUE}${FIELD_END}`.repeat(3);
/** What is left of a dead letter's texts when it is too long. */
const CUT_LENGTH = 4096;

const NO_REGION = 'local';
const NO_ACCOUNT = '000000000000';
const SAFE_PLACE = /^[\w.:-]{1,64}$/;

/** What a builder knows of its rows. */
export interface SegmentStatistics {
  readonly rows: number;
  readonly partitions: readonly PartitionStatistics[];
  readonly volume: readonly VolumeEntry[];
}

interface SharedFields {
  readonly received: number;
  readonly classUid: unknown;
  readonly className: unknown;
  readonly activityId: unknown;
  readonly severityId: unknown;
  readonly text: string;
  readonly odd: OddTexts;
}

/** Serialises rows of one segment straight into one growing buffer. */
export class SegmentBuilder {
  readonly #maxEventBytes: number;
  #buffer: Buffer;
  #end = HEADER_ROOM;
  #rows = 0;
  #groups = new Map<string, RowGroup>();
  #last: RowGroup | undefined;
  #lastDayIndex = NaN;
  #lastCloud: unknown;
  #shared: SharedFields | undefined;

  constructor(maxEventBytes: number, initialBytes: number) {
    this.#maxEventBytes = maxEventBytes;
    this.#buffer = Buffer.allocUnsafe(initialBytes + HEADER_ROOM);
  }

  /** Bytes of rows so far. */
  get length(): number {
    return this.#end - HEADER_ROOM;
  }

  /** Rows so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Starts a new segment in the same buffer. */
  reset(): void {
    this.#end = HEADER_ROOM;
    this.#rows = 0;
    this.#groups = new Map();
    this.#last = undefined;
  }

  /** Adds an event. @returns Why it cannot be stored, or undefined. */
  addEvent(entry: LogEvent, ordinal: number): string | undefined {
    try {
      return numbersProblem(entry) ?? this.#writeEvent(entry, ordinal);
    } catch (error) {
      return `The event cannot be written as JSON (${messageOf(error)}).`;
    }
  }

  #writeEvent(entry: LogEvent, ordinal: number): string | undefined {
    const { event, rawBytes } = entry;
    const received = Math.floor(entry.receivedAt);
    const time = safeTime(event.time, received);
    let json = JSON.stringify(event);
    if (json.includes('\\ud')) json = replaceLoneSurrogates(json);
    const group = this.#eventGroup(entry, time);
    const shared = this.#sharedFields(event, received);
    const own: OddTexts = {};
    const id = textField('id', entry.id, own);
    const raw = textField('raw', entry.raw, own);
    const head =
      `${group.prefix}${shared.text}${ordinal}${FIELD_END}${id}${FIELD_END}${time}${FIELD_END}${rawBytes}${FIELD_END}` +
      `${NO_LETTER}${oddField(group.odd, shared.odd, own)}${FIELD_END}`;
    const refused = this.#append(head, json, raw);
    if (refused === undefined) group.add(time, received, rawBytes);
    return refused;
  }

  /** Fields that events in a row mostly have in common, made once for all of them. */
  #sharedFields(event: OcsfEvent, received: number): SharedFields {
    const last = this.#shared;
    if (
      last?.received === received &&
      last.classUid === event.class_uid &&
      last.className === event['class_name'] &&
      last.activityId === event.activity_id &&
      last.severityId === event.severity_id
    ) {
      return last;
    }
    const { class_uid: classUid, class_name: className, activity_id: activityId, severity_id: severityId } = event;
    const odd: OddTexts = {};
    const caption = typeof className === 'string' ? className : captionOf(classUid);
    const name = caption === undefined ? NO_VALUE : textField('n', caption, odd);
    const fields = [received, whole(classUid), name, whole(activityId), whole(severityId)];
    const text = fields.join(FIELD_END) + FIELD_END;
    return (this.#shared = { received, classUid, className, activityId, severityId, text, odd });
  }

  /** Adds a dead letter; one that is too long is cut. @throws ConnectorError `protocol` when its numbers are none. */
  addDeadLetter(letter: DeadLetter, ordinal: number): void {
    const problem = numbersProblem(letter);
    if (problem !== undefined) throw new ConnectorError('protocol', problem, { context: { id: letter.id } });
    if (this.#writeDeadLetter(letter, ordinal) === undefined) return;
    const reason = letter.reason.slice(0, CUT_LENGTH);
    const refused = this.#writeDeadLetter({ ...letter, reason, raw: letter.raw.slice(0, CUT_LENGTH) }, ordinal);
    if (refused !== undefined) throw new ConnectorError('limit_exceeded', refused, { context: { id: letter.id } });
  }

  #writeDeadLetter(letter: DeadLetter, ordinal: number): string | undefined {
    const received = Math.floor(letter.receivedAt);
    const { logSource, technology } = letter;
    const place = { region: NO_REGION, account: NO_ACCOUNT, day: dayNumber(received) };
    const group = this.#group({ kind: 'dead-letter', logSource, ...place }, technology);
    const own: OddTexts = {};
    const id = textField('id', letter.id, own);
    const stage = textField('st', letter.stage, own);
    const reason = textField('why', letter.reason, own);
    const raw = textField('raw', letter.raw, own);
    const fields = [received, NO_VALUE, NO_VALUE, NO_VALUE, NO_VALUE, ordinal, id, received, letter.rawBytes];
    const more = [stage, reason, whole(letter.ordinal), oddField(group.odd, own)];
    const head = `${group.prefix}${[...fields, ...more].join(FIELD_END)}${FIELD_END}`;
    const origin = replaceLoneSurrogates(JSON.stringify(letter.origin));
    const refused = this.#append(head, origin, raw);
    if (refused === undefined) group.add(received, received, letter.rawBytes);
    return refused;
  }

  /** @returns Counts of the rows by partition and by day of receipt. */
  statistics(): SegmentStatistics {
    const groups = [...this.#groups.values()].filter(group => group.rows > 0);
    return {
      rows: this.#rows,
      partitions: mergePartitions(groups.map(groupStatistics)),
      volume: mergeVolume(groups.flatMap(group => group.volume())),
    };
  }

  /** @returns The segment's bytes with a header line before the rows; valid until the next change. */
  finish(header: object): Buffer {
    const line = Buffer.from(headerLine(header));
    if (line.length > HEADER_ROOM) return Buffer.concat([line, this.#buffer.subarray(HEADER_ROOM, this.#end)]);
    const start = HEADER_ROOM - line.length;
    line.copy(this.#buffer, start);
    return this.#buffer.subarray(start, this.#end);
  }

  #append(head: string, json: string, raw: string): string | undefined {
    const length = head.length + json.length + raw.length + 2;
    if (length > this.#maxEventBytes) return this.#tooLong(length);
    if (this.#end + length * 3 > this.#buffer.length) this.#grow(length * 3);
    const buffer = this.#buffer;
    let end = this.#end;
    end += buffer.write(head, end);
    end += buffer.write(json, end);
    buffer[end++] = FIELD_END_BYTE;
    end += buffer.write(raw, end);
    buffer[end++] = LINE_END_BYTE;
    if (end - this.#end > this.#maxEventBytes) return this.#tooLong(end - this.#end);
    this.#end = end;
    this.#rows += 1;
    return undefined;
  }

  #tooLong(bytes: number): string {
    return `With its raw text it takes ${bytes} bytes; the lake takes up to ${this.#maxEventBytes} (maxEventBytes).`;
  }

  #grow(extra: number): void {
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#end + extra));
    this.#buffer.copy(larger, 0, 0, this.#end);
    this.#buffer = larger;
  }

  #eventGroup(entry: LogEvent, time: number): RowGroup {
    const filed = time < EARLIEST_DAY_MS || time > entry.receivedAt + MAX_AHEAD_MS ? entry.receivedAt : time;
    const dayIndex = Math.floor(filed / DAY_MS);
    const cloud = entry.event['cloud'];
    const last = this.#last;
    if (
      last?.partition.kind === 'event' &&
      dayIndex === this.#lastDayIndex &&
      cloud === this.#lastCloud &&
      last.partition.logSource === entry.logSource &&
      last.technology === entry.technology
    ) {
      return last;
    }
    const group = this.#group(
      { kind: 'event', logSource: entry.logSource, ...placeOf(cloud), day: dayNumber(filed) },
      entry.technology,
    );
    this.#last = group;
    this.#lastDayIndex = dayIndex;
    this.#lastCloud = cloud;
    return group;
  }

  #group(partition: PartitionKey, technology: string): RowGroup {
    const logSource = partition.logSource.toWellFormed();
    const key = `${partition.kind}\n${partition.region}\n${partition.account}\n${partition.day}\n${technology}\n${logSource}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = new RowGroup({ ...partition, logSource }, technology.toWellFormed());
      this.#groups.set(key, group);
    }
    return group;
  }
}

function safeTime(time: unknown, receivedAt: number): number {
  return typeof time === 'number' && time >= MIN_TIME_MS && time <= MAX_TIME_MS ? Math.floor(time) : receivedAt;
}

function whole(value: unknown): string {
  return Number.isSafeInteger(value) ? String(value) : NO_VALUE;
}

/** Cloud region and account of an event, where OCSF keeps them. */
function placeOf(cloud: unknown): { readonly region: string; readonly account: string } {
  if (typeof cloud !== 'object' || cloud === null) return { region: NO_REGION, account: NO_ACCOUNT };
  const { region, account } = cloud as { region?: unknown; account?: unknown };
  const uid = typeof account === 'object' && account !== null ? (account as { uid?: unknown }).uid : undefined;
  return {
    region: typeof region === 'string' && SAFE_PLACE.test(region) ? region : NO_REGION,
    account: typeof uid === 'string' && SAFE_PLACE.test(uid) ? uid : NO_ACCOUNT,
  };
}

function numbersProblem({ receivedAt, rawBytes }: Pick<LogEvent, 'receivedAt' | 'rawBytes'>): string | undefined {
  if (!(receivedAt >= 0 && receivedAt <= MAX_TIME_MS))
    return `Its time of receipt is ${receivedAt}, not ms since 1970.`;
  if (!Number.isSafeInteger(rawBytes) || rawBytes < 0) return `Its size is ${rawBytes}, not a number of bytes.`;
  return undefined;
}

/** `JSON.stringify` writes a surrogate as an escape only when it stands alone; readers refuse those. */
function replaceLoneSurrogates(json: string): string {
  return json.replace(/\\(?:ud[89a-f][0-9a-f]{2}|.)/g, escape => (escape.startsWith('\\ud') ? '\\ufffd' : escape));
}

/** Events need not carry the caption of their class: a search by it finds them all the same. */
function captionOf(classUid: unknown): string | undefined {
  return typeof classUid === 'number' && Object.hasOwn(classes, classUid) ? classes[classUid]?.caption : undefined;
}
