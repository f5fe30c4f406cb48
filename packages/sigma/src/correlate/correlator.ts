import type { CorrelationCounters, Tallies } from './counters.js';
import { createTallies } from './counters.js';
import { guardsOf, isRising } from './condition.js';
import type { Entry, Evidence } from './entry.js';
import { Guards } from './guards.js';
import type { SavedGuards } from './guards.js';
import type { CorrelationLimits } from './limits.js';
import type { CorrelationNode } from './link.js';
import { OldestFirst } from './oldest-first.js';
import { savedList, savedNumber, savedObject, savedText } from './read-saved.js';
import { createWindowFactory } from './windows/create-windows.js';
import type { SavedWindow, Window, WindowFactory } from './windows/window.js';

/** An entry on its way into a group. */
export interface GroupedEntry {
  /** The group's key. */
  readonly key: string;
  /** The values that the group has in common, as the entry writes them. */
  readonly group: readonly string[];
  readonly entry: Entry;
}

/** A correlation held for a group. */
export interface Signal {
  readonly node: CorrelationNode;
  /** When it held, in ms since 1970. */
  readonly time: number;
  readonly group: readonly string[];
  readonly value: number;
  readonly evidence: Evidence;
}

/** A group as it is saved: key, common values, the time that its order goes by, content. */
export type SavedGroup = readonly [key: string, group: readonly string[], time: number, window: SavedWindow];

interface Group {
  readonly values: readonly string[];
  readonly window: Window;
  /** Of a sliding window the time of the last entry, of a closing one that of the first. */
  time: number;
  /** What it adds to the correlation's `kept`. */
  size: number;
}

/** The groups of one correlation. */
export class Correlator {
  readonly node: CorrelationNode;
  readonly tallies: Tallies = createTallies();
  readonly #limits: CorrelationLimits;
  readonly #rising: boolean;
  readonly #span: number;
  readonly #create: WindowFactory;
  /** In the order of their times. */
  #groups = new OldestFirst<string, Group>();
  readonly #guards: Guards;
  #kept = 0;

  /**
   * @param node - The correlation.
   * @param limits - See {@link CorrelationLimits}.
   */
  constructor(node: CorrelationNode, limits: CorrelationLimits) {
    const { correlation } = node;
    this.node = node;
    this.#limits = limits;
    this.#rising = isRising(correlation);
    this.#span = correlation.timespanMs;
    const guards = guardsOf(correlation);
    this.#guards = new Guards(guards, correlation.timespanMs);
    const onDropped = (count: number): void => void (this.tallies.evictedEvents += count);
    this.#create = createWindowFactory({ correlation, limits, guards, onDropped });
  }

