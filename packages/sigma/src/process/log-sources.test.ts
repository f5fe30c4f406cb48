import { sigmaLogSources } from '@logwright/technologies';
import { describe, expect, it } from 'vitest';
import { compileRules, createLogSourceResolver, createScanner, parseRules } from '../index.js';
import type { LogSourceCatalogue, Rule, SigmaEvent } from '../index.js';
import { createClassifier } from './log-sources.js';

const CATALOGUE: LogSourceCatalogue = {
  families: [
    {
      technology: 'door',
      recognise: [{ field: 'door' }, { field: 'badge', startsWith: 'B-' }],
      entries: [{ logSource: { product: 'door' }, aliases: { User: ['holder'] } }],
    },
    {
      technology: 'lift',
      recognise: [{ field: 'log', startsWith: 'lift/' }],
      channelField: 'log',
      eventIdField: 'code',
      entries: [
        { logSource: { product: 'lift' } },
        { logSource: { product: 'lift', service: 'cabin' }, channels: ['lift/cabin'], spacedNames: true },
        { logSource: { product: 'lift', category: 'stuck' }, eventIds: [7, 8] },
      ],
    },
    {
      technology: 'mail',
      recognise: [
        { field: 'box.kind', oneOf: ['Letter', '7', 'true'] },
        { field: 'door', not: true },
      ],
      channelField: 'box.slot',
      entries: [
        { logSource: { product: 'mail' } },
        { logSource: { product: 'mail', service: 'in' }, channels: ['In'] },
      ],
    },
    {
      technology: 'mail',
      recognise: [{ field: 'stamp', oneOf: ['red'], not: true }, { field: 'stamp' }],
      entries: [{ logSource: { product: 'stamp' } }],
    },
    { technology: 'bell', recognise: [], channelField: 'who', entries: [{ logSource: { product: 'bell' } }] },
  ],
};

function ruleFor(logSource: string, item: string): readonly Rule[] {
  const { documents } = parseRules(
    `title: T\nlogsource: { ${logSource} }\ndetection: { sel: { ${item} }, condition: sel }\n`,
  );
  return documents.filter(document => document.kind === 'rule');
}

