import { crc32 } from 'node:zlib';

const CHUNK_BYTES = 65_536;

/** A value of a template instance: its type and its bytes. */
export interface EvtxValue {
  readonly type: number;
  readonly bytes: Buffer;
}

/** What stands in an element. */
export type EvtxContent =
  | {
      readonly element: string;
      readonly attributes?: Readonly<Record<string, EvtxPart>>;
      readonly content?: readonly EvtxContent[];
    }
  | EvtxPart;

/** What stands in an element or an attribute: text, a value by its index, or bytes as they are. */
export type EvtxPart = string | { readonly value: number } | { readonly raw: Buffer };

/** One event: a template with its values. */
export interface EvtxEvent {
  readonly id: number;
  readonly template: readonly EvtxContent[];
  readonly values: readonly EvtxValue[];
}

/** How a file differs from a sound one. */
export interface EvtxFaults {
  readonly dirty?: boolean;
  /** Chunks that the header counts. */
  readonly chunkCount?: number;
  /** Free space offset of the first chunk, as in a log that is being written. */
  readonly freeSpace?: number;
}

export const text = (value: string): EvtxValue => ({ type: 0x01, bytes: Buffer.from(value, 'utf16le') });
export const nothing: EvtxValue = { type: 0x00, bytes: Buffer.alloc(0) };

export function uint(type: number, size: number, value: number | bigint): EvtxValue {
  const bytes = Buffer.alloc(size);
  if (size === 8) bytes.writeBigInt64LE(BigInt.asIntN(64, BigInt(value)));
  else bytes.writeIntLE(Number(BigInt.asIntN(8 * size, BigInt(value))), 0, size);
  return { type, bytes };
}

/** Writes an event log: format facts as in `src/evtx`. */
export function makeEvtx(chunks: readonly (readonly EvtxEvent[])[], faults: EvtxFaults = {}): Buffer {
  const header = Buffer.alloc(4096);
  header.write('ElfFile\0', 'latin1');
  header.writeBigUInt64LE(BigInt(Math.max(0, chunks.length - 1)), 16);
  header.writeUInt32LE(128, 32);
  header.writeUInt16LE(1, 36);
  header.writeUInt16LE(3, 38);
  header.writeUInt16LE(4096, 40);
  header.writeUInt16LE(faults.chunkCount ?? chunks.length, 42);
  header.writeUInt32LE(faults.dirty === true ? 1 : 0, 120);
  header.writeUInt32LE(crc32(header.subarray(0, 120)), 124);
  return Buffer.concat([header, ...chunks.map(events => makeChunk(events, faults))]);
}

/** Corrects the checksums of a chunk that was changed on purpose. */
export function sealChunk(chunk: Buffer): Buffer {
  const freeSpace = Math.min(chunk.readUInt32LE(48), chunk.length);
  chunk.writeUInt32LE(crc32(chunk.subarray(512, freeSpace)), 52);
  chunk.writeUInt32LE(crc32(chunk.subarray(128, 512), crc32(chunk.subarray(0, 120))), 124);
  return chunk;
}

function makeChunk(events: readonly EvtxEvent[], faults: EvtxFaults): Buffer {
  const writer = new ChunkWriter();
  for (const event of events) writer.record(event);
  const chunk = writer.chunk;
  chunk.write('ElfChnk\0', 'latin1');
  chunk.writeBigUInt64LE(BigInt(events[0]?.id ?? 1), 8);
  chunk.writeBigUInt64LE(BigInt(events.at(-1)?.id ?? 1), 16);
  chunk.writeUInt32LE(128, 40);
  chunk.writeUInt32LE(writer.at, 48);
  sealChunk(chunk);
  if (faults.freeSpace !== undefined) chunk.writeUInt32LE(faults.freeSpace, 48);
  return chunk;
}

class ChunkWriter {
  readonly chunk = Buffer.alloc(CHUNK_BYTES);
  at = 512;
  readonly #names = new Map<string, number>();
  readonly #templates = new Map<readonly EvtxContent[], number>();

  record({ id, template, values }: EvtxEvent): void {
    const start = this.at;
    this.#bytes(Buffer.from('2a2a000000000000', 'hex'));
    this.#u64(BigInt(id));
    this.#u64(133_000_000_000_000_000n);
    this.#bytes(Buffer.from('0f010100', 'hex'));
    this.#instance(template, values);
    this.#u8(0);
    this.#u32(this.at + 4 - start);
    this.chunk.writeUInt32LE(this.at - start, start + 4);
  }

  #instance(template: readonly EvtxContent[], values: readonly EvtxValue[]): void {
    this.#bytes(Buffer.from('0c0100000000', 'hex'));
    const known = this.#templates.get(template);
    this.#u32(known ?? this.at + 4);
    if (known === undefined) this.#definition(template);
    this.#u32(values.length);
    for (const { type, bytes } of values) {
      this.#u16(bytes.length);
      this.#u8(type);
      this.#u8(0);
    }
    for (const { bytes } of values) this.#bytes(bytes);
  }

  #definition(template: readonly EvtxContent[]): void {
    const start = this.at;
    this.#templates.set(template, start);
    this.#bytes(Buffer.alloc(24));
    this.#bytes(Buffer.from('0f010100', 'hex'));
    for (const content of template) this.#content(content);
    this.#u8(0);
    this.chunk.writeUInt32LE(this.at - start - 24, start + 20);
  }

  #content(content: EvtxContent): void {
    if (typeof content === 'string' || !('element' in content)) return this.#part(content);
    const attributes = Object.entries(content.attributes ?? {});
    this.#u8(attributes.length > 0 ? 0x41 : 0x01);
    this.#u16(0xffff);
    this.#u32(0);
    this.#name(content.element);
    if (attributes.length > 0) this.#u32(0);
    for (const [name, value] of attributes) {
      this.#u8(0x06);
      this.#name(name);
      this.#part(value);
    }
    if (content.content === undefined) return this.#u8(0x03);
    this.#u8(0x02);
    for (const inner of content.content) this.#content(inner);
    this.#u8(0x04);
  }

  #part(part: EvtxPart): void {
    if (typeof part === 'string') {
      this.#bytes(Buffer.from([0x05, 0x01]));
      this.#u16(part.length);
      this.#bytes(Buffer.from(part, 'utf16le'));
    } else if ('raw' in part) this.#bytes(part.raw);
    else {
      this.#u8(0x0e);
      this.#u16(part.value);
      this.#u8(0);
    }
  }

  #name(name: string): void {
    const known = this.#names.get(name);
    this.#u32(known ?? this.at + 4);
    if (known !== undefined) return;
    this.#names.set(name, this.at);
    this.#u32(0);
    this.#u16(0);
    this.#u16(name.length);
    this.#bytes(Buffer.from(`${name}\0`, 'utf16le'));
  }

  #u8(value: number): void {
    this.at = this.chunk.writeUInt8(value, this.at);
  }

  #u16(value: number): void {
    this.at = this.chunk.writeUInt16LE(value, this.at);
  }

  #u32(value: number): void {
    this.at = this.chunk.writeUInt32LE(value, this.at);
  }

  #u64(value: bigint): void {
    this.at = this.chunk.writeBigUInt64LE(value, this.at);
  }

  #bytes(bytes: Buffer): void {
    this.at += bytes.copy(this.chunk, this.at);
  }
}
