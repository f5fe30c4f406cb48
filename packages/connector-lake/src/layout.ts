import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Version of the folder layout, the manifest and the segments together. */
export const LAKE_FORMAT = 1;

/** Paths below a lake's folder. */
export interface LakePaths {
  readonly root: string;
  readonly wal: string;
  readonly events: string;
  readonly deadLetters: string;
  readonly staging: string;
  readonly corrupt: string;
  readonly queryLog: string;
  readonly requests: string;
  readonly manifest: string;
  readonly checkpoints: string;
  readonly lock: string;
}

/** @returns The paths of the lake in a folder. */
export function lakePaths(directory: string): LakePaths {
  const root = resolve(directory);
  return {
    root,
    wal: join(root, 'wal'),
    events: join(root, 'ext'),
    deadLetters: join(root, 'dead-letter'),
    staging: join(root, 'staging'),
    corrupt: join(root, 'corrupt'),
    queryLog: join(root, 'query-log'),
    requests: join(root, 'requests'),
    manifest: join(root, 'manifest.json'),
    checkpoints: join(root, 'checkpoints.jsonl'),
    lock: join(root, 'writer.duckdb'),
  };
}

const MAX_NAME_LENGTH = 120;

/**
 * Turns any name into one safe path component: unreserved characters stay, the rest is percent-encoded, and a
 * long name is cut and ends in its hash, so that different names never share a folder.
 */
export function encodePathName(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed())
    .replace(/[!'()*~]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/^\.+/, dots => '%2E'.repeat(dots.length));
  if (encoded.length <= MAX_NAME_LENGTH && encoded !== '') return encoded;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 32);
  const head = encoded.slice(0, MAX_NAME_LENGTH - 33).replace(/%[0-9A-F]?$/, '');
  return `${head}~${hash}`;
}

/** What a partition's folder is named after. */
export interface PartitionKey {
  readonly kind: 'event' | 'dead-letter';
  readonly logSource: string;
  readonly region: string;
  readonly account: string;
  /** UTC day as YYYYMMDD. */
  readonly day: number;
}

/** @returns The folder of a partition below the lake's folder, laid out as Amazon Security Lake does. */
export function partitionFolder(key: PartitionKey): string {
  const top = key.kind === 'event' ? 'ext' : 'dead-letter';
  return join(
    top,
    encodePathName(key.logSource),
    `region=${encodePathName(key.region)}`,
    `accountId=${encodePathName(key.account)}`,
    `eventDay=${key.day}`,
  );
}

/** @returns The UTC day of a time in ms since 1970, as YYYYMMDD. */
export function dayNumber(timeMs: number): number {
  const date = new Date(timeMs);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** @returns The start of a YYYYMMDD day in ms since 1970 UTC. */
export function dayStartMs(day: number): number {
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
}
