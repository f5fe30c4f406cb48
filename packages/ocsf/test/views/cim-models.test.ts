import { describe, expect, it } from 'vitest';
import { cimFields, cimModel } from '../../src/views/cim.js';
import { classFacts } from '../../src/all.js';
import { cimModelFacts } from './cim-models.js';

const mapped = [...classFacts.values()].flatMap(({ uid }) => {
  const model = cimModel(uid);
  return model === undefined ? [] : [{ uid, ...model }];
});
const fieldsOf = (model: string): ReadonlySet<string> => new Set(cimModelFacts[model]?.fields.split(' '));
const everyField = new Set(Object.keys(cimModelFacts).flatMap(model => [...fieldsOf(model)]));

/** Written for a class although its data model has no such field: they are the names of other models. */
const BORROWED: Readonly<Record<string, readonly string[]>> = {
  Authentication: ['user_domain', 'src_user_id'],
  'Endpoint.Processes': ['src_user'],
  'Endpoint.Filesystem': ['process_name', 'process_path'],
  'Endpoint.Registry': ['process_name', 'process_path'],
  Change: ['app', 'user_id'],
};

/** Fields of no data model: Splunk's own, parts of vendor_product, and names that are the custom. */
const CUSTOMARY = ['_time', '_raw', 'product', 'vendor', 'src_host', 'user_domain', 'src_user_id'];

describe('the CIM view', () => {
  it('writes every data model that is listed here, and no other', () => {
    expect([...new Set(mapped.map(({ model }) => model))].sort()).toEqual(Object.keys(cimModelFacts).sort());
  });

  it.each(mapped)('gives class $uid the tags of $model, and for its own attributes only fields of it', one => {
    const { tags, fields } = cimModelFacts[one.model] ?? { tags: [], fields: '' };
    expect(one.tags).toEqual(expect.arrayContaining([...tags]));
    const own = cimFields.filter(({ classes }) => classes?.includes(one.uid)).map(({ field }) => field);
    expect(own.length).toBeGreaterThan(0);
    const known = new Set([...fields.split(' '), ...(BORROWED[one.model] ?? [])]);
    // `dest` and its kin are held by every class between two endpoints.
    expect(own.filter(field => !known.has(field) && !/^(src|dest)(_|$)/.test(field))).toEqual([]);
  });

  it('uses names of its own only where they are listed', () => {
    const foreign = new Set(cimFields.map(({ field }) => field).filter(field => !everyField.has(field)));
    expect([...foreign].sort()).toEqual([...CUSTOMARY].sort());
  });
});
