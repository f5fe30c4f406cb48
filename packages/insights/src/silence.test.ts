import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, LogSourceHistory } from './history.js';
import { judgeSilence, SILENCE_FLOOR_MS } from './silence.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, utcDay } from './time.js';

const SLOT_MS = 15 * MINUTE_MS;
/** A Tuesday, 11:00 UTC. */
const NOW = Date.UTC(2026, 10, 24, 11);
const SEED = 20_261_123;

/** Arrivals of `days` days before `lastMs`: `rate` gives the events of the slot that starts at an instant. */
function history(days: number, lastMs: number, rate: (slotMs: number) => number, nowMs = NOW): LogSourceHistory {
  const fromMs = Math.floor((nowMs - days * DAY_MS) / DAY_MS) * DAY_MS;
  const counts: number[] = [];
  for (let slot = fromMs; slot <= nowMs; slot += SLOT_MS) counts.push(slot <= lastMs ? rate(slot) : 0);
  const activity: Activity = { fromMs, slotMs: SLOT_MS, counts };
  return { days: daysOf(activity), activity, lastReceivedMs: lastMs, knownFromMs: fromMs };
}

function daysOf(activity: Activity) {
  const events = new Map<string, number>();
  activity.counts.forEach((count, slot) => {
    const day = utcDay(activity.fromMs + slot * activity.slotMs);
    if (count > 0) events.set(day, (events.get(day) ?? 0) + count);
  });
  return [...events].map(([day, count]) => ({ day, events: count }));
}

const hour = (timeMs: number) => new Date(timeMs).getUTCHours();
const weekday = (timeMs: number) => new Date(timeMs).getUTCDay();
const officeHours = (slotMs: number) => (weekday(slotMs) % 6 !== 0 && hour(slotMs) >= 7 && hour(slotMs) < 18 ? 40 : 0);

