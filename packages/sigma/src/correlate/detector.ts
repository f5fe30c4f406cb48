import type { Correlation, Rule, SigmaDocument } from '../ast/rule.js';
import { compileRules, engineParts } from '../match/engine.js';
import type { CompileOptions, Engine, Match, MatchOptions } from '../match/engine.js';
import type { SigmaEvent } from '../process/field-reader.js';
import type { Signal } from './correlator.js';
import type { DetectorCounters } from './counters.js';
import type { DetectionResult, EventReference } from './detection.js';
import type { FieldValues } from './entry-maker.js';
import { createEventValues } from './event-values.js';
import { completeLimits } from './limits.js';
import type { CorrelationLimits } from './limits.js';
import { linkCorrelations } from './link.js';
import type { CorrelationNode, RefusedDocument } from './link.js';
import { createResultMaker } from './results.js';
import type { ResultMaker } from './results.js';
import type { CorrelationState } from './state.js';
import { CorrelationStream } from './stream.js';
import { createSubscribers } from './subscribers.js';
import type { Subscribers } from './subscribers.js';

/** How to detect. */
export interface DetectorOptions extends CompileOptions {
  /** An engine with the rules of the documents, where there is one already; the options to compile have no effect then. */
  readonly engine?: Engine;
  /**
   * By how much (ms) an event may come after one with a later time. Correlations are decided so much later, by the
   * times of events; those that come later still are counted as late. @defaultValue 60,000
   */
  readonly latenessMs?: number;
  /** How far (ms) the time of an event may be ahead of `now`, where a caller gives it. @defaultValue 300,000 */
  readonly maxAheadMs?: number;
  /** Limits other than the default ones of {@link CorrelationLimits}. */
  readonly limits?: Partial<CorrelationLimits>;
}

/** What is known of an event. */
export interface EventContext extends MatchOptions {
  /** When it happened, in ms since 1970; NaN when that is not known, which keeps it out of correlations. */
  readonly time: number;
  /** How to find it again. */
  readonly reference?: EventReference;
  /** The present, in ms since 1970: events too far ahead of it do not make others late. */
  readonly now?: number;
}

/** Rules and correlations at work. It remembers what correlations need, within limits. */
export interface Detector {
  /** The engine with all rules. */
  readonly engine: Engine;
  /** Rules and correlations that cannot work, with their faults. */
  readonly refused: readonly RefusedDocument[];
  /** The correlations at work, inner ones before those that build on them. */
  readonly correlations: readonly Correlation[];
  /**
   * Whether a rule or correlation reports only through the correlations that name it: none of them says `generate`.
   */
  isSilent(document: Rule | Correlation): boolean;
  /**
   * Matches one event.
   *
   * @param event - Any event.
   * @param context - See {@link EventContext}.
   * @returns The rules that match it, and the correlations that are known to hold by now.
   */
  detect(event: SigmaEvent, context: EventContext): readonly DetectionResult[];
  /**
   * The same for an event whose matches are known, as a scan of bytes finds them.
   *
   * @param event - The event; it is read only when a correlation asks for its fields.
   * @param matches - What the engine found.
   * @param context - See {@link EventContext}.
   */
  detectMatched(event: SigmaEvent, matches: readonly Match[], context: EventContext): readonly DetectionResult[];
  /**
   * Tells that no event before a time will come any more, such as the present less the lateness when no events come.
   *
   * @param time - In ms since 1970; Infinity ends the stream: all that waits is decided, and another may begin.
   * @returns The correlations that are known to hold by then.
   */
  advance(time: number): readonly DetectionResult[];
  /** What correlations remember; plain data that survives JSON. */
  save(): CorrelationState;
  /**
   * Goes on from what another detector remembered. What belongs to correlations that are not here is dropped and
   * counted.
   *
   * @param state - What `save` gave, also through JSON.
   * @throws CorrelationStateError for anything else; nothing is remembered then.
   */
  restore(state: unknown): void;
  /** What happened since the detector was made. */
  counters(): DetectorCounters;
}

const NONE: readonly DetectionResult[] = [];

/**
 * Puts rules and correlations to work.
 *
 * @param documents - As `parseRules` returns them. Filters are applied beforehand, by `applyFilters`; those that are
 * here are refused.
 * @param options - See {@link DetectorOptions}.
 * @returns The detector.
 * @throws TypeError for a lateness that is not a number from 0, and a limit that is not one from 1.
 * @example
 * ```ts
 * const detector = createDetector(parseRules(text).documents);
 * const found = detector.detect(event, { time: Date.parse(event.UtcTime) });
 * ```
 */
