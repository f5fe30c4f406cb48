import { describe, expect, it } from 'vitest';
import { fromHash, MAX_LINK_CHARS, toHash } from './share.ts';

const STATE = { rule: 'title: Ünïcode ✓\n', events: '{"a":"\\u0000>?"}', technology: 'nginx-access' };

describe('a link to the playground', () => {
  it('carries the inputs there and back', () => {
    const hash = toHash(STATE);
    expect(hash).toMatch(/^#s=[\w-]+$/);
    expect(fromHash(hash ?? '')).toEqual(STATE);
  });

  it('is not made of long inputs', () => {
    expect(toHash({ ...STATE, events: 'x'.repeat(MAX_LINK_CHARS) })).toBeUndefined();
    expect(toHash({ ...STATE, events: 'x'.repeat(5_000) })?.length).toBeLessThanOrEqual(MAX_LINK_CHARS);
  });

  it.each(['', '#', '#heading', '#s=', '#s=%%', '#s=bm90IGpzb24', '#s=e30', '#s=WzEsMl0', `#s=${'A'.repeat(9_000)}`])(
    'with other content is left alone: %.20s',
    hash => {
      expect(fromHash(hash)).toBeUndefined();
    },
  );
});
