import { describe, expect, it } from 'vitest';
import { createStreamClock } from './stream-clock.js';
import type { StreamClock } from './stream-clock.js';

const START = 1_000_000;

function clockAt(): { now: number; readonly clock: StreamClock } {
  const time = { now: START };
  const clock = createStreamClock({ now: () => time.now, latenessMs: 10, idleMs: 100 });
  return Object.assign(time, { clock });
}

describe('the clock of streams', () => {
  it('waits for streams to show themselves, then for the slowest', () => {
    const state = clockAt();
    expect(state.clock.watermark()).toBeUndefined();
    state.clock.see('live', START, false);
    state.now += 99;
    expect(state.clock.watermark()).toBeUndefined();
    state.clock.see('history', 5_000, false);
    state.now += 1;
    expect(state.clock.watermark()).toBe(4_990);
    state.clock.see('history', 7_000, false);
    expect(state.clock.watermark()).toBe(6_990);
  });

  it('does not wait for streams that ended or fell silent', () => {
    const state = clockAt();
    state.clock.see('history', 5_000, false);
    state.clock.see('live', START, false);
    state.now += 100;
    expect(state.clock.watermark()).toBe(4_990);
    state.clock.see('history', 6_000, true);
    expect(state.clock.watermark()).toBe(START - 10);
    state.now += 101;
    expect(state.clock.watermark()).toBe(state.now - 10);
  });

  it('never goes back, and does not believe hosts that are ahead', () => {
    const state = clockAt();
    state.clock.see('live', START + 86_400_000, false);
    state.now += 100;
    expect(state.clock.watermark()).toBe(START);
    state.clock.see('late', 50, false);
    expect(state.clock.watermark()).toBe(START);
  });
});
