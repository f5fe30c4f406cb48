import { Correlator } from './correlator.js';
import type { GroupedEntry, Signal } from './correlator.js';
import type { CorrelationCounters } from './counters.js';
import { EntryMaker } from './entry-maker.js';
import type { FieldValues, Occurrence } from './entry-maker.js';
import type { CorrelationLimits } from './limits.js';
import type { CorrelationNode } from './link.js';
import { savedGroupedEntry, savedList, savedMap, savedNumber, savedObject, savedText } from './read-saved.js';
import { checkState, malformed, STATE_VERSION } from './state.js';
import type { CorrelationState } from './state.js';
import { WaitingEvents } from './waiting-events.js';
import type { Moment } from './waiting-events.js';

/** A matched event before it is put in order. */
export type MatchedEvent = Pick<Occurrence, 'time' | 'references' | 'read'>;

/**
 * Puts matched events in the order of their times and leads them through the correlations. What the watermark has
 * passed is decided: windows that end by then are judged before events of that time.
 */
export class CorrelationStream {
  readonly #limits: CorrelationLimits;
  readonly #latenessMs: number;
  readonly #correlators: readonly Correlator[];
  readonly #makers: readonly EntryMaker[];
  /** Entries of the moment at hand, by the index of their correlation. */
  readonly #pending: GroupedEntry[][];
  #waiting = new WaitingEvents();
  #signals: Signal[] = [];
  #sequence = 0;
  #newest = -Infinity;
  #watermark = -Infinity;
  /** The latest moment that correlations have seen. */
  #seen = -Infinity;
  #nextClose = Infinity;
  #hurried = 0;
  #late = 0;
  #dropped = 0;

  /**
   * @param nodes - Linked correlations, inner ones first.
   * @param latenessMs - By how much an event may come after one with a later time.
   * @param limits - See {@link CorrelationLimits}.
   */
  constructor(nodes: readonly CorrelationNode[], latenessMs: number, limits: CorrelationLimits) {
    this.#limits = limits;
    this.#latenessMs = latenessMs;
    this.#correlators = nodes.map(node => new Correlator(node, limits));
    this.#makers = this.#correlators.map(({ node, tallies }) => new EntryMaker(node, limits, tallies));
    this.#pending = nodes.map(() => []);
  }

  /** Everything before is decided, in ms since 1970. */
  get watermark(): number {
    return this.#watermark;
  }

  /** Counters of all correlations and of the order of events. */
  counters(): Record<'late' | 'hurried' | 'waiting' | 'droppedStates', number> & {
    readonly correlations: readonly CorrelationCounters[];
  } {
    return {
      late: this.#late,
      hurried: this.#hurried,
      waiting: this.#waiting.size,
      droppedStates: this.#dropped,
      correlations: this.#correlators.map(correlator => correlator.counters()),
    };
  }

  /**
   * Takes a matched event.
   *
   * @param event - See {@link MatchedEvent}.
   * @param steps - The steps of correlations that its rules stand for, by the index of the correlation.
   */
  push(event: MatchedEvent, steps: ReadonlyMap<number, readonly number[]>): void {
    if (event.time < this.#watermark) {
      this.#late++;
      return;
    }
    const number = this.#sequence++;
    const occurrence = { ...event, number, from: event.time, to: event.time, total: 1 };
    const entries: [number, readonly GroupedEntry[]][] = [];
    for (const [index, ofCorrelation] of steps) {
      const made = this.#makers[index]!.make(occurrence, ofCorrelation);
      if (made.length > 0) entries.push([index, made]);
    }
    if (entries.length > 0) this.#waiting.push({ time: event.time, number, entries });
  }