describe('a catalogue of log sources', () => {
  const resolve = createLogSourceResolver(CATALOGUE);

  it('recognises events by what they show', () => {
    expect(resolve({ door: 1, badge: 'b-12' })).toEqual([{ product: 'door' }]);
    expect(resolve({ door: 1, badge: 'C-12' })).toEqual([]);
    expect(resolve({ door: null, badge: 'B-12' })).toEqual([]);
    expect(resolve({ log: 'LIFT/Cabin', code: '8' })).toEqual([
      { product: 'lift' },
      { product: 'lift', service: 'cabin' },
      { product: 'lift', category: 'stuck' },
    ]);
    expect(resolve({ log: 'lift/shaft', code: 9 })).toEqual([{ product: 'lift' }]);
    expect(resolve({ log: 'stairs', code: 7 })).toEqual([]);
    expect(resolve({ who: 'postman' })).toEqual([]);
  });

  it('looks into objects, at values of any kind, and for what must not be there', () => {
    expect(resolve({ box: { kind: 'letter', slot: 'in' } })).toEqual([
      { product: 'mail' },
      { product: 'mail', service: 'in' },
    ]);
    expect(resolve({ 'box.kind': 7, box: { slot: 'out' } })).toEqual([{ product: 'mail' }]);
    expect(resolve({ box: { kind: true } })).toEqual([{ product: 'mail' }]);
    expect(resolve({ box: { kind: 'letters' } })).toEqual([]);
    expect(resolve({ box: { kind: ['letter'] } })).toEqual([]);
    expect(resolve({ box: { kind: 'letter' }, door: 1 })).toEqual([]);
    expect(resolve({ box: { kind: 'letter' }, door: null })).toEqual([{ product: 'mail' }]);
    expect(resolve({ stamp: 'Red' })).toEqual([]);
    expect(resolve({ stamp: 'blue' })).toEqual([{ product: 'stamp' }]);
  });

  it('takes the first family that fits, in whatever order the fields of an event come', () => {
    const kinds = ['a', 'b', 'c', 'a.b', 'b.c'];
    const families = Array.from({ length: 60 }, (_, n) => ({
      technology: `t${n}`,
      recognise: [
        { field: kinds[n % 5]!, ...(n % 3 === 0 ? { oneOf: [String(n % 7)] } : {}) },
        { field: kinds[(n * 7 + 1) % 5]!, ...(n % 4 === 0 ? { not: true } : { startsWith: String(n % 2) }) },
      ],
      ...(n % 6 === 0 ? { channelField: kinds[n % 5]! } : {}),
      entries: [{ logSource: { product: `p${n}` } }],
    }));
    const { classify } = createClassifier({ families });
    const alone = families.map(family => createLogSourceResolver({ families: [family] }));
    for (let n = 0; n < 600; n++) {
      const value = (i: number): unknown => (((n >> i) & 3) === 0 ? { b: String(i), c: n % 7 } : String((n * i) % 11));
      const event = Object.fromEntries(
        ['c', 'a', 'b'].filter((_, i) => (n >> i) % 5 !== 0).map((k, i) => [k, value(i)]),
      );
      const first = alone.map(resolveOne => resolveOne(event)).find(found => found.length > 0) ?? [];
      expect(classify(event)?.logSources ?? [], JSON.stringify(event)).toEqual(first);
      expect(classify(Object.fromEntries(Object.entries(event).reverse()))?.logSources ?? []).toEqual(first);
    }
  });

  it('names the fields whose values decide', () => {
    expect(createClassifier(CATALOGUE).fields).toEqual([
      'badge',
      'log',
      'code',
      'box.slot',
      'box.kind',
      'stamp',
      'who',
      // Not of the catalogue: where a name is a value, the scanner must parse.
      '<Data Name>',
    ]);
  });

  it('takes the word of who knows the technology', () => {
    expect(resolve({ who: 'postman' }, 'bell')).toEqual([{ product: 'bell' }]);
    expect(resolve({ log: 'lift/shaft' }, 'bell')).toEqual([{ product: 'bell' }]);
    expect(resolve({ code: 7 }, 'lift')).toEqual([{ product: 'lift' }, { product: 'lift', category: 'stuck' }]);
    expect(resolve({ who: 'postman' }, 'none such')).toEqual([]);
  });

  it('gives equal events the same class', () => {
    const { classify } = createClassifier(CATALOGUE);
    const found = classify({ log: 'lift/cabin', code: 7 });
    expect(found).toBeDefined();
    expect(classify({ log: 'lift/cabin', code: '7', more: true })).toBe(found);
    expect(classify({ log: 'lift/cabin', code: 8 })).toBe(found);
    expect(classify({ log: 'lift/cabin', code: 9 })).not.toBe(found);
    expect(classify({ log: 'lift/shaft', code: 1 })).toBe(classify({ log: 'lift/roof', code: 2 }));
  });

  it('says what events call the fields of rules', () => {
    const renamed = compileRules(ruleFor('product: door', 'User: anna'), { logSources: CATALOGUE });
    expect(renamed.match({ door: 1, badge: 'B-1', holder: 'Anna' })).toHaveLength(1);
    expect(renamed.match({ door: 1, badge: 'C-1', holder: 'Anna' })).toHaveLength(0);
    const spaced = compileRules(ruleFor('product: lift, service: cabin', 'NewFloor: 3'), { logSources: CATALOGUE });
    expect(spaced.match({ log: 'lift/cabin', 'New Floor': 3 })).toHaveLength(1);
    expect(spaced.match({ log: 'lift/shaft', 'New Floor': 3 })).toHaveLength(0);
    const event = { log: 'x', 'New Floor': 3 };
    expect(spaced.match(event, { technology: 'lift' })).toHaveLength(0);
    expect(spaced.match({ ...event, log: 'lift/cabin' }, { technology: 'lift' })).toHaveLength(1);
    expect(spaced.explain({ ...event, log: 'lift/cabin' }, spaced.rules[0]!).matched).toBe(true);
  });

  it('tries a name before the own one of the rule where events mean something else by that', () => {
    const families = [
      {
        technology: 'crane',
        recognise: [{ field: 'crane' }],
        entries: [{ logSource: { product: 'crane' }, aliases: { load: ['before:gross', 'weight'] } }],
      },
    ];
    const engine = compileRules(ruleFor('product: crane', 'load: 7'), { logSources: { families } });
    const matches = (event: SigmaEvent): boolean => engine.match({ crane: 1, ...event }).length === 1;
    expect(matches({ gross: 7, load: 5, weight: 4 })).toBe(true);
    expect(matches({ gross: 6, load: 7, weight: 7 })).toBe(false);
    expect(matches({ load: 7, weight: 4 })).toBe(true);
    expect(matches({ weight: 7 })).toBe(true);
  });

  it('makes one text of a list of words, parsed and scanned alike', () => {
    const families = [
      {
        technology: 'crane',
        recognise: [{ field: 'crane' }],
        entries: [{ logSource: { product: 'crane' }, aliases: { Order: ['words:crane.words', 'words:words'] } }],
      },
    ];
    const engine = compileRules(ruleFor('product: crane', "Order|contains: 'lift the box'"), {
      logSources: { families },
    });
    const events: readonly (readonly [SigmaEvent, boolean])[] = [
      [{ crane: { words: ['lift', 'the', 'box'] } }, true],
      [{ crane: { words: ['lift the', 'box', 'now'] } }, true],
      [{ crane: { words: ['drop', 'the', 'box'] } }, false],
      [{ crane: { words: ['lift', 'the', 'crate'] } }, false],
      [{ crane: { words: 'lift the box' } }, true],
      [{ crane: { words: [] }, words: ['lift', 'the', 'box'] }, false],
      [{ crane: 1, words: ['lift', 'the', 'box'] }, true],
      [{ crane: 1, words: ['lift', 'the', 7, 'box'] }, false],
      [{ crane: 1, words: [['lift', 'the', 'box']] }, false],
      [{ crane: 1, words: [{ lift: 1 }] }, false],
      [{ crane: 1, Order: 'lift the box', words: ['drop'] }, true],
    ];
    const lines = events.map(([event]) => JSON.stringify(event));
    const found = new Set<number>();
    const scanner = createScanner(engine, { onMatch: ({ line }) => found.add(line) });
    scanner.push(new TextEncoder().encode(`${lines.join('\n')}\n`));
    scanner.end();
    for (const [number, [event, expected]] of events.entries()) {
      expect(engine.match(event).length, lines[number]).toBe(expected ? 1 : 0);
      expect(found.has(number + 1), lines[number]).toBe(expected);
      expect(engine.explain(event, engine.rules[0]!).matched, lines[number]).toBe(expected);
    }
  });

  it('knows what all events of a kind leave out', () => {
    const families = [
      {
        technology: 'crane',
        recognise: [{ field: 'crane' }],
        entries: [
          { logSource: { product: 'crane' } },
          {
            logSource: { product: 'crane', service: 'quay' },
            channels: ['q'],
            aliases: { Place: ['at', 'text:Quay 1'] },
          },
        ],
        channelField: 'crane',
      },
    ];
    const [plain] = ruleFor('product: crane', 'Place: quay 1');
    const [literal] = ruleFor('product: crane', "'text:Quay 1': Quay 1");
    const engine = compileRules([plain!, literal!], { logSources: { families } });
    const events: readonly (readonly [SigmaEvent, boolean])[] = [
      [{ crane: 'q' }, true],
      [{ crane: 'q', x: 1 }, true],
      [{ crane: 'q', at: 'Quay 1' }, true],
      [{ crane: 'q', Place: 'elsewhere' }, false],
      [{ crane: 'q', at: 'elsewhere' }, false],
      [{ crane: 'r' }, false],
    ];
    const found: number[] = [];
    const scanner = createScanner(engine, { onMatch: ({ line }) => found.push(line) });
    scanner.push(new TextEncoder().encode(events.map(([event]) => `${JSON.stringify(event)}\n`).join('')));
    scanner.end();
    expect(found).toEqual([1, 2, 3]);
    for (const [event, expected] of events) {
      expect(engine.match(event).map(({ rule }) => rule)).toEqual(expected ? [plain] : []);
      expect(engine.explain(event, plain!).matched).toBe(expected);
    }
  });

  it('tries every rule on every event where it is left out', () => {
    const engine = compileRules(ruleFor('product: door', 'User: anna'));
    expect(engine.match({ Channel: 'Security', User: 'anna' })).toHaveLength(1);
    expect(engine.match({ User: 'anna' }, { logSources: [{ product: 'lift' }] })).toHaveLength(0);
  });

  it('may be asked for any number of channels and event ids', () => {
    const { classify } = createClassifier(CATALOGUE);
    for (let code = 0; code < 30_000; code++) {
      expect(classify({ log: `lift/${code}`, code })?.logSources[0]).toEqual({ product: 'lift' });
    }
  });
});

