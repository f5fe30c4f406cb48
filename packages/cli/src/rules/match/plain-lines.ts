import type { PlainFile } from '@logwright/connector-file';
import type { BytePool } from './byte-pool.js';
import { PIECE_BYTES } from './byte-pool.js';

const NEWLINE = 0x0a;
/** The longest line that matchers take. */
const MAX_LINE_BYTES = 2 ** 26;

/**
 * Reads a file in pieces of whole lines, the next one while the one before is matched.
 *
 * @param file - See {@link PlainFile}.
 * @param pool - Where the memory of the pieces comes from; the caller gives it back.
 * @param maxLineBytes - Of a longer line only so much is kept that it stays too long. @defaultValue 64 MiB
 * @returns Pieces that end with a newline, or why the rest cannot be read.
 */
export async function* readPlainLines(
  file: PlainFile,
  pool: BytePool,
  maxLineBytes: number = MAX_LINE_BYTES,
): AsyncGenerator<Uint8Array | string, void, undefined> {
  let position = file.start;
  const read = (into: Uint8Array, offset: number): Promise<ReadResult> => readInto(file, into, offset, position);
  let memory = pool.take(PIECE_BYTES);
  let filled = 0;
  let pending = position < file.size ? read(memory, 0) : undefined;
  try {
    while (pending !== undefined) {
      const result = await pending;
      pending = undefined;
      if (typeof result === 'string') return yield result;
      position += result;
      filled += result;
      const isLast = position >= file.size;
      const end = isLast ? filled : memory.lastIndexOf(NEWLINE, filled - 1) + 1;
      if (end === 0 && filled > maxLineBytes * 2) filled = maxLineBytes + 1;
      const tail = memory.subarray(end, filled);
      const piece = isLast ? endLine(memory, filled, pool) : memory.subarray(0, end);
      if (!isLast) {
        memory = pool.take(tail.length * 2);
        memory.set(tail);
        filled = tail.length;
        pending = read(memory, filled);
      }
      if (piece.length > 0) yield piece;
    }
  } finally {
    // The memory and the file may go only when nothing is written into it any more.
    await pending;
  }
}

/** How many bytes were read, or why none. */
type ReadResult = number | string;

async function readInto(
  { handle, size }: PlainFile,
  into: Uint8Array,
  offset: number,
  position: number,
): Promise<ReadResult> {
  try {
    const { bytesRead } = await handle.read(into, offset, Math.min(into.length - offset, size - position), position);
    return bytesRead > 0 ? bytesRead : `the file became shorter while it was read (at byte ${position} of ${size})`;
  } catch (error) {
    return `the disk refused to read at byte ${position}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function endLine(memory: Uint8Array, filled: number, pool: BytePool): Uint8Array {
  if (memory[filled - 1] === NEWLINE) return memory.subarray(0, filled);
  const roomy = filled < memory.length ? memory : pool.take(filled + 1);
  if (roomy !== memory) roomy.set(memory);
  roomy[filled] = NEWLINE;
  return roomy.subarray(0, filled + 1);
}
