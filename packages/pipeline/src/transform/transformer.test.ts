import { describe, expect, it } from 'vitest';
import { fieldTechnology, mapUnknown, textBatch } from '../../test/doubles.js';
import { createTransform } from './transform.js';
import { createTransformer } from './transformer.js';
import { sumTallies } from './tally.js';

const red = fieldTechnology('red', 'red');
const blue = fieldTechnology('blue', 'blue');
const vague = fieldTechnology('vague', 'vague', 0.3);
const options = { technologies: [red, blue, vague], mapUnknown };

describe('createTransformer', () => {
  it('makes exactly one event or dead letter of every record', () => {
    const transform = createTransformer(options);
    const { batch, tallies } = transform(
      textBatch(['{"red":"x"}', '{"blue":"y"}', '{"red":1}', '{"other":1}', 'plain text', '{"cut":', '[1,2]'], {
        unreadable: [{ ordinal: 8, reason: 'Past the limit.', excerpt: 'abc', bytes: 300 }],
      }),
    );
    expect(batch.events.map(event => event.technology)).toEqual(['red', 'blue', 'unknown', 'unknown', 'unknown']);
    expect(batch.deadLetters.map(({ technology, stage, ordinal }) => [technology, stage, ordinal])).toEqual([
      ['red', 'parse', 3],
      ['unknown', 'parse', 6],
      ['unknown', 'read', 8],
    ]);
    expect(sumTallies(tallies)).toMatchObject({ records: 8, events: 5, deadLetters: 3, unknown: 3 });
    expect(sumTallies(tallies).bytes).toBe(
      [...batch.events, ...batch.deadLetters].reduce((sum, { rawBytes }) => sum + rawBytes, 0),
    );
  });

  it('keeps a record of a pack that was only guessed and then refused it', () => {
    const { batch } = createTransformer(options)(textBatch(['{"vague":1}']));
    expect(batch.events.map(event => event.technology)).toEqual(['unknown']);
    expect(batch.deadLetters).toEqual([]);
  });

  it('hands the program of a line that no pack knows to the rules, which are told by it whose the line is', () => {
    const lines = ['<30>Mar  2 08:15:31 web-01 clamd[412]: /srv/tide.php: Tide FOUND', 'tide'];
    const { batch } = createTransformer(options)(textBatch(lines));
    expect(batch.events.map(({ native, raw }) => ({ native, raw }))).toMatchObject([
      { native: { program: 'clamd', message: '/srv/tide.php: Tide FOUND' }, raw: lines[0] },
      { native: { message: 'tide' }, raw: 'tide' },
    ]);
  });

  it('takes the configured technology by its word', () => {
    const { batch } = createTransformer({ ...options, technology: 'blue', logSource: 'payments' })(
      textBatch(['{"blue":"x"}', '{"red":"x"}', 'plain']),
    );
    expect(batch.events).toHaveLength(1);
    expect(batch.deadLetters.map(letter => [letter.technology, letter.logSource])).toEqual([
      ['blue', 'payments'],
      ['blue', 'payments'],
    ]);
    expect(() => createTransformer({ ...options, technology: 'green' })).toThrow(
      expect.objectContaining({ code: 'technology_unknown' }),
    );
  });

  it('gives the same record the same id when it is read again from a renamed file', () => {
    const transform = createTransformer(options);
    const first = transform(textBatch(['{"red":"x"}', 'cut']));
    const again = createTransformer(options)(
      textBatch(['{"red":"x"}', 'cut'], { origin: { kind: 'file', uri: '/other' } }),
    );
    expect(again.batch.events.map(event => event.id)).toEqual(first.batch.events.map(event => event.id));
    expect(new Set(first.batch.events.map(event => event.id)).size).toBe(2);
  });

  it("uses a record's own time of receipt before the batch's", () => {
    const batch = textBatch(['{"red":"x"}', '{"red":"y"}']);
    const records = batch.records.map((record, index) => (index === 0 ? { ...record, receivedAt: 5 } : record));
    const { events } = createTransformer(options)({ ...batch, records }).batch;
    expect(events.map(event => [event.receivedAt, event.event.time])).toEqual([
      [5, 5],
      [batch.receivedAt, batch.receivedAt],
    ]);
  });

  it('survives a pack that throws', () => {
    const broken = {
      ...red,
      map: () => {
        throw new RangeError('boom');
      },
    };
    const { batch } = createTransformer({ ...options, technologies: [broken] })(textBatch(['{"red":"x"}']));
    expect(batch.deadLetters[0]).toMatchObject({
      technology: 'red',
      stage: 'map',
      reason: expect.stringContaining('boom'),
    });
  });

  it('takes objects from protocols that carry them', () => {
    const batch = textBatch([], { records: [{ data: { red: 'x' }, bytes: 11, ordinal: 1 }] });
    expect(createTransformer(options)(batch).batch.events[0]).toMatchObject({ technology: 'red', raw: '{"red":"x"}' });
  });

  it('shortens a huge dead letter', () => {
    const { deadLetters } = createTransformer(options)(textBatch([`{"a":"${'x'.repeat(100_000)}`])).batch;
    expect(deadLetters[0]?.raw).toHaveLength(65_536);
    expect(deadLetters[0]?.rawBytes).toBe(100_007);
  });

  it('recognises mixed streams as without its memory', () => {
    const lines = Array.from({ length: 300 }, (_, index) =>
      (index * 7919) % 3 === 0 ? '{"red":"x"}' : index % 2 ? '{"blue":"y"}' : 'text',
    );
    const remembering = createTransformer(options)(textBatch(lines)).batch.events.map(event => event.technology);
    const fresh = lines.map(line => createTransformer(options)(textBatch([line])).batch.events[0]?.technology);
    expect(remembering).toEqual(fresh);
  });
});

describe('transforms', () => {
  it('name log sources and drop, and count what was dropped under its name', () => {
    const transforms = [
      createTransform({ type: 'set-log-source', logSource: 'web', when: { technology: 'red', path: '/logs/*' } }),
      createTransform({ type: 'drop', when: { logSource: 'web', classUid: 3002 } }),
    ];
    const { batch, tallies } = createTransformer({ ...options, transforms })(
      textBatch(['{"red":"x"}', '{"blue":"x"}', '{"red":1}']),
    );
    expect(batch.events.map(event => event.logSource)).toEqual(['blue']);
    expect(batch.deadLetters.map(letter => letter.logSource)).toEqual(['web']);
    expect(sumTallies(tallies)).toMatchObject({ records: 3, events: 1, deadLetters: 1, dropped: 1 });
  });

  it('match on host, source and lists', () => {
    const transforms = [createTransform({ type: 'drop', when: { host: ['db-*', 'web-1'], source: 'in' } })];
    const run = (host: string, sourceId: string) =>
      createTransformer({ ...options, transforms, sourceId })(
        textBatch(['x'], { origin: { kind: 'network', uri: 'tcp', host } }),
      ).batch.events.length;
    expect([run('web-1', 'in'), run('db-9', 'in'), run('web-2', 'in'), run('web-1', 'out')]).toEqual([0, 0, 1, 1]);
  });
});

describe('event ids', () => {
  it('differ between entries of one archive, which share a checkpoint key', () => {
    const id = (uri: string) =>
      createTransformer(options)(textBatch(['x'], { origin: { kind: 'file', uri } })).batch.events[0]?.id;
    expect(id('/a.zip!one.log')).not.toBe(id('/a.zip!two.log'));
    expect(id('/a.zip!one.log')).toBe(id('/renamed.zip!one.log'));
  });
});
