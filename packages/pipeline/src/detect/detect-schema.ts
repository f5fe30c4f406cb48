import { z } from 'zod';
import { LEVELS, STATUSES } from './select-rules.js';

/** The `detect` section of a configuration. */
export const detectSchema = z
  .strictObject({
    enabled: z.boolean().default(true).describe('False leaves events as they are: no rule is read.'),
    rules: z
      .array(z.string().min(1))
      .min(1)
      .describe('Sigma rule files and folders of them, relative to this file. A `store.yaml` says owner and state.'),
    minLevel: z
      .enum(LEVELS)
      .default('informational')
      .describe('Lowest level whose findings are wanted. Rules that a correlation counts run whatever their level.'),
    statuses: z
      .array(z.enum(STATUSES))
      .min(1)
      .default(['stable', 'test', 'experimental', 'deprecated'])
      .describe("Maturities that are wanted: Sigma's `status`. Rules without one always run."),
    latenessMs: z
      .int()
      .min(0)
      .max(86_400_000)
      .default(60_000)
      .describe('How much later than others of its stream an event may come and still be correlated.'),
    idleMs: z
      .int()
      .min(100)
      .max(86_400_000)
      .default(30_000)
      .describe('A stream that brings nothing for so long holds correlations back no longer.'),
    reloadMs: z
      .int()
      .min(0)
      .max(3_600_000)
      .default(5_000)
      .describe('How often the rules are looked at for changes, which are taken over while running; 0 never.'),
    maxFindingsPerHour: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(1_000)
      .describe('Findings of one rule in an hour of event time; matches over it are counted only.'),
    metricsFile: z
      .string()
      .min(1)
      .optional()
      .describe(
        'File for the figures of every rule, written anew as JSON every 10 seconds and at the end, relative to this file.',
      ),
  })
  .describe('Sigma rules that run on every event; their findings become events of their own (OCSF class 2004).');

/** A checked `detect` section. */
export type DetectConfig = z.output<typeof detectSchema>;
