import { describe, expect, it } from 'vitest';
import { attributeCaptions, classFacts, dataTypes, objectFacts } from '../all.js';
import { classes } from '../generated/v1_8_0/class-index.js';
import { createEventValidator } from '../validate/validator.js';
import { createConformanceCollector } from './conformance.js';
import { explain } from './explain.js';
import { renderEntityMarkdown, renderExplanationText } from './render-explanation.js';
import { renderConformanceHtml, renderConformanceText } from './render.js';

const valid = {
  class_uid: 3002,
  category_uid: 3,
  activity_id: 1,
  type_uid: 300201,
  severity_id: 1,
  time: 1_793_607_330_000,
  metadata: { version: '1.8.0', product: { name: 'sshd' } },
  user: { name: 'alice' },
  service: { name: 'ssh' },
};

const collect = (events: readonly unknown[], maxKinds?: number) => {
  const collector = createConformanceCollector({
    validate: createEventValidator(classFacts.values()),
    className: uid => classes[uid]?.name,
    ...(maxKinds !== undefined && { maxKinds }),
  });
  for (const event of events) collector.add(event);
  return collector.report();
};

describe('a conformance report', () => {
  const report = collect([
    valid,
    { ...valid, observables: [{ name: 'a' }, { name: 'b' }] },
    { ...valid, severity_id: 9, observables: [{ name: 'a' }] },
    { class_uid: 7 },
    'text',
  ]);

  it('counts events, violations by rule, and events by class', () => {
    expect(report).toMatchObject({ events: 5, valid: 1, kindsLeftOut: 0 });
    expect(report.byRule).toEqual(
      expect.arrayContaining([
        { rule: 'required', violations: 3 },
        { rule: 'enum', violations: 1 },
        { rule: 'class', violations: 2 },
      ]),
    );
    expect(report.byClass).toEqual([
      { classUid: 3002, name: 'authentication', events: 3, valid: 1 },
      { classUid: 7, name: 'unknown class 7', events: 1, valid: 0 },
      { classUid: undefined, name: 'no class', events: 1, valid: 0 },
    ]);
  });

  it('says of which version events are when it is not the one they were judged by', () => {
    const of = (version: unknown) => ({ ...valid, metadata: { ...valid.metadata, version } });
    const versions = collect([
      valid,
      of('1.3.0'),
      { ...of('1.3.0'), colour: 1 },
      of('1.0.0'),
      of('1.9.0'),
      of('v1'),
      of(1),
    ]);
    expect(versions.judgedBy).toBe('1.8.0');
    expect(versions.byVersion[0]).toEqual({ version: '1.3.0', events: 2, valid: 1 });
    const text = renderConformanceText(versions);
    expect(text).toContain('2 events of OCSF 1.3.0 (1 valid), judged by 1.8.0: what was renamed');
    expect(text).toMatch(/1 event of OCSF 1\.0\.0 \(1 valid\), .*begins with 1\.1/);
    expect(text).toMatch(/1 event of OCSF 1\.9\.0 \(1 valid\), .*mode lenient/);
    expect(text).toMatch(/of OCSF v1 \(1 valid\), .*no version number/);
    expect(renderConformanceHtml(versions, 'x')).toContain('<p>2 events of OCSF 1.3.0 (1 valid)');
    expect(renderConformanceText(report)).not.toContain('Other versions');
  });

  it('counts a field once for each event, whatever the index', () => {
    expect(report.worst.find(({ path }) => path === 'observables[].type_id')).toMatchObject({
      rule: 'required',
      events: 2,
    });
  });

  it('bounds what a hostile file can make it keep', () => {
    const hostile = Array.from({ length: 50 }, (_, index) => ({ ...valid, [`x${index}`]: 1 }));
    expect(collect(hostile, 10)).toMatchObject({ events: 50, valid: 0, kindsLeftOut: 40 });
    expect(
      collect(Array.from({ length: 3000 }, (_, index) => ({ class_uid: 1e6 + index }))).byClass.length,
    ).toBeLessThanOrEqual(1001);
  });

  it('is text with the mend of the worst fields', () => {
    const text = renderConformanceText(report);
    expect(text).toContain('1 of 5 events are valid (20.00 %)');
    expect(text).toContain('Add type_id (integer_t).');
  });

  it('is a page that loads nothing and shows hostile names as text', () => {
    const page = renderConformanceHtml(collect([{ ...valid, '<script>alert(1)</script>': 1 }]), 'a & b');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('<title>a &amp; b</title>');
    expect(page).not.toMatch(/\b(src|href)=/);
  });

  it('of nothing is a report too', () => {
    expect(renderConformanceText(collect([]))).toBe('0 of 0 events are valid (-)\n');
  });
});