  /**
   * Tells that an event of a time has come, whether it matched or not.
   *
   * @param time - Its time, in ms since 1970.
   * @returns What held by now.
   */
  observe(time: number): readonly Signal[] {
    if (time > this.#newest) {
      this.#newest = time;
      if (time - this.#latenessMs > this.#watermark) this.#watermark = time - this.#latenessMs;
    }
    while (this.#waiting.size > this.#limits.maxWaiting) {
      this.#hurried++;
      this.#watermark = Math.max(this.#watermark, this.#waiting.earliest);
      this.#drain(this.#watermark);
    }
    return this.#settle();
  }

  /**
   * Tells that nothing earlier will come.
   *
   * @param time - In ms since 1970; Infinity for the end of a stream, after which another may begin.
   * @returns What held by then.
   */
  advance(time: number): readonly Signal[] {
    if (time !== Infinity) {
      this.#watermark = Math.max(this.#watermark, time);
      return this.#settle();
    }
    this.#drain(Infinity);
    this.#watermark = Math.max(this.#watermark, this.#newest, this.#seen);
    return this.#take();
  }

  /** What correlations remember, as plain data. */
  save(): CorrelationState {
    const fingerprint = (index: number): string => this.#correlators[index]!.node.fingerprint;
    return {
      version: STATE_VERSION,
      watermark: finiteOrNull(this.#watermark),
      newest: finiteOrNull(this.#newest),
      sequence: this.#sequence,
      groups: this.#byFingerprint(each => each.save(this.#watermark)),
      guards: this.#byFingerprint(each => each.saveGuards(this.#watermark)),
      waiting: this.#waiting
        .toArray()
        .map(moment => ({ ...moment, entries: moment.entries.map(([index, made]) => [fingerprint(index), made]) })),
    };
  }

  /**
   * Goes on from saved state, as far as its correlations are still here.
   *
   * @param saved - What {@link save} gave, also through JSON.
   * @throws CorrelationStateError when it is no such state; the stream is empty then.
   */
  restore(saved: unknown): void {
    const state = checkState(saved);
    const byFingerprint = new Map(this.#correlators.map(each => [each.node.fingerprint, each]));
    this.#clear();
    try {
      for (const [fingerprint, groups] of Object.entries(state.groups)) {
        const correlator = byFingerprint.get(fingerprint);
        const guards = state.guards[fingerprint] ?? [];
        if (correlator !== undefined) correlator.restore(groups, guards);
        else if (groups.length + guards.length > 0) this.#dropped++;
      }
      this.#waiting = new WaitingEvents(savedList(state.waiting, each => momentOf(each, byFingerprint)).flat());
    } catch (error) {
      this.#clear();
      throw malformed('a correlation cannot read what it kept.', error);
    }
    this.#sequence = state.sequence;
    this.#newest = state.newest ?? -Infinity;
    this.#watermark = this.#seen = state.watermark ?? -Infinity;
    this.#findNextClose();
  }

  #byFingerprint(save: (correlator: Correlator) => readonly unknown[]): Readonly<Record<string, readonly unknown[]>> {
    return Object.fromEntries(this.#correlators.map(each => [each.node.fingerprint, save(each)]));
  }

  #clear(): void {
    for (const correlator of this.#correlators) correlator.restore([], []);
    this.#waiting = new WaitingEvents();
    this.#newest = this.#watermark = this.#seen = -Infinity;
    this.#nextClose = Infinity;
  }

  #settle(): readonly Signal[] {
    if (this.#watermark >= this.#nextClose || this.#watermark >= this.#waiting.earliest) this.#drain(this.#watermark);
    return this.#take();
  }

  #take(): readonly Signal[] {
    if (this.#signals.length === 0) return NO_SIGNALS;
    const signals = this.#signals;
    this.#signals = [];
    return signals;
  }

  #drain(until: number): void {
    for (;;) {
      const event = this.#waiting.earliest;
      const close = this.#nextClose;
      if (close < Infinity && close <= event && close <= until) this.#closeWindows(close);
      else if (event < Infinity && event <= until) this.#runEvent(this.#waiting.shift()!);
      else return;
    }
  }

  /** All windows that end at one time are one moment, and what they show counts in outer correlations at that time. */
  #closeWindows(time: number): void {
    this.#seen = Math.max(this.#seen, time);
    for (const [index, correlator] of this.#correlators.entries()) {
      correlator.close(time, this.#emit);
      this.#feed(index, time);
    }
    this.#findNextClose();
  }

  #runEvent({ time, entries }: Moment): void {
    this.#seen = Math.max(this.#seen, time);
    let first = this.#pending.length;
    for (const [index, made] of entries) {
      this.#pending[index]!.push(...made);
      first = Math.min(first, index);
    }
    for (let index = first; index < this.#pending.length; index++) this.#feed(index, time);
  }

  #feed(index: number, time: number): void {
    const entries = this.#pending[index]!;
    if (entries.length === 0) return;
    this.#pending[index] = [];
    const correlator = this.#correlators[index]!;
    correlator.feed(time, entries, this.#emit);
    this.#nextClose = Math.min(this.#nextClose, correlator.nextClose);
  }

  #findNextClose(): void {
    this.#nextClose = this.#correlators.reduce((next, each) => Math.min(next, each.nextClose), Infinity);
  }

  readonly #emit = (signal: Signal): void => {
    this.#signals.push(signal);
    const { node, time, evidence } = signal;
    if (node.outer.length === 0) return;
    const { from, to, total, references } = evidence;
    const number = this.#sequence++;
    const occurrence = { number, time, from, to, total, references, read: readSignal(signal) };
    for (const outer of node.outer) {
      const made = this.#makers[outer.node.index]!.make(occurrence, [outer.step]);
      this.#pending[outer.node.index]!.push(...made);
    }
  };
}

const NO_SIGNALS: readonly Signal[] = [];

function finiteOrNull(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}

/** The fields of a correlation's detection: its group, and what its events had where an outer correlation asks. */
function readSignal({ node, group, evidence }: Signal): FieldValues {
  return field => {
    const place = node.correlation.groupBy.indexOf(field);
    if (place >= 0) return [group[place]!];
    return evidence.carried[node.carried.indexOf(field)] ?? [];
  };
}

function momentOf(saved: unknown, byFingerprint: ReadonlyMap<string, Correlator>): readonly Moment[] {
  const { time, number, entries } = savedObject(saved);
  const made = savedMap(entries, savedText, each => savedList(each, savedGroupedEntry));
  const known = [...made].flatMap(([fingerprint, each]) => {
    const correlator = byFingerprint.get(fingerprint);
    return correlator === undefined ? [] : [[correlator.node.index, each] as const];
  });
  return known.length === 0 ? [] : [{ time: savedNumber(time), number: savedNumber(number), entries: known }];
}
