import { EvtxError } from './evtx-error.js';

/** Reads little-endian fields of a chunk; every offset in it counts from the chunk's first byte. */
export class ByteView {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** @throws EvtxError when the span is not inside the chunk. */
  check(offset: number, size: number): void {
    if (offset + size > this.bytes.length)
      throw new EvtxError(`it points past the end of its chunk (offset ${offset}, ${size} bytes)`);
  }

  u8(offset: number): number {
    this.check(offset, 1);
    return this.bytes[offset] as number;
  }

  u16(offset: number): number {
    this.check(offset, 2);
    return this.bytes.readUInt16LE(offset);
  }

  u32(offset: number): number {
    this.check(offset, 4);
    return this.bytes.readUInt32LE(offset);
  }

  u64(offset: number): bigint {
    this.check(offset, 8);
    return this.bytes.readBigUInt64LE(offset);
  }

  /** @param size Bytes of UTF-16, little-endian. */
  utf16(offset: number, size: number): string {
    this.check(offset, size);
    return this.bytes.toString('utf16le', offset, offset + size);
  }

  span(offset: number, size: number): Buffer {
    this.check(offset, size);
    return this.bytes.subarray(offset, offset + size);
  }
}
