import { describe, expect, it } from 'vitest';
import { createDetector, locateFaults, parseRules } from '../index.js';
import type { Correlation, DetectorOptions, SigmaDocument } from '../index.js';

const RULE = `title: Rule
id: 11111111-1111-4111-8111-111111111111
name: rule
logsource: { product: test }
detection: { sel: { a: 1 }, condition: sel }
`;

function correlation(name: string, rules: string, more = ''): string {
  return `title: Title of ${name}
name: ${name}
correlation: { type: temporal, rules: ${rules}, group-by: [User], timespan: 5m${more} }
`;
}

/** Codes of faults by the title of the refused document. */
function refusedOf(texts: readonly string[], options?: DetectorOptions): Readonly<Record<string, readonly string[]>> {
  const { documents, diagnostics } = parseRules(texts.join('---\n'));
  expect(diagnostics).toEqual([]);
  const { refused } = createDetector(documents, options);
  return Object.fromEntries(refused.map(({ document, faults }) => [document.title, faults.map(({ code }) => code)]));
}

function messagesOf(texts: readonly string[]): readonly string[] {
  const { refused } = createDetector(parseRules(texts.join('---\n')).documents);
  return refused.flatMap(({ faults }) => faults.map(({ message }) => message));
}

describe('references', () => {
  it('are ids or names, of rules and of correlations, before or after', () => {
    const id = '11111111-1111-4111-8111-111111111111';
    expect(refusedOf([correlation('outer', '[inner]'), correlation('inner', `[${id}]`), RULE])).toEqual({});
    expect(refusedOf([RULE, correlation('inner', '[rule]'), correlation('outer', '[inner, rule]')])).toEqual({});
  });

  it('to nothing are refused with their place, and so is what stands on them', () => {
    const texts = [correlation('outer', '[inner]'), correlation('inner', '[rule, lost]'), RULE];
    expect(refusedOf(texts)).toEqual({ 'Title of outer': ['unknown-rule'], 'Title of inner': ['unknown-rule'] });
    const text = `title: Inner\ncorrelation:\n    type: temporal\n    rules:\n        - rule\n        - lost\n    group-by: [User]\n    timespan: 5m\n---\n${RULE}`;
    const [refused] = createDetector(parseRules(text).documents).refused;
    const located = locateFaults(
      text,
      refused!.faults.map(fault => ({ ...fault, index: refused!.document.place.index })),
    );
    expect(located).toMatchObject([{ line: 6, message: 'There is no rule with the id or name "lost".' }]);
  });

  it('to a rule that is refused itself do not work', () => {
    const broken = RULE.replace('a: 1', "a|expand: '%x%'");
    expect(refusedOf([broken, correlation('outer', '[rule]')])).toEqual({
      Rule: ['placeholder'],
      'Title of outer': ['unknown-rule'],
    });
  });

  it('that several documents fit mean the one in the same file, else none', () => {
    const parse = (file: string, ...texts: string[]): readonly SigmaDocument[] =>
      parseRules(texts.join('---\n'), { file }).documents;
    const near = [...parse('one.yml', RULE, correlation('outer', '[rule]')), ...parse('two.yml', RULE)];
    expect(createDetector(near).refused).toEqual([]);
    const far = [
      ...parse('one.yml', RULE),
      ...parse('two.yml', RULE),
      ...parse('three.yml', correlation('x', '[rule]')),
    ];
    expect(createDetector(far).refused).toMatchObject([{ faults: [{ code: 'ambiguous-rule' }] }]);
  });

  it('to one rule by both of its names are refused', () => {
    const both = correlation('twice', '[rule, 11111111-1111-4111-8111-111111111111]');
    expect(refusedOf([RULE, both])).toEqual({ 'Title of twice': ['invalid-value'] });
  });

  it('of aliases must be among the rules, by either name', () => {
    const good = correlation('good', '[11111111-1111-4111-8111-111111111111]', ', aliases: { ip: { rule: src } }');
    const bad = correlation('bad', '[rule]', ', aliases: { ip: { other: src } }');
    expect(refusedOf([RULE, good, bad])).toEqual({ 'Title of bad': ['unknown-rule'] });
  });

  it('do not reach filters, which are refused among the rules to detect with', () => {
    const filter =
      'title: Filter\nlogsource: { product: test }\nfilter: { rules: any, sel: { a: 2 }, condition: not sel }\n';
    expect(refusedOf([RULE, filter])).toEqual({ Filter: ['not-a-rule'] });
  });
});

