import type { FileHandle } from 'node:fs/promises';
import { ReadCancelled, ReadFailure, errorText } from '../read-failure.js';

const CHUNK_BYTES = 256 * 1024;

/** Options of {@link readFileBytes}. */
export interface FileBytesOptions {
  /** First byte to read, from 0. */
  readonly start: number;
  /** Byte to stop before. */
  readonly end: number;
  readonly signal?: AbortSignal;
  /** Read into the same memory over and over: a chunk is gone when the next one is asked for. */
  readonly reuse?: boolean;
  /** Called after every chunk with the offset reached. */
  readonly onOffset?: (offset: number) => void;
}

/**
 * Reads a span of an open file.
 *
 * @throws ReadFailure when the file became shorter or the disk fails, ReadCancelled when the signal fired.
 */
export async function* readFileBytes(
  file: FileHandle,
  options: FileBytesOptions,
): AsyncGenerator<Buffer, void, undefined> {
  let offset = options.start;
  let memory: Buffer | undefined;
  while (offset < options.end) {
    if (options.signal?.aborted === true) throw new ReadCancelled('reading was cancelled');
    const wanted = Math.min(CHUNK_BYTES, options.end - offset);
    const chunk = memory?.subarray(0, wanted) ?? Buffer.allocUnsafeSlow(wanted);
    if (options.reuse === true) memory ??= chunk;
    const bytesRead = await readOnce(file, chunk, offset);
    if (bytesRead === 0) {
      throw new ReadFailure(
        `the file became shorter while it was read (${offset} of ${options.end} bytes): read it again`,
      );
    }
    offset += bytesRead;
    options.onOffset?.(offset);
    yield bytesRead === chunk.length ? chunk : chunk.subarray(0, bytesRead);
  }
}

async function readOnce(file: FileHandle, chunk: Buffer, offset: number): Promise<number> {
  try {
    return (await file.read(chunk, 0, chunk.length, offset)).bytesRead;
  } catch (cause) {
    throw new ReadFailure(`the disk refused to read further at byte ${offset} (${errorText(cause)})`, { cause });
  }
}
