import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessHealth } from './health.js';
import type { DayFigures, LogSourceHistory } from './history.js';
import { judgeLag } from './lag.js';
import { judgeParsing } from './parsing.js';
import { judgeVolume } from './volume.js';
import { DAY_MS, isWeekend, MINUTE_MS, startOfDay, utcDay } from './time.js';

/** A Wednesday, 12:00 UTC. */
const NOW = Date.UTC(2026, 10, 25, 12);
const SLOT_MS = 15 * MINUTE_MS;
const SEED = 20_261_123;

function days(count: number, figures: (daysAgo: number) => Omit<DayFigures, 'day'>): readonly DayFigures[] {
  return Array.from({ length: count }, (_, index) => {
    const ago = count - 1 - index;
    return { day: utcDay(NOW - ago * DAY_MS), ...figures(ago) };
  });
}

function slots(rate: (slotMs: number) => number): LogSourceHistory {
  const fromMs = startOfDay(utcDay(NOW - 34 * DAY_MS));
  const counts = Array.from({ length: Math.floor((NOW - fromMs) / SLOT_MS) + 1 }, (_, slot) =>
    rate(fromMs + slot * SLOT_MS),
  );
  return {
    days: [],
    activity: { fromMs, slotMs: SLOT_MS, counts },
    lastReceivedMs: NOW - MINUTE_MS,
    knownFromMs: fromMs,
  };
}

const today = (slotMs: number) => slotMs >= NOW - DAY_MS;

describe('judgeVolume', () => {
  it('finds nothing in a volume that varies by less than half', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 150 }), { minLength: 35, maxLength: 35 }), perSlot => {
        const history = slots(slot => perSlot[Math.floor(slot / DAY_MS) % 35]!);
        expect(judgeVolume(history, NOW)).toBeUndefined();
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('finds every change of a steady volume by more than its factor, in its direction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 50 }), fc.boolean(), (factor, more) => {
        const history = slots(slot => (today(slot) ? (more ? 100 * factor : Math.floor(100 / factor)) : 100));
        expect(judgeVolume(history, NOW)?.kind).toBe(more ? 'surge' : 'drop');
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('compares working days with working days', () => {
    expect(
      judgeVolume(
        slots(slot => (isWeekend(slot) ? 5 : 100)),
        NOW,
      ),
    ).toBeUndefined();
  });

  it('says how much and what is usual', () => {
    const finding = judgeVolume(
      slots(slot => (today(slot) ? 1000 : 100)),
      NOW,
    );
    expect(finding?.reason).toBe('96,000 events in 24 h, 10 times more than usual (9,600 events).');
    expect(finding?.evidence.comparisons).toBeGreaterThanOrEqual(15);
  });

  it('claims nothing of a handful of events', () => {
    expect(
      judgeVolume(
        slots(slot => (today(slot) ? 2 : 0.2)),
        NOW,
      ),
    ).toBeUndefined();
  });

  it('falls back on the last full day without slots', () => {
    const history = { days: days(20, ago => ({ events: ago === 1 ? 100 : 5000 })) };
    expect(judgeVolume(history, NOW)?.kind).toBe('drop');
  });
});

describe('judgeParsing', () => {
  const rates = (recent: number, before: number) => ({
    days: days(20, ago => {
      const rate = ago < 2 ? recent : before;
      return { events: Math.round(10_000 * rate), deadLetters: Math.round(10_000 * (1 - rate)) };
    }),
  });

  it('finds a drop against the own history and names both', () => {
    const finding = judgeParsing(rates(0.97, 0.999), NOW);
    expect(finding?.reason).toBe('600 records could not be parsed in 2 days: 97 % became events, usually 99.9 %.');
  });

  it('leaves a log source alone that always had a few', () => {
    expect(judgeParsing(rates(0.97, 0.97), NOW)).toBeUndefined();
  });

  it('does not get used to a log source that always fails', () => {
    expect(judgeParsing(rates(0.6, 0.6), NOW)?.kind).toBe('parse-failures');
  });

  it('claims nothing where dead letters are not counted', () => {
    expect(judgeParsing({ days: days(20, () => ({ events: 1000 })) }, NOW)).toBeUndefined();
  });
});

describe('judgeLag', () => {
  it('finds lag that is far above the own history', () => {
    const history = { days: days(10, ago => ({ lagMs: ago === 0 ? 3_600_000 : 4000 })) };
    expect(judgeLag(history, NOW)?.reason).toBe('Events arrive 60 min late; usually 4 s.');
  });

  it('leaves a log source alone that is always fetched once a day', () => {
    expect(judgeLag({ days: days(10, () => ({ lagMs: 40_000_000 })) }, NOW)).toBeUndefined();
  });

  it('finds clocks that run ahead', () => {
    expect(judgeLag({ days: days(10, ago => ({ lagMs: ago === 0 ? -7_200_000 : 0 })) }, NOW)?.kind).toBe('clock-ahead');
  });

  it('claims nothing from three days', () => {
    expect(judgeLag({ days: days(3, ago => ({ lagMs: ago === 0 ? 9e7 : 0 })) }, NOW)).toBeUndefined();
  });
});

describe('assessHealth', () => {
  it('is healthy only with evidence: events that arrive now', () => {
    const verdict = assessHealth(
      { ...slots(() => 100), days: days(20, () => ({ events: 9600, deadLetters: 0 })) },
      NOW,
    );
    expect(verdict).toEqual({
      status: 'healthy',
      reason: 'Last event 60 s ago; volume, lag and parsing are as usual.',
      findings: [],
    });
  });

  it('shows the worst finding first and keeps the others', () => {
    const history = {
      ...slots(slot => (slot > NOW - 3 * 3_600_000 ? 0 : 100)),
      lastReceivedMs: NOW - 3 * 3_600_000,
      days: days(20, ago => ({ events: 9000, deadLetters: ago < 2 ? 1000 : 0 })),
    };
    const verdict = assessHealth(history, NOW);
    expect(verdict.status).toBe('silent');
    expect(verdict.findings.map(finding => finding.kind)).toEqual(['silent', 'parse-failures']);
  });

  it('is never healthy without a single event', () => {
    expect(assessHealth({ days: [] }, NOW).status).toBe('unknown');
  });
});
