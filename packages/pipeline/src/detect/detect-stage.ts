import type { Checkpoint, CheckpointStore, LogEvent, Logger } from '@logwright/connector-kit';
import { CorrelationStateError } from '@logwright/sigma';
import type { Correlation, DetectionResult, Rule } from '@logwright/sigma';
import type { FindingCause, FindingContext } from '@logwright/sigma/finding';
import type { TransformedBatch } from '../transform/transformer.js';
import { findingCause, referenceTo } from './finding-cause.js';
import { FINDINGS_LOG_SOURCE, findingEvent } from './finding-event.js';
import { correlationView, ruleView } from './ocsf-fields.js';
import { writeMetricsFile } from './metrics-file.js';
import { countRules, describeRules } from './rule-report.js';
import type { DetectReport } from './rule-report.js';
import { createRuleReader } from './rule-reader.js';
import type { RuleReader } from './rule-reader.js';
import { createRuleSampler } from './rule-sampler.js';
import type { RuleSampler } from './rule-sampler.js';
import type { RuleSet, RunningRule } from './rule-set.js';
import type { RulePaths } from './rule-files.js';
import { createRuleTraffic } from './rule-traffic.js';
import type { RuleTraffic } from './rule-traffic.js';
import type { RuleSelection } from './select-rules.js';
import { StateKeeper } from './state-keeper.js';
import { createStreamClock } from './stream-clock.js';
import type { StreamClock } from './stream-clock.js';

/** Options of {@link openDetectStage}. */
export interface DetectOptions extends RulePaths, RuleSelection {
  /** @returns Milliseconds since 1970. */
  readonly now: () => number;
  readonly logger: Logger;
  /** Version of Logwright, for `metadata.product` of findings. */
  readonly version: string;
  /** How much later than others of its stream an event may come and still be correlated. @defaultValue 60,000 ms */
  readonly latenessMs?: number;
  /** A stream that brings nothing for so long holds correlations back no longer. @defaultValue 30,000 ms */
  readonly idleMs?: number;
  /** Findings of one rule in an hour of event time; matches over it are counted only. @defaultValue 1,000 */
  readonly maxFindingsPerHour?: number;
  /** How often rules are looked at for changes; 0 never. @defaultValue 5,000 ms */
  readonly reloadMs?: number;
  /** True correlates only once every source has ended: for files, whose order says nothing. @defaultValue false */
  readonly correlateAtEnd?: boolean;
  /** Names the log source that findings of events of a log source go to. @defaultValue `detection-findings` */
  readonly findingsLogSource?: (logSource: string) => string | undefined;
  /** File that the report is written to as JSON, every 10 seconds and at the end. @defaultValue none */
  readonly metricsFile?: string;
  /** Tells apart the kept state of several stages. @defaultValue `detect` */
  readonly stateKey?: string;
}

/** The stage of a pipeline that runs rules on events and adds findings to their batches. */
export interface DetectStage {
  /** Goes on with correlations where an earlier run stopped. */
  restore(checkpoints: Pick<CheckpointStore, 'load'>): Promise<void>;
  /** Looks at the events of a batch. @returns The batch with its findings, and with the state of correlations where it changed. */
  apply(transformed: TransformedBatch): TransformedBatch;
  /** Lets time pass while no event comes. @returns Findings that were waiting for it, if any. */
  tick(): TransformedBatch | undefined;
  /**
   * No more events come.
   *
   * @param interrupted - The run will be gone on with: what waits for later events goes on waiting.
   * @returns The last findings and the state to store, if any.
   */
  finish(interrupted: boolean): TransformedBatch | undefined;
  /** Looks for changed rules at once. @returns Whether rules were taken over. */
  reload(): Promise<boolean>;
  report(): DetectReport;
  close(): Promise<void>;
}

/**
 * Loads and compiles rules and makes the stage that runs them.
 *
 * @param options - See {@link DetectOptions}.
 * @returns The stage. Faults of single rules are logged and in its report; the others run.
 * @throws PipelineError `rules_unreadable` when a path cannot be read at all.
 */
export async function openDetectStage(options: DetectOptions): Promise<DetectStage> {
  const reader = createRuleReader(options);
  return new Stage(options, reader, await reader.first());
}

