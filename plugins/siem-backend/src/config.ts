import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { splunkOptionsSchema } from '@logwright/connector-splunk';
import { z } from 'zod';

const platformBase = {
  id: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'Use 1 to 40 of a-z, 0-9 and -, for instance "lake".')
    .describe('Unique, short: part of every log source’s address.'),
  title: z.string().min(1).optional().describe('Name for people; the id when left out.'),
  quotaBytesPerDay: z.number().positive().optional().describe('Bytes a day that are paid for or allowed.'),
};

const lakeSchema = z.strictObject({
  ...platformBase,
  type: z.literal('lake'),
  directory: z.string().min(1).describe('The lake’s folder.'),
  memoryLimitBytes: z
    .number()
    .int()
    .positive()
    .default(256 * 1024 * 1024)
    .describe('Memory that searches may use.'),
});

const splunkSchema = z.strictObject({
  ...platformBase,
  type: z.literal('splunk'),
  ...splunkOptionsSchema.shape,
});

const collectionSchema = z.strictObject({
  everySeconds: z.number().min(10).default(60),
  fullEverySeconds: z.number().min(10).default(900),
  windowDays: z.number().int().min(30).max(400).default(35),
  retainDays: z.number().int().min(35).default(400),
});

const siemSchema = z.strictObject({
  platforms: z
    .array(z.discriminatedUnion('type', [lakeSchema, splunkSchema]))
    .default([])
    .refine(list => new Set(list.map(each => each.id)).size === list.length, 'Two platforms have the same id.'),
  collection: collectionSchema.prefault({}),
});

/** Configuration of an embedded lake. */
export type LakePlatformConfig = z.output<typeof lakeSchema>;
/** Configuration of a Splunk deployment. */
export type SplunkPlatformConfig = z.output<typeof splunkSchema>;
/** Configuration of the plugin under `siem`. */
export type SiemConfig = z.output<typeof siemSchema>;

/**
 * Reads the plugin's configuration.
 *
 * @param config - the portal's configuration
 * @returns The configuration with its defaults, frozen.
 * @throws InputError that lists every mistake with its path.
 */
export function readSiemConfig(config: RootConfigService): SiemConfig {
  const result = siemSchema.safeParse(config.getOptional('siem') ?? {});
  if (result.success) return Object.freeze(result.data);
  const lines = result.error.issues.map(issue => `siem${pathText(issue.path)}: ${issue.message}`);
  throw new InputError(`The portal configuration cannot be used:\n${lines.join('\n')}`);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
}
