import { expect, it } from 'vitest';
import { createRandom } from '../../test/random.js';
import { OldestFirst } from './oldest-first.js';

it('keeps keys in the order in which they were set last, as a plain list does', () => {
  const random = createRandom(11);
  const fast = new OldestFirst<number, number>([[99, 0]]);
  let slow: (readonly [number, number])[] = [[99, 0]];
  for (let round = 0; round < 5_000; round++) {
    const key = Math.floor(random() * 12);
    slow = slow.filter(([other]) => other !== key);
    if (random() < 0.4) fast.delete(key);
    else {
      fast.set(key, round);
      slow.push([key, round]);
    }
    expect([...fast.entries()]).toEqual(slow);
    expect(fast.first()).toEqual(slow[0]);
    expect([fast.size, fast.firstValue(), fast.get(key)]).toEqual([
      slow.length,
      slow[0]?.[1],
      slow.find(([other]) => other === key)?.[1],
    ]);
  }
});
