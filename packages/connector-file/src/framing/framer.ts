import { isUtf8 } from 'node:buffer';

/** Where a {@link Framer} puts records. */
export interface FrameSink {
  add(text: string, bytes: number, endOffset?: number): void;
  fail(reason: string, excerpt: string, bytes: number, endOffset?: number): void;
  countInvalid(records: number): void;
}

/** Cuts a byte stream into records. Bytes of a chunk are copied when they outlive the call. */
export interface Framer {
  push(chunk: Buffer): void;
  /** The stream has ended: what is left is the last record. */
  end(): void;
  /** The stream broke: what is left is given back and not framed. */
  abandon(): { readonly excerpt: string; readonly bytes: number };
  /** After {@link end}: whether the last record had no line end, so that the file may still be growing. */
  readonly unterminated: boolean;
}

/** Decodes one record's bytes as UTF-8; invalid bytes become U+FFFD and are counted. */
export function decodeRecord(bytes: Buffer, sink: FrameSink): string {
  if (!isUtf8(bytes)) sink.countInvalid(1);
  return bytes.toString('utf8');
}

/** The reason given for a record past the size limit. */
export function tooLongReason(bytes: number, maxBytes: number): string {
  return `the record has ${bytes} bytes, more than the limit of ${maxBytes}: raise maxRecordBytes if it is a real record`;
}

/** The bytes of one record that spans chunks: kept up to the limit, then only counted. */
export class PartialRecord {
  readonly #maxBytes: number;
  #parts: Buffer[] = [];
  #excerpt: Buffer | undefined;
  /** Bytes seen, kept or not. */
  bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** True when the record has passed the limit and only its excerpt is kept. */
  get tooLong(): boolean {
    return this.#excerpt !== undefined;
  }

  append(part: Buffer): void {
    if (part.length === 0) return;
    this.bytes += part.length;
    if (this.#excerpt !== undefined) return;
    this.#parts.push(Buffer.from(part));
    if (this.bytes > this.#maxBytes) {
      this.#excerpt = Buffer.concat(this.#parts).subarray(0, Math.min(64 * 1024, this.#maxBytes));
      this.#excerpt = Buffer.from(this.#excerpt);
      this.#parts = [];
    }
  }

  /** @returns The bytes kept, and starts the next record. */
  take(): Buffer {
    const only = this.#parts[0];
    const bytes = this.#excerpt ?? (this.#parts.length === 1 && only !== undefined ? only : Buffer.concat(this.#parts));
    this.#parts = [];
    this.#excerpt = undefined;
    this.bytes = 0;
    return bytes;
  }
}