  /** When the next window ends, in ms since 1970; Infinity when none is open. */
  get nextClose(): number {
    if (this.#rising) return Infinity;
    return (this.#groups.firstValue()?.time ?? Infinity) + this.#span;
  }

  /**
   * Takes the entries of one moment, not earlier than any before.
   *
   * @param time - The moment, in ms since 1970.
   * @param entries - Entries with their groups.
   * @param emit - Takes what held.
   */
  feed(time: number, entries: readonly GroupedEntry[], emit: (signal: Signal) => void): void {
    if (this.#rising) this.#forgetIdle(time - this.#span);
    if (entries.length === 1) this.#feedGroup(time, entries[0]!, [entries[0]!.entry], emit);
    else for (const [first, group] of byGroup(entries)) this.#feedGroup(time, first, group, emit);
    this.#makeRoom();
  }

  /**
   * Ends windows.
   *
   * @param time - Windows that end then or earlier (ms since 1970) are judged.
   * @param emit - Takes what held.
   */
  close(time: number, emit: (signal: Signal) => void): void {
    if (this.#rising) return;
    for (let first = this.#groups.first(); first !== undefined; first = this.#groups.first()) {
      const [key, group] = first;
      const end = group.time + this.#span;
      if (end > time) return;
      this.#drop(key, group);
      this.#judge(group, end, emit);
    }
  }

  /** Counters of this correlation. */
  counters(): CorrelationCounters {
    return {
      correlation: this.node.correlation,
      ...this.tallies,
      groups: this.#groups.size,
      kept: this.#kept + this.#guards.size,
    };
  }

  /**
   * Saves all groups that can still matter.
   *
   * @param watermark - Everything before is decided (ms since 1970).
   */
  save(watermark: number): readonly SavedGroup[] {
    if (this.#rising) this.#forgetIdle(watermark - this.#span);
    return Array.from(this.#groups.entries(), ([key, { values, time, window }]) => [key, values, time, window.save()]);
  }

  /**
   * Saves when rules under `not` matched.
   *
   * @param watermark - Everything before is decided (ms since 1970).
   */
  saveGuards(watermark: number): SavedGuards {
    return this.#guards.save(watermark);
  }

  /**
   * Goes on from saved groups; what was there is forgotten.
   *
   * @param groups - What {@link save} gave, in the order of its times.
   * @param guards - What {@link saveGuards} gave.
   * @throws TypeError for anything else.
   */
  restore(groups: unknown, guards: unknown): void {
    this.#guards.restore(guards);
    this.#groups = new OldestFirst();
    this.#kept = 0;
    const { groupBy } = this.node.correlation;
    for (const saved of savedList(groups, group => savedList(group, part => part))) {
      const [key, values, time] = [savedText(saved[0]), savedList(saved[1], savedText), savedNumber(saved[2])];
      if (values.length !== groupBy.length) throw new TypeError(`Not the values of ${groupBy.join(', ')}`);
      if (this.#groups.get(key) !== undefined) throw new TypeError('A group is there twice');
      const window = this.#create(savedObject(saved[3]));
      this.#groups.set(key, { values, time, window, size: window.size });
      this.#kept += window.size;
    }
    this.#makeRoom();
  }

  #feedGroup(time: number, first: GroupedEntry, entries: readonly Entry[], emit: (signal: Signal) => void): void {
    const { key } = first;
    const known = this.#groups.get(key);
    const before = known === undefined ? this.#guards.before(key, time) : [];
    this.#guards.note(key, time, entries);
    if (known === undefined && !this.#guards.canOpen(entries)) return;
    const group = known ?? { values: first.group, window: this.#create(), time, size: 0 };
    if (before.length > 0) group.window.add(before);
    if (this.#rising) {
      group.window.expire(time - this.#span);
      group.time = time;
    }
    group.window.add(entries);
    if (this.#rising && this.#judge(group, time, emit)) {
      this.#drop(key, group);
      return;
    }
    const size = group.window.size;
    this.#kept += size - group.size;
    group.size = size;
    if (this.#rising || known === undefined) this.#groups.set(key, group);
  }

  #judge(group: Group, time: number, emit: (signal: Signal) => void): boolean {
    const verdict = group.window.judge();
    if (verdict === undefined) return false;
    this.tallies.held++;
    emit({ node: this.node, time, group: group.values, ...verdict });
    return true;
  }

  #forgetIdle(until: number): void {
    for (let first = this.#groups.first(); first !== undefined; first = this.#groups.first()) {
      const [key, group] = first;
      if (group.time > until) return;
      this.#drop(key, group);
    }
  }

  #makeRoom(): void {
    const { maxGroups, maxEvents } = this.#limits;
    while (this.#guards.groups > maxGroups || this.#guards.size > maxEvents) {
      this.#guards.evict();
      this.tallies.evictedGroups++;
    }
    while (this.#groups.size > maxGroups || (this.#kept > maxEvents && this.#groups.size > 1)) {
      const [key, group] = this.#groups.first()!;
      this.#drop(key, group);
      this.tallies.evictedGroups++;
    }
  }

  #drop(key: string, group: Group): void {
    this.#groups.delete(key);
    this.#kept -= group.size;
  }
}

function byGroup(entries: readonly GroupedEntry[]): Iterable<readonly [GroupedEntry, readonly Entry[]]> {
  const groups = new Map<string, readonly [GroupedEntry, Entry[]]>();
  for (const grouped of entries) {
    const known = groups.get(grouped.key);
    if (known === undefined) groups.set(grouped.key, [grouped, [grouped.entry]]);
    else known[1].push(grouped.entry);
  }
  return groups.values();
}
