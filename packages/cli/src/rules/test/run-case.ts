import { compileRules, correlationClosure, createDetector } from '@logwright/sigma';
import type { Correlation, Engine, Explanation, MatchOptions, Rule } from '@logwright/sigma';
import { createTimeReader, sigmaLogSources } from '@logwright/technologies';
import { createFieldValueReader } from '../explain/field-values.js';
import type { FieldValue, FieldValueReader } from '../explain/field-values.js';
import { readEvents } from '../read-events.js';
import type { PlacedEvent } from '../read-events.js';
import type { TestCase } from './test-suite.js';

/** What became of a case. */
export interface CaseResult {
  readonly case: TestCase;
  /** Undefined where no rule was found. */
  readonly rule: Rule | Correlation | undefined;
  readonly passed: boolean;
  readonly events: number;
  /** Events that matched; of a correlation how often it held. */
  readonly matched: number;
  /** Why it failed, a sentence each. */
  readonly reasons: readonly string[];
  /** What should be looked at all the same. */
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** Counts the matches of a rule's events. */
export interface RuleProbe {
  readonly rule: Rule | Correlation;
  /** @returns How many matches there are, and what is to be said of each event that was wrong. */
  probe(
    events: readonly PlacedEvent[],
    test: TestCase,
  ): { readonly matched: number; readonly details: readonly string[] };
}

const MAX_DETAILS = 3;

/**
 * Makes the probe of a detection rule.
 *
 * @param rule - The rule, without filters: a test is about the rule itself.
 * @returns The probe, or why the rule cannot be compiled.
 */
export function createRuleProbe(rule: Rule): RuleProbe | string {
  const engine = compileRules([rule], { logSources: sigmaLogSources });
  const [refused] = engine.refused;
  if (refused !== undefined) return refused.faults.map(({ message, mend }) => `${message} ${mend}`).join(' ');
  const describe = createDescriber(engine, rule);
  return {
    rule,
    probe(events, test) {
      const options = test.technology === undefined ? undefined : { technology: test.technology };
      const outcomes = events.map(placed => ({ placed, hit: engine.match(placed.event, options).length > 0 }));
      const wrong = outcomes.filter(({ hit }) => hit !== test.matches).slice(0, MAX_DETAILS);
      return {
        matched: outcomes.filter(({ hit }) => hit).length,
        details: wrong.map(({ placed }) => describe(placed, options)),
      };
    },
  };
}

/**
 * Makes the probe of a correlation: how often it holds on events in the order of their own times.
 *
 * @param correlation - The correlation.
 * @param documents - All rules and correlations that it may name.
 * @returns The probe, or why the correlation cannot work.
 */
export function createCorrelationProbe(
  correlation: Correlation,
  documents: readonly (Rule | Correlation)[],
): RuleProbe | string {
  const needed = correlationClosure(correlation, documents);
  const make = () => createDetector(needed, { logSources: sigmaLogSources });
  const refused = make().refused.flatMap(({ faults }) => faults);
  if (refused.length > 0) return refused.map(({ message, mend }) => `${message} ${mend}`).join(' ');
  const readTime = createTimeReader();
  return {
    rule: correlation,
    probe(events, { technology }) {
      const detector = make();
      const options = technology === undefined ? {} : { technology };
      const timed = events.map(({ event }) => ({ event, time: readTime(event) ?? NaN }));
      const found = timed
        .sort((a, b) => a.time - b.time)
        .flatMap(({ event, time }) => detector.detect(event, { time, ...options }));
      const all = [...found, ...detector.advance(Infinity)];
      const { untimed, late } = detector.counters();
      const unseen = untimed + late;
      return {
        matched: all.filter(one => one.kind === 'correlation' && one.correlation === correlation).length,
        details: unseen === 0 ? [] : [`${unseen} event(s) that its rules match have no time.`],
      };
    },
  };
}

function createDescriber(engine: Engine, rule: Rule): (placed: PlacedEvent, options?: MatchOptions) => string {
  let readFields: FieldValueReader | undefined;
  return ({ event, file, line }, options) => {
    const explanation = engine.explain(event, rule, options);
    if (engine.match(event, options).length > 0) return `${file}:${line}: ${whyHit(explanation)}`;
    const read = (readFields ??= createFieldValueReader(rule));
    const fields = (selection: string): readonly FieldValue[] => read(event, selection, options);
    return `${file}:${line}: ${whyMissed(explanation, fields)}`;
  };
}

function whyHit({ evidence }: Explanation): string {
  const [first] = evidence.filter(({ value }) => value !== undefined);
  if (first === undefined) return 'it matches, because fields are absent.';
  return `it matches, for instance by ${first.selection}: ${first.field ?? 'keyword'} = ${JSON.stringify(first.value)}.`;
}

function whyMissed(
  { matched, selections }: Explanation,
  fieldsOf: (selection: string) => readonly FieldValue[],
): string {
  if (matched) return 'its log source is not the one that the rule names.';
  const parts = selections.map(({ name, matched: holds }) => {
    const values = holds
      ? []
      : fieldsOf(name).map(({ field, value }) => `${field} is ${JSON.stringify(value) ?? 'absent'}`);
    return `${name} ${holds ? 'holds' : 'does not hold'}${values.length > 0 ? ` (${values.join(', ')})` : ''}`;
  });
  return `it does not match: ${parts.join('; ')}.`;
}

/**
 * Runs a case.
 *
 * @param test - The case.
 * @param probe - The probe of its rule, or why there is none.
 */
export async function runCase(test: TestCase, probe: RuleProbe | string): Promise<CaseResult> {
  const startMs = performance.now();
  const end = (result: Pick<CaseResult, 'events' | 'matched' | 'reasons'>): CaseResult => ({
    case: test,
    rule: typeof probe === 'string' ? undefined : probe.rule,
    passed: result.reasons.length === 0,
    ...result,
    notes: notesOn(test, result.matched),
    seconds: (performance.now() - startMs) / 1_000,
  });
  if (typeof probe === 'string') return end({ events: 0, matched: 0, reasons: [probe] });
  const { events, faults } = await eventsOf(test);
  if (events.length + faults.length === 0) return end({ events: 0, matched: 0, reasons: ['It has no events.'] });
  const { matched, details } = probe.probe(events, test);
  const unreadable = faults.map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
  const verdict = judge(test, probe.rule, events.length, matched);
  return end({
    events: events.length,
    matched,
    reasons: [...unreadable, ...(verdict === undefined ? [] : [verdict, ...details])],
  });
}

async function eventsOf(test: TestCase): ReturnType<typeof readEvents> {
  const inline = test.events.map(({ event, line }) => ({ event, file: test.file, line }));
  if (test.eventFiles.length === 0) return { events: inline, faults: [] };
  const read = await readEvents(test.eventFiles, { baseDirectory: '/', stdin: NO_STDIN });
  return { events: [...inline, ...read.events], faults: read.faults };
}

const NO_STDIN: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: async function* () {} };

/** @returns Why the number of matches is wrong, undefined when it is right. */
function judge(test: TestCase, rule: Rule | Correlation, events: number, matched: number): string | undefined {
  const { matches, count, isMinimum = rule.kind === 'correlation' && count === undefined } = test;
  const found = times(matched, rule, events);
  if (!matches) return matched === 0 ? undefined : `It must not match, and does ${found}.`;
  if (isMinimum) {
    return matched >= (count ?? 1) ? undefined : `It must match at least ${count ?? 1}, and does ${found}.`;
  }
  if (count !== undefined) return matched === count ? undefined : `It must match ${count}, and does ${found}.`;
  return matched === events ? undefined : `Every event must match, and ${found} does.`;
}

function notesOn({ count, isMinimum }: TestCase, matched: number): readonly string[] {
  if (count === undefined || isMinimum !== true || matched <= count) return [];
  return [`${matched} events match where ${count} are announced: correct match_count.`];
}

function times(matched: number, rule: Rule | Correlation, events: number): string {
  return rule.kind === 'correlation' ? `${matched} time(s)` : `${matched} of ${events} event(s)`;
}
