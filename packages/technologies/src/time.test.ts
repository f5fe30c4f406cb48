import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClf, parseEpoch, parseIso, parseRfc3164, parseStamp } from './time.js';

const MOMENTS = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) });

describe('parseIso', () => {
  it('agrees with Date.parse on every ISO stamp', () => {
    fc.assert(
      fc.property(MOMENTS, fc.integer({ min: -14 * 60, max: 14 * 60 }), (time, offset) => {
        const local = new Date(time + offset * 60_000).toISOString().slice(0, 23);
        const minutes = Math.abs(offset);
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(parseIso(`${local}${zone}`)).toBe(Date.parse(`${local}${zone}`));
        expect(parseIso(`${local.replace('T', ' ')}${zone.replace(':', '')}`)).toBe(time);
        expect(parseIso(local, offset)).toBe(time);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([
    '',
    '2026-11-23',
    '2026-13-01T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-11-23T24:00:00Z',
    '2026-11-23T10:00:00ZZ',
    '2026-11-23T10:00:00+1',
    '2026/11/23 10:00:00',
    'x'.repeat(30),
  ])('refuses %j', text => {
    expect(parseIso(text)).toBeNaN();
  });

  it('cuts digits beyond milliseconds', () => {
    expect(parseIso('2024-02-29T00:00:00.1239999Z')).toBe(Date.UTC(2024, 1, 29, 0, 0, 0, 123));
  });
});

describe('other stamps', () => {
  it('reads the common log format', () => {
    expect(parseClf('29/Feb/2024:23:59:59 +0130')).toBe(Date.UTC(2024, 1, 29, 22, 29, 59));
    expect(parseClf('29/Feb/2023:23:59:59 +0130')).toBeNaN();
    expect(parseClf('29/Foo/2024:23:59:59 +0130')).toBeNaN();
  });

  it('reads RFC 3164 in the year of receipt', () => {
    expect(parseRfc3164('Feb  9 01:02:03', Date.UTC(2026, 5, 1))).toBe(Date.UTC(2026, 1, 9, 1, 2, 3));
    expect(parseRfc3164('Feb 39 01:02:03', Date.UTC(2026, 5, 1))).toBeNaN();
  });

  it('tells the unit of an epoch by its size', () => {
    for (const factor of [1 / 1000, 1, 1000]) expect(parseEpoch(1_795_428_006_250 * factor)).toBe(1_795_428_006_250);
    expect(parseEpoch(12)).toBeNaN();
    expect(parseStamp('1795428006.250')).toBe(1_795_428_006_250);
    expect(parseStamp({})).toBeNaN();
  });
});
