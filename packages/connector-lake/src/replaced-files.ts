import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that left the manifest and stay a while for readers that began before. */
export class ReplacedFiles {
  readonly #root: string;
  readonly #graceMs: number;
  #waiting: { readonly path: string; readonly at: number }[] = [];

  constructor(root: string, graceMs: number) {
    this.#root = root;
    this.#graceMs = graceMs;
  }

  /** Notes files that are no longer listed. */
  add(files: Iterable<{ readonly path: string }>): void {
    const at = performance.now();
    for (const { path } of files) this.#waiting.push({ path: join(this.#root, path), at });
  }

  /** Removes the files whose time is up; what a crash leaves behind goes at the next opening. */
  async removeDue(): Promise<void> {
    const before = performance.now() - this.#graceMs;
    const due = this.#waiting.filter(file => file.at <= before);
    this.#waiting = this.#waiting.filter(file => file.at > before);
    for (const { path } of due) await rm(path, { force: true });
  }
}
