import { describe, expect, it } from 'vitest';
import { exportQuerySchema, rawQuerySchema, readLogSourceQuery, readRequest } from './requests';

describe('readLogSourceQuery', () => {
  it('takes one value or several, and leaves out what was not asked', () => {
    expect(
      readLogSourceQuery({ health: 'silent', owner: ['a', 'b'], demo: 'false', limit: '20', offset: '0' }),
    ).toEqual({
      health: ['silent'],
      owner: ['a', 'b'],
      demo: false,
      limit: 20,
      offset: 0,
    });
    expect(readLogSourceQuery({})).toEqual({});
  });

  it.each([
    [{ limit: '501' }, 'query.limit: at most 500.'],
    [{ limit: '0' }, 'query.limit: at least 1.'],
    [{ limit: '1e3' }, 'query.limit: Give a whole number.'],
    [{ offset: '-1' }, 'query.offset: Give a whole number.'],
    [{ order: 'up' }, 'query.order: use one of asc, desc.'],
    [{ demo: 'yes' }, 'query.demo: use one of true, false.'],
    [{ health: ['silent', 'dead'] }, 'query.health.1: use one of healthy, degraded, silent, unknown.'],
    [{ text: 'x'.repeat(201) }, 'query.text: at most 200.'],
    [{ __proto__: null, constructor: 'x' }, 'query.constructor: not a parameter of this request; leave it out.'],
  ])('refuses %j with the place and the mend', (query, message) => {
    expect(() => readLogSourceQuery(query)).toThrow(message);
  });

  it('lists all mistakes at once', () => {
    expect(() => readLogSourceQuery({ order: 'up', limit: '0', x: '1' })).toThrow(
      /query\.order: .* query\.limit: .* query\.x: /,
    );
  });

  it('refuses objects in place of values', () => {
    expect(() => readLogSourceQuery({ text: { $ne: '' } })).toThrow('query.text');
    expect(() => readLogSourceQuery({ owner: { a: 'b' } })).toThrow('query.owner');
  });
});

describe('readRequest', () => {
  it('knows the defaults of each request', () => {
    expect(readRequest(exportQuerySchema, {}, 'query').format).toBe('csv');
    expect(readRequest(rawQuerySchema, { limit: '100' }, 'query').limit).toBe(100);
    expect(() => readRequest(rawQuerySchema, { limit: '101' }, 'query')).toThrow('at most 100');
  });
});
