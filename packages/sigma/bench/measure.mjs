/** Timing and printing of lanes. CPU seconds are counted, not the clock's: other programs may be running. */

/** CPU seconds of this process while work runs, those of its helper threads included. */
export function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The middle value, the upper one of two. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Prints a lane's line. */
export function out(lane, values) {
  console.log(`${lane.padEnd(34)}${values}`);
}

/** Events a second, for people. */
export function rate(perSecond) {
  return `${Math.round(perSecond).toLocaleString('en')} events/s`;
}

/**
 * Runs works in turn and prints each beside the first, which is JSON.parse of the same bytes.
 *
 * @param count - Events in each work.
 * @param rounds - How often; the medians count.
 * @param baseline - JSON.parse.
 * @param works - Works by name of their lane; `prepare` is not counted.
 * @returns The median CPU seconds of each by name.
 */
export function alternate(count, rounds, baseline, works) {
  const lanes = Object.entries(works).map(([name, work]) => ({
    name,
    ...(typeof work === 'function' ? { work } : work),
    seconds: [],
  }));
  const json = [];
  for (let round = 0; round < rounds; round++) {
    json.push(cpuSeconds(baseline));
    for (const { prepare, work, seconds } of lanes) {
      const prepared = prepare?.();
      seconds.push(cpuSeconds(() => work(prepared)));
    }
  }
  for (const { name, seconds } of lanes) {
    const ratio = median(seconds.map((value, round) => json[round] / value));
    out(name, `${rate(count / median(seconds))}, ${ratio.toFixed(2)} of JSON.parse (${rate(count / median(json))})`);
  }
  return Object.fromEntries(lanes.map(({ name, seconds }) => [name, median(seconds)]));
}