describe('judgeSilence', () => {
  it('finds nothing while events arrived within the floor, whatever the history', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SILENCE_FLOOR_MS - 1 }),
        fc.array(fc.nat(50), { minLength: 96, maxLength: 96 }),
        (gapMs, day) => {
          const quiet = history(14, NOW - gapMs, slot => day[(slot / SLOT_MS) % 96] ?? 0);
          expect(judgeSilence(quiet, NOW)).toBeUndefined();
        },
      ),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('calls a steady log source silent after any gap past the floor, and says since when', () => {
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 20 * 24 * 60 }), fc.integer({ min: 1, max: 500 }), (gapMin, rate) => {
        const lastMs = NOW - gapMin * MINUTE_MS;
        // A gap of exactly two slot borders may hold no whole slot: then nothing can be counted yet.
        fc.pre(gapMin >= 45);
        const finding = judgeSilence(
          history(35, lastMs, () => rate),
          NOW,
        );
        expect(finding).toMatchObject({ kind: 'silent', status: 'silent', evidence: { fromMs: lastMs } });
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('judges the same whether events are few or many', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: 96, maxLength: 96 }),
        fc.integer({ min: 2, max: 1000 }),
        fc.integer({ min: 45, max: 3000 }),
        (day, factor, gapMin) => {
          const lastMs = NOW - gapMin * MINUTE_MS;
          const rate = (slot: number) => day[(slot / SLOT_MS) % 96] ?? 0;
          const few = judgeSilence(history(28, lastMs, rate), NOW);
          const many = judgeSilence(
            history(28, lastMs, slot => rate(slot) * factor),
            NOW,
          );
          expect(many?.kind).toBe(few?.kind);
        },
      ),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('never calls a gap silence when every day of its kind has the same gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 20 }), (startHour, hours) => {
        const asleep = (slot: number) => (hour(slot) - startHour + 24) % 24 < hours;
        const wakesAt = Date.UTC(2026, 10, 24) + ((startHour + hours) % 24) * HOUR_MS;
        const now = wakesAt;
        const lastMs = now - hours * HOUR_MS - MINUTE_MS;
        expect(
          judgeSilence(
            history(28, lastMs, slot => (asleep(slot) ? 0 : 30), now),
            now,
          )?.kind,
        ).not.toBe('silent');
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('lets an office log source rest over the weekend', () => {
    const friday = Date.UTC(2026, 10, 20, 17, 59);
    const monday = Date.UTC(2026, 10, 23, 6, 45);
    expect(judgeSilence(history(35, friday, officeHours, monday), monday)).toBeUndefined();
  });

  it('finds an office log source silent two hours into a working day', () => {
    const finding = judgeSilence(history(35, NOW - 2 * HOUR_MS, officeHours), NOW);
    expect(finding?.kind).toBe('silent');
    expect(finding?.reason).toMatch(/^No event for 2 h; usually one every 26 s \(same hours of \d+ earlier days\)\.$/);
  });

  it('lets a nightly batch rest by day and misses it in the morning after it did not come', () => {
    const nightly = (slot: number) => (hour(slot) === 2 ? 1000 : 0);
    const lastRun = Date.UTC(2026, 10, 24, 2, 59);
    expect(judgeSilence(history(35, lastRun, nightly), NOW)).toBeUndefined();
    expect(judgeSilence(history(35, lastRun - DAY_MS, nightly), NOW)?.kind).toBe('silent');
  });

  it('forgives one empty span of twenty, as an outage of the past', () => {
    const outage = (slot: number) => (utcDay(slot) === '2026-11-11' ? 0 : 10);
    expect(judgeSilence(history(35, NOW - 2 * HOUR_MS, outage), NOW)?.kind).toBe('silent');
  });

  it('keeps a log source silent after a month, when only whole days are left to compare', () => {
    const lastMs = NOW - 31 * DAY_MS;
    const full = history(80, lastMs, () => 5);
    const activity = full.activity!;
    const cut = (38 * DAY_MS) / SLOT_MS;
    const recent: Activity = {
      ...activity,
      fromMs: activity.fromMs + (activity.counts.length - cut) * SLOT_MS,
      counts: activity.counts.slice(-cut),
    };
    expect(judgeSilence({ ...full, activity: recent }, NOW)?.kind).toBe('silent');
  });

  it('claims nothing about files that were read once', () => {
    const lastMs = NOW - 9 * DAY_MS;
    const once = history(20, lastMs, slot => (slot > lastMs - HOUR_MS ? 5000 : 0));
    expect(judgeSilence(once, NOW)).toMatchObject({ kind: 'no-evidence', status: 'unknown' });
  });

  it('claims nothing before the first event', () => {
    expect(judgeSilence({ days: [] }, NOW)).toMatchObject({
      kind: 'no-evidence',
      reason: 'No event has been received yet.',
    });
  });

  describe('without arrivals by slot', () => {
    const daily = (count: number, missing: number) => ({
      days: Array.from({ length: count }, (_, index) => ({
        day: utcDay(NOW - (count + missing - index) * DAY_MS),
        events: 5,
      })),
      lastReceivedMs: NOW - (missing + 1) * DAY_MS,
      knownFromMs: NOW - 40 * DAY_MS,
    });

    it('finds silence when a whole day is missing that never was before', () => {
      expect(judgeSilence(daily(20, 1), NOW)?.kind).toBe('silent');
      expect(judgeSilence(daily(20, 0), NOW)).toBeUndefined();
    });

    it('takes the newest day to its end when the platform tells no times', () => {
      const { lastReceivedMs: _unknown, ...untimed } = daily(20, 0);
      expect(judgeSilence(untimed, NOW)).toBeUndefined();
      expect(judgeSilence(untimed, NOW + 2 * DAY_MS)?.kind).toBe('silent');
    });

    it('claims nothing from less than a week', () => {
      expect(judgeSilence(daily(4, 2), NOW)?.kind).toBe('no-evidence');
    });
  });
});