export function createDetector(documents: readonly SigmaDocument[], options: DetectorOptions = {}): Detector {
  const limits = completeLimits(options.limits);
  const engine = options.engine ?? compileRules(documents.filter(isRule), options);
  const usable = new Set(engine.rules);
  const linked = linkCorrelations(documents, rule => usable.has(rule), limits);
  const refused = [...refusedRules(engine), ...linked.refused, ...refusedFilters(documents)];
  return new CorrelatingDetector(engine, linked.nodes, refused, options);
}

class CorrelatingDetector implements Detector {
  readonly engine: Engine;
  readonly refused: readonly RefusedDocument[];
  readonly correlations: readonly Correlation[];
  readonly #maxAheadMs: number;
  readonly #stream: CorrelationStream;
  readonly #subscribers: Subscribers;
  readonly #results: ResultMaker;
  readonly #valuesOf: (event: SigmaEvent, options: MatchOptions) => FieldValues;
  #untimed = 0;
  #ahead = 0;

  constructor(
    engine: Engine,
    nodes: readonly CorrelationNode[],
    refused: readonly RefusedDocument[],
    options: DetectorOptions,
  ) {
    const { latenessMs = 60_000, maxAheadMs = 300_000 } = options;
    if (!(latenessMs >= 0 && latenessMs < Infinity)) throw new TypeError(`Not a lateness: ${latenessMs}`);
    const limits = completeLimits(options.limits);
    this.engine = engine;
    this.refused = refused;
    this.correlations = nodes.map(({ correlation }) => correlation);
    this.#maxAheadMs = maxAheadMs;
    this.#stream = new CorrelationStream(nodes, latenessMs, limits);
    this.#subscribers = createSubscribers(nodes);
    this.#results = createResultMaker(nodes);
    this.#valuesOf = createEventValues(engineParts(engine).classOf, limits);
  }

  isSilent(document: Rule | Correlation): boolean {
    return this.#subscribers.isSilent(document);
  }

  detect(event: SigmaEvent, context: EventContext): readonly DetectionResult[] {
    return this.detectMatched(event, this.engine.match(event, context), context);
  }

  detectMatched(event: SigmaEvent, matches: readonly Match[], context: EventContext): readonly DetectionResult[] {
    if (matches.length === 0) return this.#isTimed(context) ? this.#report(this.#stream.observe(context.time)) : NONE;
    const found = matches
      .filter(({ rule }) => !this.#subscribers.isSilent(rule))
      .map(({ rule }) => this.#results.ofRule(rule, context));
    const matched = this.#subscribers.stepsOf(matches);
    if (!this.#isTimed(context)) {
      if (matched !== undefined) this.#countUntimed(context);
      return found;
    }
    if (matched !== undefined) {
      const references = [this.#results.keep(matched.rules, context)];
      this.#stream.push({ time: context.time, references, read: this.#valuesOf(event, context) }, matched.steps);
    }
    const held = this.#report(this.#stream.observe(context.time));
    return held.length === 0 ? found : [...found, ...held];
  }

  advance(time: number): readonly DetectionResult[] {
    if (Number.isNaN(time)) throw new TypeError('Not a time: NaN');
    return this.#report(this.#stream.advance(time));
  }

  save(): CorrelationState {
    return this.#stream.save();
  }

  restore(state: unknown): void {
    this.#stream.restore(state);
  }

  counters(): DetectorCounters {
    const { watermark } = this.#stream;
    return { ...this.#stream.counters(), untimed: this.#untimed, ahead: this.#ahead, watermark };
  }

  #isTimed({ time, now }: EventContext): boolean {
    return Number.isFinite(time) && !(now !== undefined && time > now + this.#maxAheadMs);
  }

  #countUntimed({ time }: EventContext): void {
    if (Number.isFinite(time)) this.#ahead++;
    else this.#untimed++;
  }

  #report(signals: readonly Signal[]): readonly DetectionResult[] {
    if (signals.length === 0) return NONE;
    return signals
      .filter(({ node }) => !this.#subscribers.isSilent(node.correlation))
      .map(signal => this.#results.ofCorrelation(signal));
  }
}

function isRule(document: SigmaDocument): document is Rule {
  return document.kind === 'rule';
}

function refusedRules(engine: Engine): readonly RefusedDocument[] {
  return engine.refused.map(({ rule, faults }) => ({ document: rule, faults }));
}

function refusedFilters(documents: readonly SigmaDocument[]): readonly RefusedDocument[] {
  return documents
    .filter(document => document.kind === 'filter')
    .map(document => ({
      document,
      faults: [
        {
          code: 'not-a-rule',
          message: 'A filter was given among the rules to detect with, where it has no effect.',
          mend: 'Apply filters first, with applyFilters, and detect with the documents that it returns.',
          path: [],
        },
      ],
    }));
}
