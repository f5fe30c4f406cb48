import { ConnectorError } from '@logwright/connector-kit';
import type { DeadLetter, LogEvent } from '@logwright/connector-kit';
import type { OcsfEvent } from '@logwright/ocsf';
import { messageOf } from './errors.js';
import type { PartitionKey } from './layout.js';
import { dayNumber } from './layout.js';
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

interface SharedColumns {
  readonly received: number;
  readonly classUid: unknown;
  readonly className: unknown;
  readonly activityId: unknown;
  readonly severityId: unknown;
  readonly text: string;
}

/** Serialises rows of one segment as NDJSON straight into one growing buffer. */
export class SegmentBuilder {
  readonly #maxEventBytes: number;
  #buffer: Buffer;
  #end = HEADER_ROOM;
  #rows = 0;
  #groups = new Map<string, RowGroup>();
  #last: RowGroup | undefined;
  #lastDayIndex = NaN;
  #lastCloud: unknown;
  #shared: SharedColumns | undefined;

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
    const head =
      `${group.prefix}${this.#sharedColumns(event, received)}"i":${ordinal},"id":${textJson(entry.id)},` +
      `"t":${time},"b":${rawBytes},"event":`;
    const refused = this.#append(head, json, `,"raw":${textJson(entry.raw)}}\n`);
    if (refused === undefined) group.add(time, received, rawBytes);
    return refused;
  }

  /** Columns that events in a row mostly have in common, written once for all of them. */
  #sharedColumns(event: OcsfEvent, received: number): string {
    const last = this.#shared;
    if (
      last?.received === received &&
      last.classUid === event.class_uid &&
      last.className === event['class_name'] &&
      last.activityId === event.activity_id &&
      last.severityId === event.severity_id
    ) {
      return last.text;
    }
    const { class_uid: classUid, class_name: className, activity_id: activityId, severity_id: severityId } = event;
    const name = typeof className === 'string' ? textJson(className) : 'null';
    const text = `"r":${received},"c":${whole(classUid)},"n":${name},"a":${whole(activityId)},"v":${whole(severityId)},`;
    this.#shared = { received, classUid, className, activityId, severityId, text };
    return text;
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
    const head =
      `${group.prefix}"i":${ordinal},"id":${textJson(letter.id)},"t":${received},"r":${received},` +
      `"b":${letter.rawBytes},"st":${textJson(letter.stage)},"why":${textJson(letter.reason)},` +
      `"ord":${whole(letter.ordinal)},"event":`;
    const origin = replaceLoneSurrogates(JSON.stringify(letter.origin));
    const refused = this.#append(head, origin, `,"raw":${textJson(letter.raw)}}\n`);
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
    // As a string within the line: what readers of rows refuse, such as lone surrogates in a key, cannot hurt there.
    const line = Buffer.from(`${JSON.stringify({ k: 'h', header: JSON.stringify(header) })}\n`);
    if (line.length > HEADER_ROOM) return Buffer.concat([line, this.#buffer.subarray(HEADER_ROOM, this.#end)]);
    const start = HEADER_ROOM - line.length;
    line.copy(this.#buffer, start);
    return this.#buffer.subarray(start, this.#end);
  }

  #append(head: string, json: string, tail: string): string | undefined {
    const length = head.length + json.length + tail.length;
    if (length > this.#maxEventBytes) return this.#tooLong(length);
    if (this.#end + length * 3 > this.#buffer.length) this.#grow(length * 3);
    const buffer = this.#buffer;
    let end = this.#end;
    end += buffer.write(head, end);
    end += buffer.write(json, end);
    end += buffer.write(tail, end);
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
  return Number.isSafeInteger(value) ? String(value) : 'null';
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

function textJson(text: string): string {
  return JSON.stringify(text.isWellFormed() ? text : text.toWellFormed());
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
