import { type FrameSink, type Framer, PartialRecord, decodeRecord, tooLongReason } from './framer.js';
import { isWrapperPath } from './json-wrapper.js';

const UNCLOSED = 'the file ends before its JSON array does: it was probably cut off between two records';
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;

/** Options of {@link JsonFramer}. */
export interface JsonFramerOptions {
  /** The longest record in bytes. */
  readonly maxRecordBytes: number;
  /** Whether objects that wrap an array of records are opened up (see `json-wrapper.ts`). */
  readonly unwrap: boolean;
}

/**
 * What stands at the current byte.
 * - `between`: white space and commas around records.
 * - `value`: an object, array or string that is a record.
 * - `scalar`: a number or literal that is a record of an array.
 * - `text`: something between records that is not JSON, kept as a record up to the end of its line.
 * - `envelope`: the rest of a wrapping object after its array.
 */
type State = 'between' | 'value' | 'scalar' | 'text' | 'envelope';

/**
 * Cuts JSON into records: the elements of arrays, the elements of a wrapper's array, and objects that stand one
 * after the other. Elements are found by their brackets and quotes only; nothing is parsed and nothing nests, so
 * depth costs nothing.
 */
export class JsonFramer implements Framer {
  readonly unterminated = false;
  readonly #sink: FrameSink;
  readonly #options: JsonFramerOptions;
  readonly #partial: PartialRecord;
  #state: State = 'between';
  /** Whether the elements of an array are being read, and how deep the array stands in its wrapper (0: bare). */
  #inArray = false;
  #arrayDepth = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Names of the members that lead to the current place, watched only in an object that may be a wrapper. */
  #path: string[] = [];
  #watching = false;
  #lastString: Buffer[] = [];

  constructor(sink: FrameSink, options: JsonFramerOptions) {
    this.#sink = sink;
    this.#options = options;
    this.#partial = new PartialRecord(options.maxRecordBytes);
  }

  push(chunk: Buffer): void {
    let index = 0;
    while (index < chunk.length) {
      switch (this.#state) {
        case 'between':
          index = this.#between(chunk, index);
          break;
        case 'value':
          index = this.#value(chunk, index);
          break;
        case 'scalar':
        case 'text':
          index = this.#plain(chunk, index);
          break;
        case 'envelope':
          index = this.#envelope(chunk, index);
          break;
        default:
          this.#state satisfies never;
      }
    }
  }

  end(): void {
    if (this.#partial.bytes === 0) {
      if (this.#inArray && this.#state === 'between') this.#sink.fail(UNCLOSED, '', 0);
      return;
    }
    if (this.#state === 'text' || this.#state === 'scalar') return this.#emit();
    const { excerpt, bytes } = this.abandon();
    this.#sink.fail(
      'the file ends in the middle of a JSON record: it was probably cut off while it was written',
      excerpt,
      bytes,
    );
  }

  abandon(): { readonly excerpt: string; readonly bytes: number } {
    const bytes = this.#partial.bytes;
    return {
      excerpt: this.#partial
        .take()
        .subarray(0, 64 * 1024)
        .toString('utf8'),
      bytes,
    };
  }

  #between(chunk: Buffer, start: number): number {
    let index = start;
    for (; index < chunk.length; index++) {
      const byte = chunk[index] as number;
      // 0x1e separates records in RFC 7464 sequences.
      if (byte > 0x20 && byte !== 0x2c) break;
    }
    if (index === chunk.length) return index;
    const byte = chunk[index] as number;
    if (byte === 0x5d && this.#inArray) {
      this.#inArray = false;
      this.#state = this.#arrayDepth === 0 ? 'between' : 'envelope';
      this.#depth = this.#arrayDepth;
      return index + 1;
    }
    if (byte === 0x5b && !this.#inArray) {
      this.#inArray = true;
      this.#arrayDepth = 0;
      return index + 1;
    }
    this.#begin(byte);
    return index;
  }

