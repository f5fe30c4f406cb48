import { readFileSync } from 'node:fs';
import { createEventValidator } from '@logwright/ocsf';
import type { OcsfEvent } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples as awsCloudTrail } from './aws-cloudtrail/samples.js';
import { samples as backstageAudit } from './backstage-audit/samples.js';
import { seededRandom } from './generate.js';
import { lineGenerators } from './line-generators.js';
import { samples as linuxAuditd } from './linux-auditd/samples.js';
import { samples as linuxAuth } from './linux-auth/samples.js';
import { samples as nginxAccess } from './nginx-access/samples.js';
import { detectTechnology, jsonRecord, technologies, technologyById } from './registry.js';
import type { ParseInput, Technology, TechnologySample } from './technology.js';
import { unrepresented } from './testing/unrepresented.js';
import { mapUnknown } from './unknown.js';
import { samples as windowsEvent } from './windows-event/samples.js';

const SAMPLES: Readonly<Record<string, readonly TechnologySample[]>> = {
  'aws-cloudtrail': awsCloudTrail,
  'backstage-audit': backstageAudit,
  'linux-auditd': linuxAuditd,
  'linux-auth': linuxAuth,
  'nginx-access': nginxAccess,
  'windows-event': windowsEvent,
};
const CONTEXT = { receivedAt: Date.UTC(2026, 10, 23, 10), host: 'collector' };
const judge = createEventValidator(classFacts.values());

/** The validator learns the names of profiles from the classes that it meets: the second verdict knows them all. */
function violations(event: OcsfEvent): readonly string[] {
  judge(event);
  return judge(event).violations.map(({ path, message }) => `${path}: ${message}`);
}

function inputOf(text: string): ParseInput {
  const json = text.startsWith('{') ? jsonRecord(text) : undefined;
  return json === undefined ? { text } : { text, json };
}

/** What the pipeline does with one record. */
function toEvent(
  input: ParseInput,
  technology: Technology | undefined = detectTechnology(input),
): OcsfEvent | undefined {
  if (technology === undefined) return mapUnknown(input.text, input.json, CONTEXT);
  const parsed = technology.parse(input);
  return parsed.kind === 'parsed' ? technology.map(parsed.native, CONTEXT) : undefined;
}