describe('cycles', () => {
  it('are refused, each correlation with the way back to itself', () => {
    const texts = [
      correlation('one', '[two, rule]'),
      correlation('two', '[three]'),
      correlation('three', '[one]'),
      correlation('self', '[self]'),
      correlation('above', '[two]'),
      correlation('sound', '[rule]'),
      RULE,
    ];
    expect(refusedOf(texts)).toEqual({
      'Title of one': ['cyclic-correlation'],
      'Title of two': ['cyclic-correlation'],
      'Title of three': ['cyclic-correlation'],
      'Title of self': ['cyclic-correlation'],
      'Title of above': ['unknown-rule'],
    });
    expect(messagesOf(texts)).toContain('The correlation refers to itself: two → three → one → two.');
  });

  it('of ten thousand are found without recursion, and shown in short', () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => correlation(`n${at}`, `[n${(at + 1) % 10_000}]`));
    const documents = texts.flatMap(text => parseRules(text).documents);
    const { refused } = createDetector(documents);
    expect(refused).toHaveLength(10_000);
    expect(refused[0]?.faults[0]?.message).toContain('9992 more');
  });
});

describe('limits', () => {
  it('end chains that are too long', () => {
    const chain = Array.from({ length: 1_000 }, (_, at) => correlation(`n${at}`, at === 0 ? '[rule]' : `[n${at - 1}]`));
    const { documents } = parseRules([RULE, ...chain].join('---\n'));
    const detector = createDetector(documents);
    expect(detector.correlations).toHaveLength(16);
    expect(detector.refused).toHaveLength(984);
    expect(detector.refused[0]?.faults).toMatchObject([{ code: 'limit-exceeded' }]);
    expect(detector.refused[1]?.faults).toMatchObject([{ code: 'unknown-rule' }]);
  });

  it('refuse conditions that need more events than are kept, rather than never to hold', () => {
    const many = (limit: string): string =>
      `title: Many\ncorrelation: { type: event_count, rules: [rule], group-by: [x], timespan: 1d, condition: { ${limit} } }\n`;
    expect(refusedOf([RULE, many('gte: 10001')])).toEqual({ Many: ['limit-exceeded'] });
    expect(refusedOf([RULE, many('gt: 1, lte: 20000')])).toEqual({});
    expect(refusedOf([RULE, many('gte: 11')], { limits: { maxEventsPerGroup: 10 } })).toEqual({
      Many: ['limit-exceeded'],
    });
  });

  it('refuse orders that can be kept in too many ways', () => {
    const names = Array.from({ length: 24 }, (_, at) => `r${at}`);
    const rules = names.map(name => RULE.replace(/id: .*\n/, '').replace('name: rule', `name: ${name}`));
    const pairs = names.flatMap((name, at) => (at % 2 === 0 ? [`(${name} or ${names[at + 1]})`] : []));
    const condition = `, condition: ${pairs.join(' and ')}`;
    const ordered = correlation('x', `[${names.join(', ')}]`, condition).replace('temporal', 'temporal_ordered');
    expect(refusedOf([...rules, ordered])).toEqual({ 'Title of x': ['limit-exceeded'] });
    expect(refusedOf([...rules, correlation('x', `[${names.join(', ')}]`, condition)])).toEqual({});
    const long = Array.from({ length: 33 }, (_, at) => `l${at}`);
    const more = long.map(name => RULE.replace(/id: .*\n/, '').replace('name: rule', `name: ${name}`));
    const all = correlation('all', `[${long.join(', ')}]`).replace('temporal', 'temporal_ordered');
    expect(refusedOf([...more, all])).toEqual({ 'Title of all': ['limit-exceeded'] });
  });

  it('refuse to carry more fields than an inner correlation can hold', () => {
    const outer = Array.from({ length: 40 }, (_, at) =>
      correlation(`o${at}`, '[inner]').replace('[User]', `[f${at}, g${at}]`),
    );
    const refused = refusedOf([RULE, correlation('inner', '[rule]'), ...outer]);
    expect(Object.values(refused)).toEqual(Array(8).fill(['limit-exceeded']));
  });
});

describe('fingerprints', () => {
  const documents = (text: string) => parseRules(text).documents;
  const held = (docs: readonly SigmaDocument[]) => Object.keys(createDetector(docs).save().groups);

  it('stay the same beside other documents, and change with what the correlation means', () => {
    const plain = held(documents([RULE, correlation('x', '[rule]')].join('---\n')));
    const beside = held(documents([correlation('y', '[rule]'), RULE, correlation('x', '[rule]')].join('---\n')));
    const other = held(documents([RULE, correlation('x', '[rule]').replace('5m', '6m')].join('---\n')));
    const inner = held(
      documents([RULE, correlation('x', '[y]'), correlation('y', '[rule]').replace('5m', '6m')].join('---\n')),
    );
    expect(beside).toContain(plain[0]);
    expect(other).not.toContain(plain[0]);
    expect(inner).not.toContain(plain[0]);
  });

  it('tell equal correlations apart', () => {
    const twice: readonly Correlation[] = documents(correlation('x', '[rule]')).filter(
      document => document.kind === 'correlation',
    );
    const docs = [...documents(RULE), ...twice, { ...twice[0]! }];
    expect(new Set(held(docs)).size).toBe(2);
  });
});