describe("the technology packs' catalogue", () => {
  const resolve = createLogSourceResolver(sigmaLogSources);

  it.each([
    [
      { Channel: 'Linux-Sysmon/Operational', EventID: 1 },
      undefined,
      { product: 'linux', category: 'process_creation' },
    ],
    [{ Channel: 'security', EventID: '4688' }, undefined, { product: 'windows', category: 'process_creation' }],
    [{ eventSource: 's3.amazonaws.com', eventName: 'X', userIdentity: {} }, undefined, { service: 'cloudtrail' }],
    [{ program: 'sshd', message: 'x' }, 'linux-auth', { product: 'linux', service: 'sshd' }],
    [{ program: 'CRON', message: 'x' }, 'linux-auth', { product: 'linux', service: 'cron' }],
    [{ type: 'EXECVE', _serial: '1', _time: '1' }, undefined, { product: 'linux', service: 'auditd' }],
    [{ isAuditEvent: true }, undefined, { product: 'backstage', service: 'audit' }],
  ])('knows %j from %s as %j', (event, technology, logSource) => {
    expect(resolve(event, technology)).toContainEqual(expect.objectContaining(logSource));
  });

  it("reads nginx' variables where rules for web servers say W3C's names", () => {
    const rules = ruleFor(
      'category: webserver',
      "cs-method: POST, cs-uri-query|contains: '/shell.php', sc-status: 200",
    );
    const engine = compileRules(rules, { logSources: sigmaLogSources });
    const native = { remote_addr: '192.0.2.1', request_method: 'POST', request_uri: '/up/shell.php?c=1', status: 200 };
    expect(engine.match(native)).toHaveLength(1);
    expect(engine.match({ request_uri: '/up/shell.php', status: 200 }, { technology: 'nginx-access' })).toEqual([]);
  });
});
