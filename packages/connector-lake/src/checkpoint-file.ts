import { open, readFile } from 'node:fs/promises';
import type { Checkpoint } from '@logwright/connector-kit';
import { syncDirectory, writeFileDurably } from './durable.js';
import type { LakePaths } from './layout.js';
import { storedCheckpointSchema } from './stored-schemas.js';
import type { StoredCheckpoint } from './stored-schemas.js';

/** The newest checkpoint of each key, in memory and in `checkpoints.jsonl`. */
export class CheckpointFile {
  readonly #paths: LakePaths;
  readonly #newest = new Map<string, StoredCheckpoint>();
  #lines = 0;
  #ready = false;

  constructor(paths: LakePaths) {
    this.#paths = paths;
  }

  /** Reads the file; a torn last line is what a crash leaves and is ignored, its segment is still live. */
  async load(): Promise<void> {
    const text = await readFile(this.#paths.checkpoints, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    for (const line of text.split('\n')) {
      const stored = parseLine(line);
      if (stored === undefined) continue;
      this.#newest.set(stored.key, stored);
      this.#lines += 1;
    }
    if (text !== '' && (!text.endsWith('\n') || this.#lines > this.#newest.size * 2 + 1000)) await this.#rewrite();
  }

  /** @returns The newest checkpoint of a key. */
  get(key: string): Checkpoint | undefined {
    const stored = this.#newest.get(key);
    return stored && { key: stored.key, position: stored.position, complete: stored.complete };
  }

  /** Adds the log sources that a checkpoint has covered before to what its new form covers. */
  extend(checkpoint: Checkpoint, logSources: readonly string[]): StoredCheckpoint {
    const known = this.#newest.get(checkpoint.key)?.logSources ?? [];
    const all = known.length === 0 ? logSources : [...new Set([...known, ...logSources])];
    return { key: checkpoint.key, position: checkpoint.position, complete: checkpoint.complete, logSources: [...all] };
  }

  /** Takes over checkpoints that a segment holds durably. */
  remember(checkpoints: readonly StoredCheckpoint[]): void {
    for (const checkpoint of checkpoints) this.#newest.set(checkpoint.key, checkpoint);
  }

  /** Appends the newest state of keys durably, before their segments go. */
  async append(keys: Iterable<string>): Promise<void> {
    const lines = [...new Set(keys)]
      .flatMap(key => this.#newest.get(key) ?? [])
      .map(stored => `${JSON.stringify(stored)}\n`);
    if (lines.length === 0) return;
    const handle = await open(this.#paths.checkpoints, 'a');
    try {
      await handle.writeFile(lines.join(''));
      await handle.datasync();
    } finally {
      await handle.close();
    }
    if (!this.#ready) await syncDirectory(this.#paths.root);
    this.#ready = true;
    this.#lines += lines.length;
  }

  /** Forgets checkpoints that covered nothing but records of the given log sources. */
  async forget(logSources: ReadonlySet<string>): Promise<void> {
    let changed = false;
    for (const [key, stored] of this.#newest) {
      if (stored.logSources.length === 0 || !stored.logSources.every(name => logSources.has(name))) continue;
      this.#newest.delete(key);
      changed = true;
    }
    if (changed) await this.#rewrite();
  }

  async #rewrite(): Promise<void> {
    const lines = [...this.#newest.values()].map(stored => `${JSON.stringify(stored)}\n`);
    await writeFileDurably(this.#paths.checkpoints, lines.join(''));
    this.#lines = lines.length;
  }
}

function parseLine(line: string): StoredCheckpoint | undefined {
  if (line === '') return undefined;
  try {
    return storedCheckpointSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
