import { describe, expect, it } from 'vitest';
import { findingDetail } from './findings';

function evidenceOf(evidences: unknown) {
  return findingDetail({ id: '1', timeMs: 0, className: '', raw: '', event: { evidences } }).evidence;
}

describe('evidence of findings of any producer', () => {
  it('lists fields, a group, and who and where', () => {
    const group = [{ field: 'user', value: 'root' }];
    expect(evidenceOf([{ user: { uid: '0' }, data: { value: 12, group } }])).toEqual([
      { name: 'user', value: 'root' },
      { name: 'user', value: '0' },
      { name: 'value', value: '12' },
    ]);
    expect(
      evidenceOf([
        {
          data: {
            fields: [
              { field: null, value: 'mimikatz' },
              { field: 'Image', value: null },
            ],
          },
        },
      ]),
    ).toEqual([
      { name: 'anywhere', value: 'mimikatz' },
      { name: 'Image', value: 'absent' },
    ]);
  });

  it('shows data that is a text or a list as a whole', () => {
    expect(evidenceOf([{ name: 'line', data: 'GET /' }, { data: [1, 2] }])).toEqual([
      { name: 'line', value: 'GET /' },
      { name: 'data', value: '[1,2]' },
    ]);
  });

  it.each([[undefined], [null], ['text'], [[null, 7, 'text', {}]], [{}]])('has none in %j', evidences => {
    expect(evidenceOf(evidences)).toEqual([]);
  });
});
