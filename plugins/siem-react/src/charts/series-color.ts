/** The id of the series that gathers what is not among the largest. */
export const OTHER_SERIES = 'other';

/**
 * Gives a series its colour: six categorical colours, and grey for the rest. Never a status colour.
 * @param index - position of the series, 0 for the first
 * @param id - id of the series
 * @returns a CSS colour
 */
export function seriesColor(index: number, id?: string): string {
  if (id === OTHER_SERIES || index > 5) return 'var(--logwright-series-other)';
  return `var(--logwright-series-${index + 1})`;
}
