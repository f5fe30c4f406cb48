import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classFacts } from '../all.js';
import { authenticationClass } from '../generated/v1_8_0/classes/authentication.js';
import { extractObservables } from '../observables.js';
import { createConformanceCollector } from '../report/conformance.js';
import { renderConformanceHtml } from '../report/render.js';
import { upgrade } from '../upgrade/upgrade.js';
import { createCoercingValidator, createEventValidator, createValidator } from './validator.js';

const strict = createValidator(authenticationClass);
const coerce = createCoercingValidator(authenticationClass);
const all = createEventValidator(classFacts.values(), { hints: true });
const metadata = { version: '1.8.0', product: { name: 'x' } };

/** JSON whose keys are those of the schema as well as hostile ones. */
const keys = fc.oneof(
  fc.constantFrom(
    ...Object.keys(authenticationClass.attributes),
    'name',
    'uid',
    'process',
    'parent_process',
    'type_id',
    'profiles',
  ),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', ''),
);
const { json } = fc.letrec(tie => ({
  json: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(null, true, -0, 1e308, Number.NaN, Infinity, 3002, 1, 99),
    fc.string({ maxLength: 40 }),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.array(fc.tuple(keys, tie('json')), { maxLength: 8 }).map(entries => JSON.parse(toJson(entries)) as unknown),
  ),
}));

/** Builds the text, so that `__proto__` becomes a key as JSON.parse makes it. */
function toJson(entries: readonly (readonly [string, unknown])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`;
}

describe('whatever it is given, a validator', () => {
  it('does not throw and does not touch prototypes', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(fc.oneof(json, fc.anything()), event => {
        const inside = {
          class_uid: 3002,
          metadata,
          user: event,
          actor: { process: event },
          unmapped: event,
          observables: event,
        };
        for (const one of [event, inside]) {
          strict(one);
          all(one);
          coerce(one);
        }
      }),
      { numRuns: 2000, seed: 4 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('coerces to an event that coerces to itself', () => {
    fc.assert(
      fc.property(json, event => {
        const once = coerce(event).event;
        expect(coerce(once).event).toEqual(once);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it('leaves no trap for what else reads events', () => {
    const collector = createConformanceCollector({ validate: all, className: () => undefined });
    fc.assert(
      fc.property(json, event => {
        const inside = { class_uid: 1007, metadata: { version: '1.1.0' }, process: event, actor: { process: event } };
        collector.add(event);
        extractObservables(authenticationClass, { user: event, src_endpoint: event });
        expect(upgrade(inside).event).toMatchObject({ metadata: { version: '1.8.0' } });
      }),
      { numRuns: 1000, seed: 8 },
    );
    expect(renderConformanceHtml(collector.report(), 'fuzz')).toContain('events are valid');
  });

  it('does not change its input', () => {
    fc.assert(
      fc.property(json, event => {
        const before = JSON.stringify(event);
        strict(event);
        coerce(event);
        expect(JSON.stringify(event)).toBe(before);
      }),
      { numRuns: 1000, seed: 6 },
    );
  });
});

it('reports keys of the prototype as unknown attributes', () => {
  const event = JSON.parse('{"__proto__":{"x":1},"constructor":1,"toString":2}') as unknown;
  const unknown = strict(event).violations.filter(({ rule }) => rule === 'unknown-attribute');
  expect(unknown.map(({ path }) => path)).toEqual(['__proto__', 'constructor', 'toString']);
});

describe('a typed limit', () => {
  const limited = (event: unknown, limits: object) =>
    createValidator(authenticationClass, { mode: 'lenient', limits })(event);

  it('stops at depth, by a process that is its own parent too', () => {
    const process: Record<string, unknown> = { pid: 1 };
    process['parent_process'] = process;
    const result = strict({ metadata, actor: { process } });
    expect(result.truncated).toBe(true);
    expect(result.violations.at(-1)).toMatchObject({ rule: 'limit', message: 'maxDepth is 64, here it is 65' });
    expect(() => coerce({ metadata, actor: { process } })).not.toThrow();
  });

  it('stops at 10,000 levels of JSON', () => {
    const text = `${'{"parent_process":'.repeat(10_000)}{}${'}'.repeat(10_000)}`;
    const result = strict({ metadata, actor: { process: JSON.parse(text) as unknown } });
    expect(result.violations.some(({ rule }) => rule === 'limit')).toBe(true);
  });

  it('lets free-form objects be as deep as they are', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
    expect(strict({ metadata, unmapped: { deep } }).violations.some(({ rule }) => rule === 'limit')).toBe(false);
  });

  it('stops at the number of objects, shared ones too', () => {
    const hashes = Array.from({ length: 200 }, () => ({ algorithm_id: 1, value: 'x' }));
    expect(
      limited({ actor: { process: { file: { hashes } } } }, { maxObjects: 100 }).violations.at(-1)?.message,
    ).toContain('maxObjects');
  });

  it('stops at the length of an array', () => {
    const { violations } = limited({ observables: new Array<unknown>(11).fill({}) }, { maxArrayLength: 10 });
    expect(violations.at(-1)?.message).toBe('maxArrayLength is 10, here it is 11');
  });

  it('stops at the length of a text', () => {
    const { violations } = limited({ message: 'x'.repeat(11) }, { maxStringLength: 10 });
    expect(violations.at(-1)?.message).toBe('maxStringLength is 10, here it is 11');
  });

  it('reports no more violations than it may', () => {
    const event = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 1]));
    expect(strict(event)).toMatchObject({ valid: false, truncated: true, violations: { length: 100 } });
  });
});

it('judges huge texts of every pattern in little time', () => {
  const started = performance.now();
  for (const text of ['1'.repeat(5_000_000), 'a@'.repeat(2_500_000), 'AAAA'.repeat(2_000_000), ' '.repeat(60_000)]) {
    for (const attribute of ['ip', 'mac', 'hostname', 'uid']) strict({ src_endpoint: { [attribute]: text } });
    strict({ user: { email_addr: text }, time_dt: text, metadata: { profiles: ['datetime'], uid: text } });
    createValidator(authenticationClass, { mode: 'lenient' })({ time_dt: text, actor: { process: { cpid: text } } });
  }
  expect(performance.now() - started).toBeLessThan(10_000);
});
