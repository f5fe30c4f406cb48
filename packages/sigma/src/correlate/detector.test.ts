import { describe, expect, it } from 'vitest';
import { createDetector, parseRules } from '../index.js';
import type { CorrelationDetection, DetectionResult, Detector, DetectorOptions, SigmaEvent } from '../index.js';

const MINUTE = 60_000;

/** Rules `a`, `b`, `c` match events whose field `rule` names them. */
const RULES = ['a', 'b', 'c'].map(
  name => `---
title: Rule ${name}
name: ${name}
logsource: { product: test }
detection: { sel: { rule: ${name} }, condition: sel }
`,
);

function detectorOf(correlation: string, options: DetectorOptions = { latenessMs: 0 }): Detector {
  const { documents, diagnostics } = parseRules(`title: Correlation\n${correlation}\n${RULES.join('')}`);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const detector = createDetector(documents, options);
  expect(detector.refused.flatMap(({ faults }) => faults)).toEqual([]);
  return detector;
}

type Timed = readonly [minutes: number, event: SigmaEvent];

/** What correlations found, the end of the stream included. */
function run(detector: Detector, events: readonly Timed[]): readonly CorrelationDetection[] {
  const found: DetectionResult[] = events.flatMap(([minutes, event], index) =>
    detector.detect(event, { time: minutes * MINUTE, reference: `e${index}` }),
  );
  found.push(...detector.advance(Infinity));
  return found.filter(detection => detection.kind === 'correlation');
}

describe('event_count', () => {
  const many = (condition: string) => `correlation:
    type: event_count
    rules: [a]
    group-by: [User]
    timespan: 5m
    condition: ${condition}`;

  it('holds for a group at the event that completes it, with the events that did', () => {
    const found = run(detectorOf(many('{ gte: 3 }')), [
      [0, { rule: 'a', User: 'Eve' }],
      [1, { rule: 'a', User: 'bob' }],
      [2, { rule: 'b', User: 'eve' }],
      [3, { rule: 'a', User: 'eve' }],
      [4, { rule: 'a', User: 'EVE' }],
    ]);
    expect(found).toMatchObject([
      { group: { User: 'Eve' }, time: 4 * MINUTE, from: 0, to: 4 * MINUTE, value: 3, total: 3 },
    ]);
    expect(found[0]?.events.map(({ reference, rules }) => [reference, rules[0]?.title])).toEqual([
      ['e0', 'Rule a'],
      ['e3', 'Rule a'],
      ['e4', 'Rule a'],
    ]);
  });
});
