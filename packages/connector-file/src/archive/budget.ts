import { ReadFailure } from '../read-failure.js';

/** Limits on what one top-level archive may unfold to: they stop decompression bombs. */
export interface ArchiveLimits {
  /** Bytes that may come out of one top-level file, over all layers. */
  readonly maxExpandedBytes: number;
  /** How many times larger than the file its content may be, once more than 256 MiB have come out. */
  readonly maxRatio: number;
  /** Archives inside archives. */
  readonly maxDepth: number;
  /** Entries of all archives in one top-level file. */
  readonly maxEntries: number;
  /** Bytes of a zip inside another archive, or of standard input, that may be kept in a temporary file. */
  readonly maxSpoolBytes: number;
}

/** The limits used when none are given. */
export const DEFAULT_ARCHIVE_LIMITS: ArchiveLimits = {
  maxExpandedBytes: 64 * 2 ** 30,
  maxRatio: 250,
  maxDepth: 8,
  maxEntries: 100_000,
  maxSpoolBytes: 4 * 2 ** 30,
};

const RATIO_FLOOR_BYTES = 256 * 2 ** 20;

/** Counts what has come out of one top-level file and stops it at the limits. */
export class ArchiveBudget {
  readonly #limits: ArchiveLimits;
  readonly #fileBytes: number;
  #expandedBytes = 0;
  #entries = 0;
  /** Set when a limit was passed: nothing more of this file is read. */
  exhausted = false;

  /** @param fileBytes Size of the top-level file; infinity when it is not known. */
  constructor(limits: ArchiveLimits, fileBytes: number) {
    this.#limits = limits;
    this.#fileBytes = fileBytes;
  }

  /** @throws ReadFailure when this much more is too much. */
  spendBytes(bytes: number): void {
    this.#expandedBytes += bytes;
    const { maxExpandedBytes, maxRatio } = this.#limits;
    if (this.#expandedBytes > maxExpandedBytes) this.#stop('maxExpandedBytes', maxExpandedBytes, this.#expandedBytes);
    const ratio = this.#expandedBytes / Math.max(1, this.#fileBytes);
    if (this.#expandedBytes > Math.min(RATIO_FLOOR_BYTES, maxExpandedBytes) && ratio > maxRatio) {
      this.#stop('maxRatio', maxRatio, Math.floor(ratio));
    }
  }

  /** @throws ReadFailure when there are too many entries. */
  spendEntry(): void {
    if (++this.#entries > this.#limits.maxEntries) this.#stop('maxEntries', this.#limits.maxEntries, this.#entries);
  }

  /** @throws ReadFailure when archives are nested too deeply. */
  checkDepth(depth: number): void {
    if (depth > this.#limits.maxDepth) this.#stop('maxDepth', this.#limits.maxDepth, depth);
  }

  /** @throws ReadFailure when a temporary file would become too large. */
  checkSpool(bytes: number): void {
    if (bytes > this.#limits.maxSpoolBytes) this.#stop('maxSpoolBytes', this.#limits.maxSpoolBytes, bytes);
  }

  #stop(limit: keyof ArchiveLimits, allowed: number, actual: number): never {
    this.exhausted = true;
    throw new ReadFailure(
      `the archive passes the limit ${limit} (${allowed}, reached ${actual}), as a decompression bomb would: ` +
        `the rest of this file is left out; raise ${limit} if the file is trusted`,
      { scope: 'file' },
    );
  }
}
