import type { LakePaths } from './layout.js';
import { saveManifest } from './manifest.js';
import type { Manifest } from './manifest.js';

/** The writer's manifest: changed by one task at a time, durable before anyone sees the change. */
export class ManifestHolder {
  readonly #paths: LakePaths;
  #manifest: Manifest;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(paths: LakePaths, manifest: Manifest) {
    this.#paths = paths;
    this.#manifest = manifest;
  }

  /** The manifest as it is on disk. */
  get current(): Manifest {
    return this.#manifest;
  }

  /** Runs tasks that change the lake's files one after the other. */
  exclusive<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#tail.then(task);
    this.#tail = run.catch(() => undefined);
    return run;
  }

  /** Replaces parts of the manifest durably. Call it inside {@link exclusive}. */
  async update(change: Partial<Omit<Manifest, 'format' | 'generation'>>): Promise<void> {
    const next = { ...this.#manifest, ...change, generation: this.#manifest.generation + 1 };
    await saveManifest(this.#paths, next);
    this.#manifest = next;
  }
}