  #begin(byte: number): void {
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#watching = this.#options.unwrap && !this.#inArray && byte === 0x7b;
    this.#path = [];
    if (byte === 0x7b || byte === 0x5b || (byte === QUOTE && this.#inArray)) this.#state = 'value';
    else this.#state = this.#inArray ? 'scalar' : 'text';
  }

  /** Reads on in an object, array or string that is a record. @returns The index to go on at. */
  #value(chunk: Buffer, start: number): number {
    let index = start;
    while (index < chunk.length) {
      if (this.#inString) {
        index = this.#string(chunk, index);
        if (!this.#inString && this.#depth === 0) return this.#finish(chunk, start, index);
        continue;
      }
      const byte = chunk[index++] as number;
      if (byte === QUOTE) {
        this.#inString = true;
        this.#lastString = [];
      } else if (byte === 0x7b || byte === 0x5b) {
        if (this.#watching && byte === 0x5b && this.#opensWrapper()) return index;
        this.#depth++;
      } else if (byte === 0x7d || byte === 0x5d) {
        if (--this.#depth <= 0) return this.#finish(chunk, start, index);
      } else if (byte === 0x3a && this.#watching) this.#noteMember();
    }
    this.#partial.append(chunk.subarray(start));
    return index;
  }

  /** Reads on in a string. @returns The index after its closing quote, or the chunk's end. */
  #string(chunk: Buffer, start: number): number {
    let index = start;
    if (this.#escaped) {
      this.#escaped = false;
      index++;
    }
    while (index < chunk.length) {
      const byte = chunk[index++] as number;
      if (byte === QUOTE) {
        this.#inString = false;
        break;
      }
      if (byte !== BACKSLASH) continue;
      if (index === chunk.length) this.#escaped = true;
      index++;
    }
    const end = Math.min(index, chunk.length);
    if (this.#watching && this.#depth <= 2 && end - start <= 64)
      this.#lastString.push(Buffer.from(chunk.subarray(start, end)));
    return end;
  }

  /** The string before a colon is a member's name. */
  #noteMember(): void {
    if (this.#depth > 2) return;
    this.#path.length = Math.min(this.#path.length, this.#depth - 1);
    this.#path[this.#depth - 1] = Buffer.concat(this.#lastString).toString('utf8').slice(0, -1);
  }

  /** Called at an array's opening bracket. */
  #opensWrapper(): boolean {
    if (this.#path.length !== this.#depth || !isWrapperPath(this.#path)) return false;
    this.#partial.take();
    this.#watching = false;
    this.#inArray = true;
    this.#arrayDepth = this.#depth;
    this.#state = 'between';
    return true;
  }

  #finish(chunk: Buffer, start: number, end: number): number {
    this.#partial.append(chunk.subarray(start, end));
    this.#emit();
    return end;
  }

  /** Reads on in a number, a literal or text that is not JSON. */
  #plain(chunk: Buffer, start: number): number {
    let index = start;
    for (; index < chunk.length; index++) {
      const byte = chunk[index] as number;
      if (byte === LF || (this.#state === 'scalar' && (byte === 0x2c || byte === 0x5d || byte <= 0x20))) break;
    }
    this.#partial.append(chunk.subarray(start, index));
    if (index < chunk.length) this.#emit();
    return index;
  }

  /** Passes over the rest of a wrapping object. */
  #envelope(chunk: Buffer, start: number): number {
    let index = start;
    while (index < chunk.length) {
      if (this.#inString) {
        index = this.#string(chunk, index);
        continue;
      }
      const byte = chunk[index++] as number;
      if (byte === QUOTE) this.#inString = true;
      else if (byte === 0x7b || byte === 0x5b) this.#depth++;
      else if ((byte === 0x7d || byte === 0x5d) && --this.#depth === 0) {
        this.#state = 'between';
        break;
      }
    }
    return index;
  }

  #emit(): void {
    const { bytes, tooLong } = this.#partial;
    const record = this.#partial.take();
    const isText = this.#state === 'text';
    this.#state = 'between';
    if (tooLong)
      return this.#sink.fail(tooLongReason(bytes, this.#options.maxRecordBytes), record.toString('utf8'), bytes);
    const text = decodeRecord(record, this.#sink);
    this.#sink.add(isText ? text.trimEnd() : text, bytes);
  }
}
