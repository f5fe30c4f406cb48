import type { FileHandle } from 'node:fs/promises';
import type { CheckpointStore, JsonObject } from '@logwright/connector-kit';
import { type Fingerprint, fingerprint, headKeys } from './fingerprint.js';

/** How one top-level file is to be read, after its content has been recognised. */
export interface FilePlan {
  /** Key of the file's checkpoints. */
  readonly key: string;
  /** The same content has been read completely before, and is to be read only once. */
  readonly isDone: boolean;
  /** Items that were delivered before. */
  readonly skip: number;
  /** Where plain lines go on after the delivered ones; undefined when they have to be counted off. */
  readonly offset?: number;
  /** Under what the file is known while it grows; undefined for a file that is too short. */
  readonly head?: { readonly key: string; readonly lines: Fingerprint['lines'] };
}

/** What {@link planFile} goes by. */
export interface PlanOptions {
  readonly once: boolean;
  readonly checkpoints?: Pick<CheckpointStore, 'load'>;
  /** Keys of the files that this source has read to their end already. */
  readonly finishedKeys: ReadonlySet<string>;
  readonly signal?: AbortSignal;
}

/**
 * Recognises a file by its content and says where to begin.
 *
 * @throws ReadFailure when the file cannot be read.
 */
export async function planFile(file: FileHandle, size: number, options: PlanOptions): Promise<FilePlan> {
  const { once, checkpoints } = options;
  const heads = await headKeys(file, size);
  const known = once && checkpoints !== undefined ? await loadPrefixes(checkpoints, heads) : [];
  const lengths = known.map(prefix => prefix.length);
  const content = await fingerprint(file, size, lengths, options.signal);
  const key = `file:${content.sha256}`;
  const head = heads[0] === undefined ? undefined : { key: heads[0], lines: content.lines };
  const stored = await checkpoints?.load(key);
  const isDone = once && (stored?.complete === true || options.finishedKeys.has(key));
  if (isDone) return { key, head, isDone, skip: 0 };
  if (stored !== undefined && !stored.complete) {
    return { key, head, isDone, skip: count(stored.position, 'records') ?? 0, offset: count(stored.position, 'bytes') };
  }
  const prefix = known.find(candidate => content.prefixes.get(candidate.length) === candidate.sha256);
  return { key, head, isDone, skip: prefix?.records ?? 0, offset: prefix?.length };
}

interface KnownPrefix {
  readonly length: number;
  readonly sha256: string;
  readonly records: number;
}

/** @returns What files with these heads were when they were last read completely, the longest first. */
async function loadPrefixes(
  checkpoints: Pick<CheckpointStore, 'load'>,
  keys: readonly string[],
): Promise<readonly KnownPrefix[]> {
  const prefixes: KnownPrefix[] = [];
  for (const key of keys) {
    const position = (await checkpoints.load(key))?.position ?? {};
    const length = count(position, 'length');
    const records = count(position, 'records');
    const { sha256 } = position;
    if (length !== undefined && records !== undefined && typeof sha256 === 'string')
      prefixes.push({ length, records, sha256 });
  }
  return prefixes.sort((a, b) => b.length - a.length);
}

function count(position: JsonObject, name: string): number | undefined {
  const value = position[name];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
