import { type Hash, createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { readFileBytes } from '../bytes/file-bytes.js';

/** Sizes of a file's head that it may be recognised by while it grows; the largest that fits is used. */
const HEAD_LEVELS = [4096, 1024, 256, 64] as const;

/** What a file's content is, read in one pass. */
export interface Fingerprint {
  /** SHA-256 of the whole content, in hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  /** The content up to and including the last line end. */
  readonly lines: { readonly length: number; readonly sha256: string };
  /** SHA-256 of the first `length` bytes, for each length that was asked for and exists. */
  readonly prefixes: ReadonlyMap<number, string>;
}

/** @returns Keys a growing file may be known by, the best one first; empty for a file that is too short. */
export async function headKeys(file: FileHandle, size: number): Promise<readonly string[]> {
  const head = Buffer.alloc(Math.min(size, HEAD_LEVELS[0]));
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  const digest = (length: number): string => createHash('sha256').update(head.subarray(0, length)).digest('hex');
  return HEAD_LEVELS.filter(level => level <= bytesRead).map(level => `file-head:${level}:${digest(level)}`);
}

/**
 * Reads a file once and says what it is.
 *
 * @param prefixLengths Lengths that earlier content had: their digests tell whether this file continues that content.
 */
export async function fingerprint(
  file: FileHandle,
  size: number,
  prefixLengths: readonly number[],
  signal?: AbortSignal,
): Promise<Fingerprint> {
  const whole = createHash('sha256');
  const wanted = [...new Set(prefixLengths)].filter(length => length <= size).sort((a, b) => a - b);
  const prefixes = new Map<number, string>();
  let lines = { length: 0, hash: undefined as Hash | undefined };
  let offset = 0;
  for await (const chunk of readFileBytes(file, { start: 0, end: size, signal, reuse: true })) {
    for (const length of wanted) {
      if (length > offset && length <= offset + chunk.length)
        prefixes.set(length, continued(whole, chunk.subarray(0, length - offset)));
    }
    const lineEnd = chunk.lastIndexOf(0x0a) + 1;
    whole.update(chunk.subarray(0, lineEnd));
    if (lineEnd > 0) lines = { length: offset + lineEnd, hash: whole.copy() };
    whole.update(chunk.subarray(lineEnd));
    offset += chunk.length;
  }
  const linesHash = lines.hash?.digest('hex') ?? '';
  return { sha256: whole.digest('hex'), size, lines: { length: lines.length, sha256: linesHash }, prefixes };
}

function continued(hash: Hash, bytes: Buffer): string {
  return hash.copy().update(bytes).digest('hex');
}