class Stage implements DetectStage {
  readonly #options: DetectOptions;
  readonly #reader: RuleReader;
  readonly #clock: StreamClock;
  readonly #state: StateKeeper;
  #reloadTimer: NodeJS.Timeout | undefined;
  #metricsTimer: NodeJS.Timeout | undefined;
  #closed = false;
  #set: RuleSet;
  readonly #traffic: RuleTraffic;
  #sampler: RuleSampler;
  #reading: Promise<boolean> | undefined;
  /** Whether correlations may remember something new since their state was last stored. */
  #changed = false;
  /** When the event that is looked at was received: what it shows cannot have been known before. */
  #receivedAt = 0;
  #events = 0;
  #findings = 0;
  #reloads = 0;
  /** Of detectors before this one. */
  #late = 0;

  constructor(options: DetectOptions, reader: RuleReader, set: RuleSet) {
    const { now, latenessMs = 60_000, idleMs = 30_000, reloadMs = RELOAD_MS } = options;
    this.#options = options;
    this.#reader = reader;
    this.#set = set;
    this.#clock = createStreamClock({ now, latenessMs, idleMs });
    this.#state = new StateKeeper(options.stateKey ?? 'detect', now);
    this.#traffic = createRuleTraffic(() => this.#set.rules);
    this.#sampler = this.#createSampler();
    if (reloadMs > 0) this.#lookLater(reloadMs);
    if (options.metricsFile !== undefined) {
      this.#metricsTimer = setInterval(() => void this.#writeMetrics(), METRICS_MS);
      this.#metricsTimer.unref();
    }
  }

