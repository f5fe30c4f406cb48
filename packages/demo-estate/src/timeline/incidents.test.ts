import { detectTechnology, technologyById, type ParseInput } from '@logwright/technologies';
import { describe, expect, it } from 'vitest';
import { demoLogSource } from '../estate/log-sources.js';
import { DEMO_INCIDENTS, incidentLines, incidentStartMs } from './incidents.js';
import { DAY_MS, HOUR_MS } from './units.js';

const ANCHOR = Date.UTC(2026, 10, 20, 14, 37);

function inputOf(text: string): ParseInput {
  return text.startsWith('{') ? { text, json: JSON.parse(text) as Record<string, unknown> } : { text };
}

describe.each(DEMO_INCIDENTS)('the incident $id', incident => {
  const startMs = incidentStartMs(incident, ANCHOR);
  const lines = incident.lines(startMs);
  const { technology } = demoLogSource(incident.logSource);
  const pack = technologyById(technology);

  it('lies in the history, within a day of its start, in order', () => {
    expect(ANCHOR - startMs).toBeLessThan(30 * DAY_MS);
    const times = lines.map(({ timeMs }) => timeMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((times.at(-1) ?? 0) - startMs).toBeLessThan(2 * HOUR_MS);
  });

  it('is written in lines that its technology recognises, parses and dates', () => {
    for (const { line, timeMs } of lines) {
      const input = inputOf(line);
      expect(detectTechnology(input)?.descriptor.id).toBe(technology);
      const parsed = pack?.parse(input);
      expect(parsed?.kind, line).toBe('parsed');
      if (parsed?.kind !== 'parsed') continue;
      const event = pack?.map(parsed.native, { receivedAt: timeMs + 1_000 });
      expect(event?.class_uid, line).not.toBe(0);
      expect(Math.abs((event?.time ?? 0) - timeMs), line).toBeLessThan(1_000);
    }
  });

  it('is told once, whatever hours are asked for', () => {
    const hours = Array.from({ length: 30 * 24 }, (_, hour) => ANCHOR - (ANCHOR % HOUR_MS) - hour * HOUR_MS);
    const found = hours.flatMap(fromMs => incidentLines(incident.logSource, ANCHOR, fromMs, fromMs + HOUR_MS));
    for (const { line } of lines) expect(found.filter(other => other.line === line)).toHaveLength(1);
  });
});
