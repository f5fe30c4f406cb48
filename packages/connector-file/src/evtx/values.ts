import type { ValueSpan } from './binxml-nodes.js';
import type { ByteView } from './byte-view.js';
import { EvtxError } from './evtx-error.js';

/** Type of a value that is not there. */
export const NULL_TYPE = 0x00;
/** Type of a value that is binary XML itself. */
export const BINXML_TYPE = 0x21;
const ARRAY_FLAG = 0x80;

/** A value as JSON holds it. */
export type ScalarValue = string | number | boolean;

/** A reader of one type of value. `size` is its size in bytes, 0 for types whose size varies. */
interface ValueType {
  readonly size: number;
  read(view: ByteView, offset: number, size: number): ScalarValue;
}

const fixed = (size: number, read: (bytes: Buffer, offset: number) => ScalarValue): ValueType => ({
  size,
  read: (view, offset) => read(view.bytes, offset),
});

const ansi = new TextDecoder('windows-1252');

/** Value types of [MS-EVEN6] 2.2.12, written as the event viewer and the usual converters write them. */
const TYPES: ReadonlyMap<number, ValueType> = new Map([
  [0x01, { size: 0, read: (view, offset, size) => trimEnd(view.utf16(offset, size)) }],
  [0x02, { size: 0, read: (view, offset, size) => trimEnd(ansi.decode(view.span(offset, size))) }],
  [0x03, fixed(1, (bytes, offset) => bytes.readInt8(offset))],
  [0x04, fixed(1, (bytes, offset) => bytes.readUInt8(offset))],
  [0x05, fixed(2, (bytes, offset) => bytes.readInt16LE(offset))],
  [0x06, fixed(2, (bytes, offset) => bytes.readUInt16LE(offset))],
  [0x07, fixed(4, (bytes, offset) => bytes.readInt32LE(offset))],
  [0x08, fixed(4, (bytes, offset) => bytes.readUInt32LE(offset))],
  [0x09, fixed(8, (bytes, offset) => exact(bytes.readBigInt64LE(offset)))],
  [0x0a, fixed(8, (bytes, offset) => exact(bytes.readBigUInt64LE(offset)))],
  [0x0b, fixed(4, (bytes, offset) => finite(bytes.readFloatLE(offset)))],
  [0x0c, fixed(8, (bytes, offset) => finite(bytes.readDoubleLE(offset)))],
  [0x0d, fixed(4, (bytes, offset) => bytes.readUInt32LE(offset) !== 0)],
  [0x0e, { size: 0, read: hex }],
  [0x0f, fixed(16, guid)],
  [0x10, { size: 0, read: (view, offset, size) => sizeValue(view, offset, size) }],
  [0x11, fixed(8, (bytes, offset) => fileTime(bytes.readBigUInt64LE(offset)))],
  [0x12, fixed(16, systemTime)],
  [0x13, { size: 0, read: securityId }],
  [0x14, fixed(4, (bytes, offset) => `0x${bytes.readUInt32LE(offset).toString(16)}`)],
  [0x15, fixed(8, (bytes, offset) => `0x${bytes.readBigUInt64LE(offset).toString(16)}`)],
  // Handles and embedded text XML: not documented, kept as bytes.
  [0x20, { size: 0, read: hex }],
  [0x23, { size: 0, read: hex }],
]);

/** @returns Whether the value is an array, whose items stand for one element each. */
export function isArray(value: ValueSpan): boolean {
  return (value.type & ARRAY_FLAG) !== 0;
}

/**
 * Reads a value.
 *
 * @returns Undefined for no value: NULL, or a fixed-size type with no bytes.
 * @throws EvtxError for a type that is not known, or the wrong size.
 */
export function readValue(view: ByteView, { type, offset, size }: ValueSpan): ScalarValue | undefined {
  if (type === NULL_TYPE) return undefined;
  const reader = TYPES.get(type);
  if (reader === undefined) throw new EvtxError(`it has a value of the unknown type 0x${type.toString(16)}`);
  view.check(offset, size);
  if (reader.size === 0) return reader.read(view, offset, size);
  if (size === 0) return undefined;
  if (size < reader.size)
    throw new EvtxError(`it has a value of type 0x${type.toString(16)} with ${size} bytes, not ${reader.size}`);
  return reader.read(view, offset, size);
}

