import * as z from 'zod';

/** Where this browser keeps the progress of all modules. */
export const PROGRESS_KEY = 'logwright.progress';

const moduleProgress = z.strictObject({
  /** Hash of the module's tasks and data: solved tasks of an older edition do not count for a newer one. */
  contentHash: z.string(),
  /** Task id to the moment it was solved (ISO 8601). */
  solved: z.record(z.string(), z.iso.datetime()),
  tasks: z.number().int().positive(),
});

/** Progress of one person: module id to what was solved. Exported and imported as JSON. */
export const progressSchema = z.strictObject({
  version: z.literal(1),
  modules: z.record(z.string(), moduleProgress),
});

export type ProgressState = z.output<typeof progressSchema>;
export type ModuleProgress = z.output<typeof moduleProgress>;

export const NO_PROGRESS: ProgressState = { version: 1, modules: {} };

/** Notes a solved task; an edition that changed starts afresh. */
export function withSolved(
  state: ProgressState,
  module: { readonly id: string; readonly contentHash: string; readonly tasks: number },
  taskId: string,
  at: string,
): ProgressState {
  const before = state.modules[module.id];
  const solved = before?.contentHash === module.contentHash ? before.solved : {};
  const next: ModuleProgress = {
    contentHash: module.contentHash,
    tasks: module.tasks,
    solved: { ...solved, [taskId]: solved[taskId] ?? at },
  };
  return { ...state, modules: { ...state.modules, [module.id]: next } };
}

/** The tasks of a module that are solved in its present edition. */
export function solvedTasks(
  state: ProgressState,
  module: { readonly id: string; readonly contentHash: string },
): ReadonlySet<string> {
  const progress = state.modules[module.id];
  return new Set(progress?.contentHash === module.contentHash ? Object.keys(progress.solved) : []);
}

/**
 * Reads exported progress.
 *
 * @throws Error that says what is wrong with the file.
 */
export function parseProgress(text: string): ProgressState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error('This file is not JSON: choose the file that "Export" wrote.', { cause });
  }
  const result = progressSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`This file is not exported progress: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

/** A short stable hash of a module's content (FNV-1a, 32 bits), enough to tell editions apart. */
export function contentHash(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
