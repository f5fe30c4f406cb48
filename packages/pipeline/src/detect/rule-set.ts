import { applyFilters } from '@logwright/sigma';
import type { Correlation, Detector, Fault, Rule, SigmaDocument } from '@logwright/sigma';
import { createFindingLimit } from './finding-limit.js';
import type { FindingLimit } from './finding-limit.js';
import { newCounter } from './rule-counters.js';
import type { RuleCounter } from './rule-counters.js';
import { createRuleDetector } from './rule-detector.js';
import type { RuleStore, RuleStoreDiagnostic, StoredRule } from './rule-store.js';
import { ocsfFieldsOf } from './ocsf-fields.js';
import { selectRules } from './select-rules.js';
import type { RuleSelection } from './select-rules.js';

/** A rule or correlation that is run, with its figures. */
export interface RunningRule {
  readonly document: Rule | Correlation;
  readonly stored: StoredRule;
  /** Identity of the rule over reloads: its id, or its name or title and file. */
  readonly uid: string;
  /** False for a rule that runs only because a correlation counts its matches. */
  readonly raises: boolean;
  readonly counter: RuleCounter;
  readonly limit: FindingLimit;
}

/** Compiled rules of one reading of the store. */
export interface RuleSet {
  readonly store: RuleStore;
  readonly detector: Detector;
  readonly rules: readonly RunningRule[];
  /** The running rule of a document as the detector reports it. */
  find(document: Rule | Correlation): RunningRule | undefined;
  /** Fields of the OCSF event that rules look for, `ocsf.` before their path. */
  readonly ocsfFields: readonly string[];
  /** Filters that narrow rules. */
  readonly filters: number;
  /** Faults of the store, of filters, and of rules that cannot be run. */
  readonly diagnostics: readonly RuleStoreDiagnostic[];
  /** When a filter ends, in ms since 1970: the time to build anew. */
  readonly nextExpiryMs?: number;
}

/** Options of {@link buildRuleSet}. */
export interface RuleSetOptions extends RuleSelection {
  /** Findings of one rule in an hour of event time. @defaultValue 1,000 */
  readonly maxFindingsPerHour?: number;
  /** Milliseconds since 1970: filters that are over are not applied. */
  readonly now: number;
  /** The set that runs: figures go on, and a rule that cannot be compiled any more runs as it did. */
  readonly previous?: RuleSet;
}

/**
 * Compiles what is to be run of a store, with its filters folded in.
 *
 * @param store - The store.
 * @param options - Selection, time and the set before.
 */
export function buildRuleSet(store: RuleStore, options: RuleSetOptions): RuleSet {
  const built = compile(store, options);
  const kept = built.refused.flatMap(refused => formerOf(refused, options.previous));
  if (kept.length === 0) return built.set;
  const refused = new Set(built.refused.map(entry => entry.stored));
  const rules = [...store.rules.filter(rule => !refused.has(rule)), ...kept];
  const { set } = compile({ ...store, rules, documents: rules.map(rule => rule.document) }, options);
  return { ...set, diagnostics: [...built.set.diagnostics] };
}

function formerOf({ uid }: RunningRule, previous: RuleSet | undefined): readonly StoredRule[] {
  const former = previous?.rules.find(rule => rule.uid === uid);
  return former === undefined ? [] : [former.stored];
}

interface Compiled {
  readonly set: RuleSet;
  readonly refused: readonly RunningRule[];
}

function compile(store: RuleStore, options: RuleSetOptions): Compiled {
  const selected = selectRules(store.rules, options);
  const filtered = applyFilters(
    selected.map(({ stored }) => stored.document),
    { now: options.now },
  );
  const former = new Map(options.previous?.rules.map(rule => [rule.uid, rule]));
  const { maxFindingsPerHour = 1_000 } = options;
  // Filters go, the order stays: the n-th document is that of the n-th rule or correlation.
  const targets = selected.filter(({ stored }) => stored.document.kind !== 'filter');
  const running = filtered.documents.map((document, index): RunningRule => {
    const { stored, raises } = targets[index]!;
    const uid = uidOf(stored);
    const { counter = newCounter(), limit = createFindingLimit(maxFindingsPerHour) } = former.get(uid) ?? {};
    return { document, stored, uid, raises, counter, limit };
  });
  const byDocument = new Map<SigmaDocument, RunningRule>(running.map(rule => [rule.document, rule]));
  const detector = createRuleDetector(filtered.documents);
  const refused = detector.refused.flatMap(({ document }) => byDocument.get(document) ?? []);
  const diagnostics = [
    ...store.diagnostics,
    ...filtered.diagnostics.map(fault => toDiagnostic(fault, fault.place.file ?? '')),
    ...detector.refused.flatMap(({ document, faults }) =>
      faults.map(fault => toDiagnostic(fault, byDocument.get(document)?.stored.file ?? '')),
    ),
  ];
  return {
    refused,
    set: {
      store,
      detector,
      rules: running.filter(rule => !refused.includes(rule)),
      find: document => byDocument.get(document),
      ocsfFields: ocsfFieldsOf(filtered.documents),
      filters: filtered.applied.length,
      diagnostics,
      ...(filtered.nextExpiryMs === undefined ? {} : { nextExpiryMs: filtered.nextExpiryMs }),
    },
  };
}

function uidOf({ document, file }: StoredRule): string {
  return document.id ?? `${file}#${document.name ?? document.title}`;
}

function toDiagnostic({ severity = 'error', code, message, mend }: Fault, file: string): RuleStoreDiagnostic {
  return { severity, code, message, mend, file, line: 1, column: 1 };
}
