import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.js';

const SOUND = {
  type: 'event_count',
  rules: '[a]',
  'group-by': '[User]',
  timespan: '5m',
  condition: '{ gte: 10 }',
} as const;

/** A correlation with other attributes; undefined takes one out. */
function textOf(changes: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries({ ...SOUND, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [`    ${key}: ${value}`],
  );
  return `title: Many\ncorrelation:\n${lines.join('\n')}\n`;
}

function correlationOf(changes: Readonly<Record<string, string | undefined>>) {
  const { documents, diagnostics } = parseRules(textOf(changes), { file: 'many.yml' });
  const [document] = documents;
  return { correlation: document?.kind === 'correlation' ? document : undefined, diagnostics };
}

describe('a sound correlation', () => {
  it('has its limits, fields and timespan typed', () => {
    const { correlation, diagnostics } = correlationOf({
      type: 'value_count',
      rules: '[a, 5638f7c0-ac70-491d-8465-2a65075e0d86]',
      condition: '{ field: [User, Domain], gt: 100, lte: 200 }',
    });
    expect(diagnostics).toEqual([]);
    expect(correlation).toMatchObject({
      type: 'value_count',
      rules: ['a', '5638f7c0-ac70-491d-8465-2a65075e0d86'],
      groupBy: ['User'],
      timespanMs: 300_000,
      generate: false,
      condition: {
        kind: 'thresholds',
        fields: ['User', 'Domain'],
        thresholds: [
          { operator: 'gt', value: 100 },
          { operator: 'lte', value: 200 },
        ],
      },
    });
  });

  it.each([
    ['90s', 90_000],
    ['90m', 5_400_000],
    ['1h', 3_600_000],
    ['30d', 2_592_000_000],
  ])('may have a timespan of %s', (timespan, timespanMs) => {
    expect(correlationOf({ timespan })).toMatchObject({ correlation: { timespanMs }, diagnostics: [] });
  });

  it.each([
    ['1w', 7],
    ['1M', 30],
    ['1y', 365],
  ])('may have a timespan of %s, with a warning, as the specification does not have it', (timespan, days) => {
    const { correlation, diagnostics } = correlationOf({ timespan });
    expect(correlation?.timespanMs).toBe(days * 86_400_000);
    expect(diagnostics).toMatchObject([{ severity: 'warning', line: 6, mend: `Write ${days}d.` }]);
  });

  it('needs all of its rules when it is temporal and has no condition', () => {
    const { correlation } = correlationOf({ type: 'temporal', rules: '[a, b, c]', condition: undefined });
    expect(correlation?.condition).toMatchObject({ thresholds: [{ operator: 'gte', value: 3 }] });
  });

  it('may join rules by a boolean condition, which also may be the only place that names them', () => {
    for (const rules of ['[a, b, c]', undefined]) {
      const { correlation, diagnostics } = correlationOf({
        type: 'temporal',
        rules,
        condition: 'a and (b or not c)',
      });
      expect(diagnostics).toEqual([]);
      expect(correlation).toMatchObject({ rules: ['a', 'b', 'c'], condition: { kind: 'expression' } });
    }
  });

  it('says by generate, beside correlation or inside it, that its rules report too', () => {
    expect(correlationOf({ generate: 'true' }).correlation?.generate).toBe(true);
    const { documents } = parseRules(`${textOf({})}generate: true\n`);
    expect(documents).toMatchObject([{ generate: true }]);
  });

  it('may have aliases, whatever they are called', () => {
    const { correlation } = correlationOf({ aliases: '{ __proto__: { a: User }, ip: { a: src_ip } }' });
    expect(Object.keys(correlation?.aliases ?? {})).toEqual(['__proto__', 'ip']);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});

describe('diagnostics of correlations', () => {
  it.each<[string, Readonly<Record<string, string | undefined>>, string, number, string]>([
    ['no type', { type: undefined }, 'missing-attribute', 2, 'no type'],
    ['an unknown type', { type: 'near' }, 'unknown-value', 3, '"near"'],
    ['no rules', { rules: undefined }, 'missing-attribute', 2, 'names no rules'],
    ['rules that are a map', { rules: '{ a: b }' }, 'invalid-attribute', 4, 'names no rules'],
    ['a rule twice', { rules: '[a, b, a]' }, 'invalid-value', 4, '"a" is named twice'],
    ['a group-by that is no list', { 'group-by': '{ User: x }' }, 'invalid-attribute', 5, 'not a list'],
    ['no timespan', { timespan: undefined }, 'missing-attribute', 2, 'no timespan'],
    ['a timespan without unit', { timespan: '60' }, 'invalid-value', 6, '"60"'],
    ['a timespan of nothing', { timespan: '0m' }, 'invalid-value', 6, '"0m"'],
    ['a timespan with another unit', { timespan: '5H' }, 'invalid-value', 6, '"5H"'],
    ['a timespan of 100 years', { timespan: '100y' }, 'invalid-value', 6, '"100y"'],
    ['no condition', { condition: undefined }, 'missing-attribute', 2, 'needs a condition'],
    ['a condition of text where one counts', { condition: 'a' }, 'invalid-attribute', 7, 'a map'],
    ['a condition without limit', { condition: '{ }' }, 'missing-attribute', 7, 'no limit'],
    ['an unknown operator', { condition: '{ ge: 5 }' }, 'unknown-value', 7, '"ge"'],
    ['a limit that is text', { condition: "{ gte: 'ten' }" }, 'invalid-value', 7, 'gte'],
    ['a limit that no count can have', { condition: '{ gte: 2.5 }' }, 'invalid-value', 7, 'whole number'],
    ['a range without numbers', { condition: '{ gt: 5, lt: 6 }' }, 'invalid-value', 7, 'No number'],
    ['a count below one', { condition: '{ lt: 1 }' }, 'invalid-value', 7, 'No number'],
    ['more rules than there are', { type: 'temporal', condition: '{ gte: 2 }' }, 'invalid-value', 7, '1 to 1 rules'],
    ['a value type without field', { type: 'value_sum' }, 'missing-attribute', 7, 'needs a field'],
    [
      'a sum of two fields',
      { type: 'value_sum', condition: '{ field: [a, b], gt: 1 }' },
      'invalid-attribute',
      7,
      'one field',
    ],
    [
      'a percentile over 100',
      { type: 'value_percentile', condition: '{ field: a, percentile: 101, gt: 1 }' },
      'invalid-value',
      7,
      '101',
    ],
    [
      'a percentile of another type',
      { type: 'value_avg', condition: '{ field: a, percentile: 50, gt: 1 }' },
      'invalid-value',
      7,
      'has no percentile',
    ],
    [
      'a share over 100',
      { type: 'value_percentile', condition: '{ field: a, gt: 100 }' },
      'invalid-value',
      7,
      'percent',
    ],
    [
      'a condition that is no expression',
      { type: 'temporal', condition: 'a and' },
      'invalid-condition',
      7,
      'ends where',
    ],
    ['a condition with an unlisted rule', { type: 'temporal', condition: 'a and z' }, 'unknown-identifier', 7, '"z"'],
    [
      'a condition without one of its rules',
      { type: 'temporal', rules: '[a, b]', condition: 'a' },
      'invalid-condition',
      7,
      'become of b',
    ],
    ['rules under not alone', { type: 'temporal', condition: 'not a' }, 'invalid-condition', 7, 'under not alone'],
    ['aliases that are a list', { aliases: '[a]' }, 'invalid-attribute', 8, 'alias'],
    ['an alias that is text', { aliases: '{ ip: src }' }, 'invalid-attribute', 8, 'alias'],
    ['generate as text', { generate: '"yes"' }, 'invalid-attribute', 8, 'generate'],
  ])('tell of %s with line and mend', (_what, changes, code, line, part) => {
    const { correlation, diagnostics } = correlationOf(changes);
    expect(correlation).toBeUndefined();
    expect(diagnostics.map(each => [each.code, each.severity, each.line])).toEqual([[code, 'error', line]]);
    expect(diagnostics[0]?.message).toContain(part);
    expect(diagnostics[0]).toMatchObject({ file: 'many.yml' });
    expect(diagnostics[0]?.mend.length).toBeGreaterThan(10);
  });

  it('tell of several faults at once', () => {
    const { diagnostics } = correlationOf({ type: 'near', timespan: 'x', 'group-by': '{ a: b }', aliases: '1' });
    expect(diagnostics.map(({ line }) => line)).toEqual([3, 5, 6, 8]);
  });

  it('warn of what has no effect', () => {
    const { correlation, diagnostics } = correlationOf({
      'group-by': undefined,
      groupby: '[User]',
      condition: '{ field: User, gte: 3 }',
    });
    expect(correlation).toBeDefined();
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'A correlation has no attribute "groupby".'],
      ['warning', 'Without group-by all events are one group.'],
      ['warning', 'A correlation of type event_count looks at no field.'],
    ]);
  });
});

describe('hostile correlations', () => {
  it('with endless lists are refused or read at once', () => {
    const names = Array.from({ length: 60_000 }, (_, number) => `r${number}`);
    const list = `[${names.join(', ')}]`;
    expect(correlationOf({ rules: list }).correlation?.rules).toHaveLength(60_000);
    expect(correlationOf({ 'group-by': list }).diagnostics).toMatchObject([{ code: 'limit-exceeded' }]);
    const fields = correlationOf({ type: 'value_count', condition: `{ field: ${list}, gte: 2 }` });
    expect(fields.diagnostics).toMatchObject([{ code: 'limit-exceeded' }]);
    const joined = names.slice(0, 500).join(' and ');
    expect(correlationOf({ type: 'temporal', rules: undefined, condition: joined }).diagnostics).toMatchObject([
      { code: 'limit-exceeded' },
    ]);
  });
});
