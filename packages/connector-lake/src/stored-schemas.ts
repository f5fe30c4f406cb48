import type { JsonObject } from '@logwright/connector-kit';
import { z } from 'zod';

/** Form of a partition's statistics in headers and manifest. */
export const partitionStatisticsSchema = z.object({
  kind: z.enum(['event', 'dead-letter']),
  logSource: z.string(),
  region: z.string(),
  account: z.string(),
  day: z.number(),
  rows: z.number(),
  rawBytes: z.number(),
  minTimeMs: z.number(),
  maxTimeMs: z.number(),
  technologies: z.array(z.tuple([z.string(), z.number()]).readonly()).readonly(),
});

/** Form of one day's volume in headers and manifest. */
export const volumeEntrySchema = z.object({
  logSource: z.string(),
  technology: z.string(),
  day: z.number(),
  events: z.number(),
  bytes: z.number(),
  deadLetters: z.number(),
  lastEventMs: z.number().nullable(),
  firstReceivedMs: z.number(),
  lastReceivedMs: z.number(),
  lag: z.array(z.tuple([z.number(), z.number()]).readonly()).readonly(),
});

/** Form of a checkpoint with the log sources whose records it has covered. */
export const storedCheckpointSchema = z.object({
  key: z.string(),
  position: z.custom<JsonObject>(value => typeof value === 'object' && value !== null),
  complete: z.boolean(),
  logSources: z.array(z.string()).readonly(),
});

/** A checkpoint as the lake keeps it. */
export type StoredCheckpoint = z.output<typeof storedCheckpointSchema>;
