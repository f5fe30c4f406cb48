import { resolve } from 'node:path';
import { defineSink } from '@logwright/connector-kit';
import { z } from 'zod';
import { openLakeWriter } from './writer.js';

const days = z.number().int().min(1).max(36_500);

const options = z.object({
  directory: z
    .string()
    .min(1)
    .describe("The lake's folder, made when it does not exist. Relative paths start at the configuration file."),
  retention: z
    .record(z.string(), days)
    .default({})
    .describe(
      'Days to keep events by log source name, after the day of the event; `*` stands for every other log source. Nothing expires by default.',
    ),
  queryLogRetentionDays: days
    .default(400)
    .describe("Days to keep the lake's own query log, which utilization is computed from."),
  commitIntervalMs: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(0)
    .describe(
      'How long a write may wait for others to share its fsync, in ms. 0: only while another commit is under way.',
    ),
  memoryLimitMiB: z
    .number()
    .int()
    .min(128)
    .default(256)
    .describe('Memory that the conversion to Parquet may use, in MiB.'),
  threads: z.number().int().min(1).max(64).default(1).describe('Threads that the conversion to Parquet may use.'),
  compactTargetMiB: z
    .number()
    .int()
    .min(1)
    .default(64)
    .describe('Small files of a day are merged until they are about this large, in MiB.'),
});

/** Writes events to the embedded lake: Parquet with a write-ahead segment, exactly once as a pipeline's only sink. */
export const lakeSink = defineSink({
  kind: 'sink',
  type: 'lake',
  summary: 'Stores events in the embedded lake: Parquet files on this machine, searched with SQL.',
  options,
  create: (settings, context) =>
    openLakeWriter({
      directory: resolve(context.baseDirectory, settings.directory),
      now: context.now,
      logger: context.logger,
      id: context.id,
      commitIntervalMs: settings.commitIntervalMs,
      memoryLimitBytes: settings.memoryLimitMiB * 1024 * 1024,
      threads: settings.threads,
      compactTargetBytes: settings.compactTargetMiB * 1024 * 1024,
      retentionDays: settings.retention,
      queryLogRetentionDays: settings.queryLogRetentionDays,
    }),
});
