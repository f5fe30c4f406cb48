import { parseRules } from '@logwright/sigma';
import { describe, expect, it } from 'vitest';
import { draftFilter } from './draft-filter.ts';
import { compileOwn, readOwn } from './own-rules.ts';

const RULE = `title: "It's: a rule"
id: 22222222-2222-4222-8222-222222222222
logsource: { product: linux, category: process_creation }
detection:
    s: { Value|exists: true, Number|gt: 1, Gone: null }
    condition: s
`;
const ID = '33333333-3333-4333-8333-333333333333';

function draft(rule: string, event: Record<string, unknown>): string | undefined {
  const { engine } = readOwn(rule);
  return draftFilter(engine.rules[0]!, engine.explain(event, engine.rules[0]!), ID);
}

/** Whether a rule matches an event with the filter. */
function matches(text: string, event: Record<string, unknown>): boolean {
  const { engine, filters } = compileOwn(readOwn(text), 0);
  return engine.match(event).some(match => filters.holding(match, event, {}).length === 0);
}

describe('the draft of a filter', () => {
  it('names the rule, and selects the values by which it matched', () => {
    const text = draft(RULE, { Value: 'abc', Number: 5, Other: 'x' });
    expect(parseRules(text ?? '').diagnostics).toEqual([]);
    expect(text).toBe(`title: 'Known Good: It''s: a rule'
id: ${ID}
logsource:
    product: linux
    category: process_creation
filter:
    rules:
        - '22222222-2222-4222-8222-222222222222'
    selection:
        Value: abc
        Number: 5
    condition: not selection
`);
  });

  it.each([
    String.raw`C:\Windows\System32\cmd.exe`,
    String.raw`\\server\share\a*b?.exe`,
    String.raw`ends with \*`,
    'trailing\\',
    "it's: a #value, with 'quotes' and \"others\"",
    'two\nlines\tand a tab',
    'yes',
    '12',
    ' ',
    '',
    '%name%',
    '{ a: [1] }',
    'naïve – 東京',
  ])('leaves the event out, and no other: %j', value => {
    const event = { Value: value, Number: 5 };
    const text = `${RULE}---\n${draft(RULE, event)}`;
    expect(matches(RULE, event)).toBe(true);
    expect(matches(text, event)).toBe(false);
    expect(matches(text, { ...event, Value: `x${value}` })).toBe(true);
    expect(matches(text, { ...event, Value: value.replace(/[*?]/, 'xy') })).toBe(/[*?]/.test(value));
  });

  it('goes by the fields of the rule, not by those of filters that it has', () => {
    const filter =
      'title: F\nlogsource: { product: linux }\nfilter: { rules: any, s: { Owner: soc }, condition: s or not s }\n';
    const { engine, filters } = compileOwn(readOwn(`${RULE}---\n${filter}`), 0);
    const explanation = filters.explain(engine, { Value: 'a', Number: 5, Owner: 'soc' }, engine.rules[0]!, {});
    expect(explanation.evidence.map(({ field }) => field)).toContain('Owner');
    expect(draftFilter(engine.rules[0]!, explanation)).not.toMatch(/Owner|^id:/m);
  });

  it('is not made of what cannot be named, does not match, or has no value', () => {
    expect(draft(RULE.replace(/id: .*\n/, ''), { Value: 'a', Number: 5 })).toBeUndefined();
    expect(draft(RULE, { Value: 'a', Number: 0 })).toBeUndefined();
    expect(draft(RULE.replace(/s: \{.*\}/, 's: { Gone: null }'), {})).toBeUndefined();
    expect(draft(RULE.replace(/s: \{.*\}/, 's: [word]'), { Value: 'a word' })).toBeUndefined();
  });
});
