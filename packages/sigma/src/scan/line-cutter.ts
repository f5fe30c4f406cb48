import { Block, SLACK } from './block.js';
import type { ByteDecoder } from './block.js';

const BLOCK_BYTES = 2 ** 17;
const NEWLINE = 0x0a;
const END_OF_LINE = Uint8Array.of(NEWLINE);

/** Takes a line of the block: its first byte, its end, and where it stands in the input. */
export type LineVisitor = (start: number, end: number, offset: number) => void;

/** What a cutter tells of the lines that it finds. */
export interface LineVisitors {
  readonly onLine: LineVisitor;
  /** A line that was longer than allowed; its bytes are gone. */
  readonly onTooLong: (offset: number) => void;
}

/** Cuts bytes into lines, in pieces of any size. A class because it owns the block that lines are completed in. */
export class LineCutter {
  readonly block: Block;
  readonly #maxLineBytes: number;
  readonly #visitors: LineVisitors;
  /** The place of the block's first byte in the input. */
  #offset = 0;
  /** Where a line began that is too long and goes on. */
  #tooLongFrom: number | undefined;

  /**
   * @param decode - See {@link ByteDecoder}.
   * @param maxLineBytes - Longer lines are only reported.
   * @param visitors - See {@link LineVisitors}.
   */
  constructor(decode: ByteDecoder, maxLineBytes: number, visitors: (block: Block) => LineVisitors) {
    this.block = new Block(Math.min(BLOCK_BYTES, maxLineBytes + 1), decode);
    this.#maxLineBytes = maxLineBytes;
    this.#visitors = visitors(this.block);
  }

  push(bytes: Uint8Array): void {
    const { block } = this;
    for (let at = 0; at < bytes.length;) {
      const isBetween = block.filled === 0 && this.#tooLongFrom === undefined;
      const lines = isBetween ? wholeLines(bytes, at) : undefined;
      if (lines !== undefined) {
        this.#visitThere(lines);
        at += lines.length;
        continue;
      }
      if (block.free === 0) this.#makeRoom();
      const part = bytes.subarray(at, at + block.free);
      const newline = part.indexOf(NEWLINE);
      // The lines behind the one that began before are perhaps visited where they stand.
      const taken = isBetween || newline === -1 ? part : part.subarray(0, newline + 1);
      at += taken.length;
      block.append(taken);
      if (newline !== -1) this.#discard(this.#visitLines());
    }
  }

  /** Ends the input and with it the last line; offsets start anew. */
  end(): void {
    if (this.block.filled > 0 || this.#tooLongFrom !== undefined) this.push(END_OF_LINE);
    this.#offset = 0;
  }

  /** The block is full of a line that has no end yet. */
  #makeRoom(): void {
    const { block } = this;
    if (this.#tooLongFrom === undefined && block.filled <= this.#maxLineBytes) return block.grow();
    this.#tooLongFrom ??= this.#offset;
    this.#discard(block.filled);
  }

  #visitThere(lines: Uint8Array): void {
    this.block.borrow(lines);
    try {
      this.#offset += this.#visitLines();
    } finally {
      this.block.giveBack();
    }
  }

  /** @returns The place after the last line. */
  #visitLines(): number {
    const { onLine, onTooLong } = this.#visitors;
    const end = this.block.decodeLines();
    const { text } = this.block;
    let start = 0;
    for (let stop = text.indexOf('\n'); stop !== -1; stop = text.indexOf('\n', start)) {
      if (this.#tooLongFrom !== undefined) {
        onTooLong(this.#tooLongFrom);
        this.#tooLongFrom = undefined;
      } else if (stop - start > this.#maxLineBytes) onTooLong(this.#offset + start);
      else onLine(start, stop, this.#offset + start);
      start = stop + 1;
    }
    return end;
  }

  #discard(end: number): void {
    this.block.discard(end);
    this.#offset += end;
  }
}

/** The lines that are complete at a place, as many as a block takes; undefined where they have to be copied. */
function wholeLines(bytes: Uint8Array, start: number): Uint8Array | undefined {
  const last = bytes.buffer.byteLength - bytes.byteOffset - SLACK;
  const part = bytes.subarray(start, Math.max(0, Math.min(start + BLOCK_BYTES, last)));
  const end = part.lastIndexOf(NEWLINE) + 1;
  return end === 0 ? undefined : part.subarray(0, end);
}
