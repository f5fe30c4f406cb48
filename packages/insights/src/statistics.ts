/**
 * The quantile of a sample, by linear interpolation between its order statistics.
 *
 * @param values - the sample, in any order
 * @param share - 0 for the minimum, 0.5 for the median, 1 for the maximum
 * @returns The quantile, or undefined for an empty sample.
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const position = Math.min(Math.max(share, 0), 1) * (sorted.length - 1);
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}

/**
 * The median of a sample.
 *
 * @param values - the sample, in any order
 * @returns The median, or undefined for an empty sample.
 */
export function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5);
}

/**
 * How far a sample spreads around its median: the median of the absolute distances to it.
 *
 * @param values - the sample, in any order
 * @returns The median absolute deviation, or undefined for an empty sample.
 */
export function medianDeviation(values: readonly number[]): number | undefined {
  const centre = median(values);
  return centre === undefined ? undefined : median(values.map(value => Math.abs(value - centre)));
}

/**
 * The sum of the values that are known.
 *
 * @param values - values of which some may be unknown
 * @returns The sum, or undefined when none is known: unknown is never zero.
 */
export function sumKnown(values: Iterable<number | undefined>): number | undefined {
  let sum: number | undefined;
  for (const value of values) if (value !== undefined) sum = (sum ?? 0) + value;
  return sum;
}