  /** Looking takes its time in large trees of rules: at most a fiftieth of all time goes into it. */
  #lookLater(delayMs: number): void {
    if (this.#closed) return;
    this.#reloadTimer = setTimeout(() => {
      const startMs = performance.now();
      void this.reload().finally(() => {
        this.#lookLater(Math.max(this.#options.reloadMs ?? RELOAD_MS, LOOK_FACTOR * (performance.now() - startMs)));
      });
    }, delayMs);
    this.#reloadTimer.unref();
  }

  async restore(checkpoints: Pick<CheckpointStore, 'load'>): Promise<void> {
    try {
      await this.#state.restore(checkpoints, this.#set.detector);
    } catch (error) {
      if (!(error instanceof CorrelationStateError)) throw error;
      this.#options.logger.warn('What correlations had remembered cannot be read; they begin anew.', { error });
    }
  }

  apply(transformed: TransformedBatch): TransformedBatch {
    const { events, checkpoints } = transformed.batch;
    const found: LogEvent[] = [];
    let latestMs = -Infinity;
    for (const event of events) {
      this.#receivedAt = event.receivedAt;
      this.#look(event, found);
      if (event.event.time > latestMs) latestMs = event.event.time;
    }
    this.#events += events.length;
    const [checkpoint] = checkpoints;
    if (checkpoint !== undefined && events.length > 0) {
      this.#clock.see(checkpoint.key, latestMs, checkpoint.complete);
    }
    this.#advance(found);
    return this.#extend(transformed, found);
  }

  tick(): TransformedBatch | undefined {
    const found: LogEvent[] = [];
    this.#receivedAt = this.#options.now();
    this.#advance(found);
    return found.length === 0 ? undefined : this.#extend(EMPTY, found);
  }

  finish(interrupted: boolean): TransformedBatch | undefined {
    const { detector } = this.#set;
    const found: LogEvent[] = [];
    if (!interrupted) for (const detection of detector.advance(Infinity)) this.#raise(detection, undefined, found);
    const isOver = !interrupted && this.#options.correlateAtEnd === true;
    const state = this.#state.take(detector, isOver ? 'over' : 'last');
    if (found.length === 0 && state === undefined) return undefined;
    return { tallies: [], batch: { events: found, deadLetters: [], checkpoints: state === undefined ? [] : [state] } };
  }

  reload(): Promise<boolean> {
    this.#reading ??= this.#read()
      .catch((error: unknown) => {
        this.#options.logger.error('Changed rules could not be taken over; the former ones run on.', { error });
        return false;
      })
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  report(): DetectReport {
    return {
      counts: countRules(this.#set),
      events: this.#events,
      findings: this.#findings,
      late: this.#late + this.#set.detector.counters().late,
      reloads: this.#reloads,
      diagnostics: this.#set.diagnostics,
      rules: describeRules(this.#set, this.#traffic.snapshot()),
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#reloadTimer);
    clearInterval(this.#metricsTimer);
    await this.#reading;
    await this.#writeMetrics();
  }

  async #writeMetrics(): Promise<void> {
    const { metricsFile, now, logger } = this.#options;
    if (metricsFile === undefined) return;
    await writeMetricsFile(metricsFile, { time: now(), ...this.report() }).catch((error: unknown) => {
      logger.warn('The figures of the rules could not be written.', { file: metricsFile, error });
    });
  }

  #look(event: LogEvent, found: LogEvent[]): void {
    const { detector, ocsfFields } = this.#set;
    const view = ruleView(event, ocsfFields);
    const logSources = this.#traffic.count(view, event.technology);
    this.#sampler.see(view, event.technology, logSources);
    const context = { technology: event.technology, logSources };
    const matches = detector.engine.match(view, context);
    if (matches.length === 0) return;
    this.#changed = true;
    const { time } = event.event;
    for (const { rule } of matches) this.#count(rule, time);
    const reference = referenceTo(event);
    const now = this.#options.now();
    for (const detection of detector.detectMatched(correlationView(event), matches, {
      ...context,
      time,
      reference,
      now,
    })) {
      this.#raise(detection, event, found);
    }
  }

  /** Lets correlations take what no stream will come before any more. */
  #advance(found: LogEvent[]): void {
    if (this.#options.correlateAtEnd === true) return;
    const watermark = this.#clock.watermark();
    if (watermark === undefined) return;
    for (const detection of this.#set.detector.advance(watermark)) this.#raise(detection, undefined, found);
  }

  #count(document: Rule | Correlation, time: number): RunningRule | undefined {
    const running = this.#set.find(document);
    if (running === undefined) return undefined;
    running.counter.matches += 1;
    running.counter.lastMatchMs = Math.max(running.counter.lastMatchMs ?? time, time);
    return running;
  }

  #raise(detection: DetectionResult, event: LogEvent | undefined, found: LogEvent[]): void {
    const { kind, time } = detection;
    const running = kind === 'rule' ? this.#set.find(detection.rule) : this.#count(detection.correlation, time);
    this.#changed = true;
    if (running === undefined || !running.raises || !this.#mayRaise(running, time)) return;
    const cause = findingCause(detection, { event, set: this.#set });
    running.counter.findings += 1;
    this.#findings += 1;
    found.push(this.#finding(cause, running));
  }

  #mayRaise({ limit, counter, document }: RunningRule, time: number): boolean {
    const answer = limit.take(time);
    if (answer === 'allowed') return true;
    counter.suppressed += 1;
    if (answer === 'reached') {
      this.#options.logger.warn('A rule has too many findings in an hour; the others of it are only counted.', {
        rule: document.title,
        eventMs: time,
      });
    }
    return false;
  }

  #finding(cause: FindingCause, { stored }: RunningRule): LogEvent {
    const { now, version, findingsLogSource } = this.#options;
    const context: FindingContext = {
      now: now(),
      version,
      alert: stored.state !== 'staged',
      ...(stored.owner === undefined ? {} : { owner: stored.owner }),
    };
    const first = cause.kind === 'rule' ? cause.event : cause.events[0];
    return findingEvent(cause, context, {
      logSource: findingsLogSource?.(first?.logSource ?? '') ?? FINDINGS_LOG_SOURCE,
      receivedAt: this.#receivedAt,
    });
  }

  #extend({ batch, tallies }: TransformedBatch, found: readonly LogEvent[]): TransformedBatch {
    const state = this.#changed ? this.#state.take(this.#set.detector, 'next') : undefined;
    this.#changed = this.#changed && state === undefined;
    if (found.length === 0 && state === undefined) return { batch, tallies };
    const checkpoints: readonly Checkpoint[] = state === undefined ? batch.checkpoints : [...batch.checkpoints, state];
    return { tallies, batch: { ...batch, events: [...batch.events, ...found], checkpoints } };
  }

  async #read(): Promise<boolean> {
    const next = await this.#reader.changed(this.#set);
    if (next === undefined) return false;
    const former = this.#set.detector;
    next.detector.restore(former.save());
    this.#late += former.counters().late;
    this.#set = next;
    this.#sampler = this.#createSampler();
    this.#reloads += 1;
    this.#options.logger.info('Changed rules were taken over.', { ...countRules(next) });
    return true;
  }

  #createSampler(): RuleSampler {
    return createRuleSampler(
      logSources => this.#traffic.rulesFor(logSources),
      () => performance.now(),
    );
  }
}

const METRICS_MS = 10_000;
const RELOAD_MS = 5_000;
const LOOK_FACTOR = 50;

const EMPTY: TransformedBatch = { batch: { events: [], deadLetters: [], checkpoints: [] }, tallies: [] };
