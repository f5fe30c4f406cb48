import { isAscii } from 'node:buffer';
import { type FrameSink, type Framer, PartialRecord, decodeRecord, tooLongReason } from './framer.js';

const LF = 0x0a;
const CR = 0x0d;

/** Options of {@link LineFramer}. */
export interface LineFramerOptions {
  /** The longest record in bytes, line end not counted. */
  readonly maxRecordBytes: number;
  /** Offset of the first byte in the stream that end offsets are counted from. */
  readonly offset?: number;
}

/**
 * Cuts a byte stream into lines that end in LF or CR LF. Empty lines are skipped.
 *
 * Whole blocks of ASCII are decoded at once and sliced; anything else is decoded line by line.
 */
export class LineFramer implements Framer {
  readonly #sink: FrameSink;
  readonly #maxRecordBytes: number;
  readonly #pending: PartialRecord;
  #offset: number;
  unterminated = false;

  constructor(sink: FrameSink, options: LineFramerOptions) {
    this.#sink = sink;
    this.#maxRecordBytes = options.maxRecordBytes;
    this.#pending = new PartialRecord(options.maxRecordBytes + 1);
    this.#offset = options.offset ?? 0;
  }

  push(chunk: Buffer): void {
    let start = 0;
    if (this.#pending.bytes > 0) {
      const lineEnd = chunk.indexOf(LF);
      this.#pending.append(lineEnd === -1 ? chunk : chunk.subarray(0, lineEnd));
      if (lineEnd === -1) return;
      this.#finishPending(1);
      start = lineEnd + 1;
    }
    const lastEnd = chunk.lastIndexOf(LF);
    if (lastEnd >= start) {
      this.#pushLines(chunk.subarray(start, lastEnd + 1));
      start = lastEnd + 1;
    }
    this.#pending.append(chunk.subarray(start));
  }

  end(): void {
    if (this.#pending.bytes === 0) return;
    const before = this.#offset;
    this.unterminated = this.#finishPending(0);
    if (!this.unterminated) this.#offset = before;
  }

  abandon(): { readonly excerpt: string; readonly bytes: number } {
    const bytes = this.#pending.bytes;
    return {
      excerpt: this.#pending
        .take()
        .subarray(0, 64 * 1024)
        .toString('utf8'),
      bytes,
    };
  }

  /** Lines of a block that ends with a line end. */
  #pushLines(block: Buffer): void {
    if (block.length > this.#maxRecordBytes || !isAscii(block)) return this.#pushEncodedLines(block);
    const text = block.toString('latin1');
    const base = this.#offset;
    for (let start = 0; start < text.length;) {
      const lineEnd = text.indexOf('\n', start);
      const end = lineEnd > start && text.charCodeAt(lineEnd - 1) === CR ? lineEnd - 1 : lineEnd;
      if (end > start) this.#sink.add(text.slice(start, end), lineEnd + 1 - start, base + lineEnd + 1);
      start = lineEnd + 1;
    }
    this.#offset = base + block.length;
  }

  #pushEncodedLines(block: Buffer): void {
    for (let start = 0; start < block.length;) {
      const lineEnd = block.indexOf(LF, start);
      this.#emit(block.subarray(start, lineEnd), lineEnd - start, 1);
      start = lineEnd + 1;
    }
  }

  #finishPending(lineEndBytes: number): boolean {
    const length = this.#pending.bytes;
    return this.#emit(this.#pending.take(), length, lineEndBytes);
  }

  /** @param length The line's true length; `line` is only its beginning when it was too long to keep. */
  #emit(line: Buffer, length: number, lineEndBytes: number): boolean {
    this.#offset += length + lineEndBytes;
    const cut = line.length === length && line[length - 1] === CR ? line.subarray(0, -1) : line;
    if (cut.length === 0) return false;
    if (cut.length > this.#maxRecordBytes || line.length < length) {
      const excerpt = cut.subarray(0, 64 * 1024).toString('utf8');
      this.#sink.fail(tooLongReason(length, this.#maxRecordBytes), excerpt, length + lineEndBytes, this.#offset);
    } else {
      this.#sink.add(decodeRecord(cut, this.#sink), length + lineEndBytes, this.#offset);
    }
    return true;
  }
}