describe.each(technologies.map(technology => [technology.descriptor.id, technology] as const))(
  '%s',
  (id, technology) => {
    const samples = SAMPLES[id] ?? [];

    it('has samples', () => {
      expect(samples.length).toBeGreaterThanOrEqual(4);
    });

    it.each(samples.map(sample => [sample.name, sample] as const))('maps the sample: %s', (_name, sample) => {
      const input = inputOf(sample.raw);
      const parsed = technology.parse(input);
      if (parsed.kind === 'rejected') throw new Error(parsed.reason);
      const event = technology.map(parsed.native, { receivedAt: sample.receivedAt });
      expect(event).toEqual(sample.expected);
      expect(violations(event)).toEqual([]);
      expect(technology.descriptor.classUids).toContain(event.class_uid);
      expect(unrepresented(parsed.native, event)).toEqual([]);
    });

    it.each(samples.map(sample => [sample.name, sample] as const))(
      'recognises the sample among all technologies: %s',
      (_name, sample) => {
        const input = inputOf(sample.raw);
        expect(detectTechnology(input)?.descriptor.id).toBe(id);
        expect(detectTechnology({ text: sample.raw })?.descriptor.id).toBe(id);
        for (const other of technologies) expect(detectTechnology(input, other)?.descriptor.id).toBe(id);
      },
    );

    it('generates lines that it recognises, in order and within the window, valid as events', () => {
      const options = {
        random: seededRandom(11),
        startMs: Date.UTC(2026, 9, 5),
        endMs: Date.UTC(2026, 9, 12),
        eventsPerDay: 200,
        hosts: ['host-1', 'host-2'],
        users: ['ann', 'bob'],
      };
      let last = options.startMs - 1000;
      let count = 0;
      for (const { timeMs, line } of lineGenerators.get(id)?.(options) ?? []) {
        count++;
        expect(timeMs).toBeGreaterThanOrEqual(last);
        last = timeMs;
        const input = inputOf(line);
        expect(detectTechnology(input)?.descriptor.id).toBe(id);
        const event = toEvent(input) as OcsfEvent;
        expect(Math.abs(event.time - timeMs)).toBeLessThan(1000);
        expect(violations(event)).toEqual([]);
      }
      expect(last).toBeLessThan(options.endMs);
      expect(count / 7).toBeGreaterThan(150);
      expect(count / 7).toBeLessThan(260);
    });

    it('generates the same lines from the same seed', () => {
      const run = (): readonly string[] => {
        const lines =
          lineGenerators.get(id)?.({
            random: seededRandom(3),
            startMs: 0,
            endMs: 86_400_000,
            eventsPerDay: 50,
            hosts: ['h'],
            users: ['u'],
          }) ?? [];
        return [...lines].map(({ line }) => line);
      };
      expect(run()).toEqual(run());
      expect(run().length).toBeGreaterThan(10);
    });

    it('never throws on text, whatever it is', () => {
      fc.assert(
        fc.property(damaged(samples), text => {
          const input = inputOf(text);
          expect(technology.detect(input)).toBeGreaterThanOrEqual(0);
          const event = toEvent(input, technology);
          if (event !== undefined) expect(violations(event)).toEqual([]);
        }),
        { numRuns: 500, seed: 43 },
      );
    });

    it('never throws on JSON, whatever it holds, and gives valid events', () => {
      fc.assert(
        fc.property(damagedJson(samples), json => {
          const input: ParseInput = { text: JSON.stringify(json), json };
          technology.detect(input);
          const event = toEvent(input, technology);
          if (event === undefined) return;
          expect(violations(event)).toEqual([]);
          expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
        }),
        { numRuns: 500, seed: 43 },
      );
    });

    it('takes long and repetitive text in linear time', () => {
      for (const piece of [
        'a=',
        '" ',
        '[',
        '\\"',
        "msg='",
        ' ; ',
        'type=X audit(1.0:1): ',
        'Nov 23 10:00:00 h sshd: Failed password for ',
        'x'.repeat(50),
      ]) {
        const input = inputOf(piece.repeat(Math.ceil(400_000 / piece.length)));
        const start = performance.now();
        technology.detect(input);
        toEvent(input, technology);
        expect(performance.now() - start).toBeLessThan(10_000);
      }
    });

    it('has a complete descriptor', () => {
      const { descriptor } = technology;
      expect(descriptor.summary.length).toBeGreaterThan(120);
      expect(descriptor.collection).toContain('```');
      expect(descriptor.limits.length).toBeGreaterThan(2);
      expect(descriptor.sigma.length).toBeGreaterThan(0);
      for (const { url } of descriptor.links) expect(new URL(url).protocol).toBe('https:');
      for (const uid of descriptor.classUids) expect(classFacts.has(uid)).toBe(true);
      expect(technologyById(descriptor.id)).toBe(technology);
    });
  },
);

/** Samples cut short, doubled, with characters changed, or any text at all. */
function damaged(samples: readonly TechnologySample[]): fc.Arbitrary<string> {
  const raw = fc.constantFrom(...samples.map(sample => sample.raw));
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.tuple(raw, fc.nat(2000)).map(([text, length]) => text.slice(0, length)),
    fc.tuple(raw, raw).map(([first, second]) => first + second),
    fc
      .tuple(raw, fc.nat(1500), fc.string({ maxLength: 5 }))
      .map(([text, at, inserted]) => text.slice(0, at) + inserted + text.slice(at + 1)),
  );
}

/** Records of the samples whose fields were given values of another kind. */
function damagedJson(samples: readonly TechnologySample[]): fc.Arbitrary<Record<string, unknown>> {
  const records = samples.flatMap(({ raw }) => {
    const json = raw.startsWith('{') ? jsonRecord(raw) : undefined;
    return json === undefined ? [] : [json];
  });
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      '-',
      '',
      null,
      -1,
      1e300,
      '0x',
      '999999999999',
      '%%1',
      { toString: 1, valueOf: 'x' },
      [[]],
      'constructor',
      '__proto__',
    ),
  );
  if (records.length === 0) return fc.dictionary(fc.string(), values);
  return fc
    .tuple(fc.constantFrom(...records), fc.array(fc.tuple(fc.nat(60), values), { maxLength: 12 }))
    .map(([record, changes]) => {
      const copy: Record<string, unknown> = { ...record };
      const keys = Object.keys(copy);
      for (const [index, value] of changes) copy[keys[index % keys.length] as string] = value;
      return copy;
    });
}