describe('explain', () => {
  const facts = { version: '1.8.0', classFacts, objectFacts, dataTypes, attributeCaptions };

  it('explains a class by name, by number, and without its extension', () => {
    for (const name of ['authentication', '3002', ' Authentication ']) {
      expect(explain(facts, name)).toMatchObject({
        kind: 'class',
        uid: 3002,
        constraints: { atLeastOne: ['service', 'dst_endpoint'] },
      });
    }
    expect(explain(facts, 'registry_key_activity')).toMatchObject({ name: 'win/registry_key_activity', uid: 201001 });
  });

  it('explains an object with where it is used', () => {
    const model = explain(facts, 'network_endpoint');
    expect(model).toMatchObject({ kind: 'object', url: 'https://schema.ocsf.io/1.8.0/objects/network_endpoint' });
    expect(model.kind === 'object' && model.usedBy).toContainEqual({ kind: 'class', name: 'authentication' });
  });

  it('explains an attribute with its forms and the classes that have them', () => {
    const model = explain(facts, 'auth_protocol_id');
    if (model.kind !== 'attribute') throw new Error(model.kind);
    expect(model.uses[0]?.fact).toMatchObject({ type: 'integer_t', sibling: 'auth_protocol' });
    expect(model.uses.flatMap(({ owners }) => owners)).toContain('authentication');
    expect(explain(facts, 'ip')).toMatchObject({ kind: 'attribute', dataType: { caption: 'IP Address' } });
  });

  it('is text for a terminal', () => {
    const text = (name: string) => renderExplanationText(explain(facts, name));
    expect(text('3002')).toMatch(/^Authentication \(class authentication, class_uid 3002, category iam\)\n/);
    expect(text('3002')).toContain('at least one of: service, dst_endpoint');
    expect(text('3002')).toMatch(/user +user +required\n/);
    expect(text('auth_protocol_id')).toMatch(/ 2 {2}Kerberos\n/);
    expect(text('authent')).toContain('Did you mean');
  });

  it('is a page of a reference for every class and object', () => {
    const names = [...classFacts.values(), ...objectFacts.values()].map(fact => fact.name);
    for (const name of names) {
      const model = explain(facts, name);
      if (model.kind !== 'class' && model.kind !== 'object') throw new Error(name);
      const page = renderEntityMarkdown(model, (kind, target) => `/ocsf/${kind}/${target}`);
      const width = 4;
      // What MDX would take for markup or code stands escaped or in backquotes.
      expect(page.replaceAll(/`[^`]*`/g, '').replaceAll(/\\./g, '')).not.toMatch(/[<{}]/);
      for (const row of page.split('\n').filter(line => line.startsWith('|')))
        expect(row.split(/(?<!\\)\|/)).toHaveLength(width + 2);
    }
  });

  it('offers names that are like an unknown one', () => {
    expect(explain(facts, 'authent')).toMatchObject({
      kind: 'not-found',
      near: expect.arrayContaining(['authentication']) as string[],
    });
    for (const name of ['', '__proto__', 'constructor', 'toString'])
      expect(explain(facts, name).kind).toBe('not-found');
  });
});
