import type { SearchKind, TimeWindow } from '@logwright/connector-kit';
import { pick } from '@logwright/technologies';
import { demoUserRef } from '../estate/teams.js';
import { randomFor } from '../timeline/random-for.js';
import { DAY_MS, HOUR_MS } from '../timeline/units.js';
import { DEMO_SEARCH_HABITS, type DemoSearchHabit } from './search-templates.js';

const DAYS = 30;
const OFFICE_HOURS = [7, 8, 8, 9, 9, 10, 11, 13, 14, 14, 15, 16];

/** One search of the demo estate: who, what, when. */
export interface DemoSearch {
  /** Start of the search, in ms since 1970 UTC. */
  readonly at: number;
  /** Entity ref, for instance `user:default/amira-haddad`. */
  readonly user: string;
  readonly kind: SearchKind;
  /** SQL for the lake. */
  readonly query: string;
  readonly window: TimeWindow;
}

/**
 * The searches of 30 days before a moment.
 *
 * @param seed - The estate's seed.
 * @param anchorMs - The moment, in ms since 1970 UTC.
 * @returns About 300 searches, oldest first; the same arguments give the same searches.
 */
export function demoSearches(seed: number, anchorMs: number): readonly DemoSearch[] {
  return DEMO_SEARCH_HABITS.flatMap((habit, index) => runsOf(habit, index, seed, anchorMs)).sort((a, b) => a.at - b.at);
}

function runsOf(habit: DemoSearchHabit, index: number, seed: number, anchorMs: number): DemoSearch[] {
  const random = randomFor(seed, 'searches', index);
  const firstDayMs = Math.floor(anchorMs / DAY_MS) * DAY_MS - DAYS * DAY_MS;
  return Array.from({ length: habit.runs }, (_, run) => {
    const at = habit.kind === 'scheduled' ? scheduledAt(habit, run, anchorMs) : workingTime(firstDayMs, random);
    const window = { fromMs: at - habit.lookBackHours * HOUR_MS, toMs: at };
    return { at, user: demoUserRef(habit.person), kind: habit.kind, query: habit.query, window };
  });
}

/** Evenly over the days, a few minutes past the hour. */
function scheduledAt(habit: DemoSearchHabit, run: number, anchorMs: number): number {
  const stepMs = (DAYS * DAY_MS) / habit.runs;
  return Math.floor((anchorMs - (run + 1) * stepMs + stepMs / 2) / HOUR_MS) * HOUR_MS + 300_000;
}

/** A moment of a working day of the 30 full days before the anchor's. */
function workingTime(firstDayMs: number, random: () => number): number {
  for (;;) {
    const dayMs = firstDayMs + Math.floor(random() * DAYS) * DAY_MS;
    const weekday = new Date(dayMs).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    return dayMs + pick(random, OFFICE_HOURS) * HOUR_MS + Math.floor(random() * HOUR_MS);
  }
}