/** @returns The items of an array. @throws EvtxError as {@link readValue}. */
export function readItems(view: ByteView, { type, offset, size }: ValueSpan): readonly ScalarValue[] {
  const itemType = type & ~ARRAY_FLAG;
  const text = readText(view, itemType, offset, size);
  if (text !== undefined) return text;
  const itemSize = TYPES.get(itemType)?.size ?? 0;
  if (itemSize === 0) return variableItems(view, { type: itemType, offset, size });
  const items: ScalarValue[] = [];
  for (let at = offset; at + itemSize <= offset + size; at += itemSize) {
    const item = readValue(view, { type: itemType, offset: at, size: itemSize });
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** An array of strings: each ends with NUL. */
function readText(view: ByteView, type: number, offset: number, size: number): readonly string[] | undefined {
  if (type !== 0x01 && type !== 0x02) return undefined;
  const text = type === 0x01 ? view.utf16(offset, size) : ansi.decode(view.span(offset, size));
  const items = text.split('\0');
  if (items.at(-1) === '') items.pop();
  return items;
}

/** Security identifiers say their own length; of the rest only the whole can be kept. */
function variableItems(view: ByteView, { type, offset, size }: ValueSpan): readonly ScalarValue[] {
  if (size === 0) return [];
  if (type !== 0x13) return [hex(view, offset, size)];
  const items: ScalarValue[] = [];
  for (let at = offset; at + 8 <= offset + size; at += 8 + 4 * view.u8(at + 1)) {
    items.push(securityId(view, at, offset + size - at));
  }
  return items;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** A number where a JSON number keeps every digit, otherwise its digits. */
function exact(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function finite(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

function hex(view: ByteView, offset: number, size: number): string {
  return view.span(offset, size).toString('hex').toUpperCase();
}

/** A size_t: as wide as the pointers of the machine that wrote it. */
function sizeValue(view: ByteView, offset: number, size: number): string {
  return size >= 8 ? `0x${view.u64(offset).toString(16)}` : `0x${view.u32(offset).toString(16)}`;
}

/** The first three parts are little-endian numbers, the rest bytes. */
function guid(bytes: Buffer, offset: number): string {
  const number = (at: number, size: number): string =>
    bytes
      .readUIntLE(offset + at, size)
      .toString(16)
      .padStart(2 * size, '0');
  const rest = bytes.toString('hex', offset + 8, offset + 16);
  return `${number(0, 4)}-${number(4, 2)}-${number(6, 2)}-${rest.slice(0, 4)}-${rest.slice(4)}`.toUpperCase();
}

const EPOCH_DIFFERENCE_US = 11_644_473_600_000_000n;

/** @param ticks Time in units of 100 ns since 1601. @returns RFC 3339 with microseconds. */
function fileTime(ticks: bigint): string {
  const microseconds = ticks / 10n - EPOCH_DIFFERENCE_US;
  const withinMs = ((microseconds % 1000n) + 1000n) % 1000n;
  const milliseconds = Number((microseconds - withinMs) / 1000n);
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${withinMs.toString().padStart(3, '0')}Z`;
}

/** SYSTEMTIME: year, month, day of the week, day, hour, minute, second, millisecond. */
function systemTime(bytes: Buffer, offset: number): string {
  const field = (index: number, digits: number): string =>
    bytes
      .readUInt16LE(offset + 2 * index)
      .toString()
      .padStart(digits, '0');
  const date = `${field(0, 4)}-${field(1, 2)}-${field(3, 2)}`;
  return `${date}T${field(4, 2)}:${field(5, 2)}:${field(6, 2)}.${field(7, 3)}000Z`;
}

/** [MS-DTYP] 2.4.2: `S-1-authority-subauthority…`. */
function securityId(view: ByteView, offset: number, size: number): string {
  if (size < 8) throw new EvtxError(`it has a security identifier of ${size} bytes`);
  const count = view.u8(offset + 1);
  if (8 + 4 * count > size) throw new EvtxError('it has a security identifier that is cut off');
  const authority = view.span(offset + 2, 6).readUIntBE(0, 6);
  const parts = [view.u8(offset), authority < 2 ** 32 ? authority : `0x${authority.toString(16)}`];
  for (let index = 0; index < count; index++) parts.push(view.u32(offset + 8 + 4 * index));
  return `S-${parts.join('-')}`;
}
