import { z } from 'zod';
import { DEFAULT_ARCHIVE_LIMITS } from './archive/budget.js';

const MEBIBYTE = 1024 * 1024;

/** Limits on what one top-level archive may unfold to. */
export const archiveLimitsSchema = z
  .strictObject({
    maxExpandedBytes: z
      .int()
      .positive()
      .default(DEFAULT_ARCHIVE_LIMITS.maxExpandedBytes)
      .describe('Bytes that may come out of one top-level file, over all layers of archives.'),
    maxRatio: z
      .number()
      .positive()
      .default(DEFAULT_ARCHIVE_LIMITS.maxRatio)
      .describe('How many times larger than the file its content may be, once more than 256 MiB have come out.'),
    maxDepth: z
      .int()
      .positive()
      .default(DEFAULT_ARCHIVE_LIMITS.maxDepth)
      .describe('How deep archives and compression may be nested.'),
    maxEntries: z
      .int()
      .positive()
      .default(DEFAULT_ARCHIVE_LIMITS.maxEntries)
      .describe('Entries of all archives in one top-level file.'),
    maxSpoolBytes: z
      .int()
      .positive()
      .default(DEFAULT_ARCHIVE_LIMITS.maxSpoolBytes)
      .describe('Bytes of a zip inside another archive, or of standard input, that may be kept in a temporary file.'),
  })
  .describe('Limits on archives: a file that passes one is left there, with one dead letter that names the limit.');

/** Options of a file source, as they are written in a configuration. */
export const fileSourceSchema = z.strictObject({
  paths: z
    .array(z.string().min(1))
    .min(1)
    .describe(
      'Files, folders (read with everything in them), archives (zip, tar, gzip, zstd, also inside each other), glob patterns, or - for standard input.',
    ),
  once: z
    .boolean()
    .default(false)
    .describe(
      'Leave out content that has been read completely before, and read only what was appended to a file since.',
    ),
  follow: z
    .boolean()
    .default(false)
    .describe(
      'Wait for lines that are appended, through rotation by rename or by copy and truncate, until the pipeline is stopped.',
    ),
  startAt: z
    .enum(['beginning', 'end'])
    .default('beginning')
    .describe('Where to start in a file that is followed and has no checkpoint yet.'),
  pollIntervalMs: z.int().min(10).default(250).describe('Milliseconds between looks at the files that are followed.'),
  maxRecordBytes: z
    .int()
    .positive()
    .default(8 * MEBIBYTE)
    .describe('Longest record in bytes: a longer one becomes a dead letter with its beginning.'),
  maxBatchRecords: z.int().positive().default(2048).describe('Records after which a batch is handed on.'),
  maxBatchBytes: z.int().positive().default(MEBIBYTE).describe('Bytes of text after which a batch is handed on.'),
  limits: archiveLimitsSchema.prefault({}),
});

/** Options of a file source: only `paths` has no default. */
export type FileSourceOptions = z.input<typeof fileSourceSchema>;

/** Options of a file source with every default filled in. */
export type ResolvedFileSourceOptions = z.output<typeof fileSourceSchema>;
