import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Logger } from '@logwright/connector-kit';
import { PipelineError } from '../errors.js';
import { allStoreFolders, findRuleFiles, STORE_FILE } from './rule-files.js';
import type { RulePaths } from './rule-files.js';
import { buildRuleSet } from './rule-set.js';
import type { RuleSet, RuleSetOptions } from './rule-set.js';
import { loadRuleStore } from './rule-store.js';
import type { RuleFileCache, RuleStore, RuleStoreDiagnostic } from './rule-store.js';
import type { RuleSelection } from './select-rules.js';

/** Options of {@link createRuleReader}. */
export interface RuleReaderOptions extends RulePaths, RuleSelection, Pick<RuleSetOptions, 'maxFindingsPerHour'> {
  /** @returns Milliseconds since 1970. */
  readonly now: () => number;
  readonly logger: Logger;
}

/** Reads rules at first and whenever they changed. */
export interface RuleReader {
  /** @throws PipelineError `rules_unreadable` */
  first(): Promise<RuleSet>;
  /**
   * Reads rules anew when files changed or a filter ended. A file that is broken now stands for what it held before.
   *
   * @param running - The set that runs meanwhile.
   * @returns The new set, or undefined when nothing changed or the paths cannot be read.
   */
  changed(running: RuleSet): Promise<RuleSet | undefined>;
}

const MAX_LOGGED = 20;

/**
 * Makes the reader of a pipeline's rules. Files that did not change are not parsed again.
 *
 * @param options - Where the rules are and which are wanted.
 */
export function createRuleReader(options: RuleReaderOptions): RuleReader {
  const { now, logger } = options;
  const cache: RuleFileCache = new Map();
  let version = '';
  const load = (): Promise<RuleStore> => loadRuleStore({ ...options, now: now(), cache });
  return {
    async first() {
      version = await versionOf(options);
      const store = await load();
      const unreadable = store.diagnostics.find(diagnostic => diagnostic.code === 'unreadable' && !hasRules(store));
      if (unreadable !== undefined) {
        throw new PipelineError('rules_unreadable', `${unreadable.file}: ${unreadable.message} ${unreadable.mend}`, {
          context: { file: unreadable.file },
        });
      }
      const set = buildRuleSet(store, { ...options, now: now() });
      logDiagnostics(set.diagnostics, logger);
      return set;
    },
    async changed(running) {
      const current = await versionOf(options);
      const isOver = running.nextExpiryMs !== undefined && running.nextExpiryMs <= now();
      if (current === version && !isOver) return undefined;
      version = current;
      const store = keepFormer(await load(), running.store);
      if (!hasRules(store) && hasRules(running.store)) {
        logger.warn('No rule can be read any more; the former rules run on.', { paths: options.paths });
        return undefined;
      }
      const set = buildRuleSet(store, { ...options, now: now(), previous: running });
      logDiagnostics(set.diagnostics, logger);
      return set;
    },
  };
}

function hasRules(store: RuleStore): boolean {
  return store.rules.length > 0;
}

/** Rules of files that have errors now stand in for what they held before. */
function keepFormer(store: RuleStore, former: RuleStore): RuleStore {
  const broken = new Set(store.diagnostics.filter(each => each.severity === 'error').map(each => each.file));
  const present = new Set(store.rules.map(rule => rule.document.id));
  const kept = former.rules.filter(
    ({ file, document }) => broken.has(file) && (document.id === undefined || !present.has(document.id)),
  );
  if (kept.length === 0) return store;
  const rules = [...store.rules, ...kept];
  return { ...store, rules, documents: rules.map(rule => rule.document) };
}

/** Changes whenever a rule file or the settings of its store do. */
async function versionOf(options: RulePaths): Promise<string> {
  const found = await findRuleFiles(options);
  const settings = await Promise.all(
    [...allStoreFolders(options, found)].map(async folder => {
      const facts = await stat(resolve(folder, STORE_FILE)).catch(() => undefined);
      return `${folder}:${facts?.mtimeMs}:${facts?.size}`;
    }),
  );
  return [...found.files.map(file => `${file.path}:${file.changedMs}:${file.bytes}`), ...settings].join('\n');
}

function logDiagnostics(diagnostics: readonly RuleStoreDiagnostic[], logger: Logger): void {
  const errors = diagnostics.filter(diagnostic => diagnostic.severity === 'error');
  for (const { file, line, column, message, mend } of errors.slice(0, MAX_LOGGED)) {
    logger.warn(`${file}:${line}:${column} ${message} ${mend}`);
  }
  if (errors.length > MAX_LOGGED) {
    logger.warn('More rules have faults; `logwright rules lint` names them all.', { faults: errors.length });
  }
}