describe('hostile records', () => {
  it('keeps a __proto__ key as data', () => {
    const text = '{"EventID":1,"Channel":"X","__proto__":{"polluted":true},"constructor":"c"}';
    const event = toEvent(inputOf(text)) as OcsfEvent;
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(JSON.stringify(event['unmapped'])).toContain('"__proto__":{"polluted":true}');
  });

  it('cuts nesting that would overflow the stack of a writer', () => {
    const deep = `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)},"EventID":4,"Channel":"X"}`;
    const event = toEvent(inputOf(deep)) as OcsfEvent;
    expect(() => JSON.stringify(event)).not.toThrow();
    expect(JSON.stringify(mapUnknown(deep, jsonRecord(deep), CONTEXT))).toContain('nested too deeply');
  });

  it('does not mistake a verdict: an unknown class is refused', () => {
    expect(judge({ class_uid: 3002, category_uid: 3 }).valid).toBe(false);
  });
});

describe('mapUnknown', () => {
  it.each([
    ['{"@timestamp":"2026-11-23T09:00:00.5+01:00","a":1}', Date.UTC(2026, 10, 23, 8, 0, 0, 500)],
    ['{"ts":1692374165.735188,"uid":"C"}', 1_692_374_165_735],
    ['{"TimeGenerated":"2021-08-02T13:29:25.983Z"}', Date.UTC(2021, 7, 2, 13, 29, 25, 983)],
    ['{"__REALTIME_TIMESTAMP":"1795427995000000","MESSAGE":"x","_HOSTNAME":"h"}', 1_795_427_995_000],
    ['{"date":"2026-11-23","time":"09:00:00","c-ip":"192.0.2.1"}', Date.UTC(2026, 10, 23, 9)],
    ['{"date":"2026-11-23","time":"09:00:00","eventtime":1692374165735188000}', 1_692_374_165_735],
    ['Nov 23 09:58:01 web-01 dhclient[1]: bound', Date.UTC(2026, 10, 23, 9, 58, 1)],
    ['Dec 31 23:59:59 web-01 kernel: last year', Date.UTC(2025, 11, 31, 23, 59, 59)],
    ['<13>1 2026-11-23T09:00:00Z h app - - [x y="]"] text', Date.UTC(2026, 10, 23, 9)],
    ['2026-11-23 09:00:00,123 INFO started', Date.UTC(2026, 10, 23, 9, 0, 0, 123)],
    ['1692374165.735188\tCxX\tdns', 1_692_374_165_735],
    ['update-alternatives 2026-11-23 09:00:00: run with --install', Date.UTC(2026, 10, 23, 9)],
    ['2026/11/23 09:00:00 [error] 7#7: *1 open() failed', Date.UTC(2026, 10, 23, 9)],
    ['id=7 [23/Nov/2026:10:00:00 +0100] something', Date.UTC(2026, 10, 23, 9)],
    ['version 1.2026-11-23 09:00:001 is no time', CONTEXT.receivedAt],
    ['no time at all', CONTEXT.receivedAt],
  ])('finds the time of %s', (text, time) => {
    const input = inputOf(text);
    expect(detectTechnology(input)).toBeUndefined();
    const event = mapUnknown(text, input.json, CONTEXT);
    expect(event.time).toBe(time);
    expect(event.class_uid).toBe(0);
    expect(violations(event)).toEqual([]);
    expect(event['unmapped']).toEqual(input.json ?? { message: text });
  });
});

describe('package', () => {
  it('exports each pack under its id', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    expect(manifest.exports['./*']).toEqual({ types: './dist/*/index.d.ts', default: './dist/*/index.js' });
  });
});
