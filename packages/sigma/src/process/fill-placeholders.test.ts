import { describe, expect, it } from 'vitest';
import { compileRules, fillPlaceholders, parseRules } from '../index.js';
import type { Rule, SigmaEvent } from '../index.js';

function ruleOf(detection: string): Rule {
  const text = `title: T\nlogsource: { product: any }\ndetection:\n${detection.replace(/^/gm, '    ')}\n`;
  const [document] = parseRules(text).documents;
  if (document?.kind !== 'rule') throw new Error(text);
  return document;
}

const PLACEHOLDERS = { Servers: ['srv*', 'web-01'], ports: ['22'] };

describe('fillPlaceholders', () => {
  it.each<[string, SigmaEvent, boolean]>([
    ['f|expand: "%Servers%"', { f: 'SRV7' }, true],
    ['f|expand: "%Servers%"', { f: 'web-02' }, false],
    ['f|contains|expand: "@%Servers%:%ports%"', { f: 'root@web-01:22' }, true],
    ["f|expand: '\\%Servers%Servers%'", { f: '%Serversweb-01' }, true],
    ['f|expand|endswith: ["%ports%", x]', { f: '8022' }, true],
    ['f|expand|neq: "%Servers%"', { f: 'web-01' }, false],
  ])('makes the same of %s as compiling with values does, on %j', (item, event, expected) => {
    const rule = ruleOf(`sel:\n    - g: 1\n    - h: 2\n      ${item}\ncondition: sel`);
    const subject = { h: 2, ...event };
    const filled = compileRules([fillPlaceholders(rule, PLACEHOLDERS)], { route: false });
    const given = compileRules([rule], { route: false, placeholders: PLACEHOLDERS });
    expect([filled.match(subject).length, given.match(subject).length]).toEqual([Number(expected), Number(expected)]);
  });

  it('leaves what has no values for compiling to tell, and what has no placeholders as it is', () => {
    const rule = ruleOf('sel:\n    f|expand: "%Servers%"\n    g|expand: "%unknown%"\ncondition: sel');
    const [refused] = compileRules([fillPlaceholders(rule, PLACEHOLDERS)], { route: false }).refused;
    expect(refused?.faults).toMatchObject([{ code: 'placeholder', message: expect.stringContaining('%unknown%') }]);
    const plain = ruleOf('sel:\n    f: "%Servers%"\ncondition: sel');
    expect(fillPlaceholders(plain, PLACEHOLDERS)).toBe(plain);
  });
});
