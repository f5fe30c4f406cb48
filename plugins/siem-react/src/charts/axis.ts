import { formatFigure, type FigureUnit } from '../figures/format-figure';

/** What all axes share: quiet lines, small tabular figures. */
export const axisStyle = {
  tickLine: false,
  axisLine: false,
  tick: { fill: 'var(--bui-fg-secondary)', fontSize: 11 },
} as const;

/**
 * Chooses round ticks from zero to above the highest value, in steps of 1, 2, 2.5 or 5.
 * @param highest - the highest value to show
 * @param steps - wished number of steps
 * @returns ticks, ascending, at least two
 */
export function niceTicks(highest: number, steps = 4): readonly number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / steps;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find(factor => factor * magnitude >= rough * 0.999) ?? 10) * magnitude;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/**
 * Writes an axis label without the noise of `.0`.
 * @param value - the tick
 * @param unit - its unit
 * @returns for instance `2 GB`
 */
export function axisLabel(value: number, unit: FigureUnit): string {
  if (value === 0) return '0';
  return formatFigure(value, unit === 'bytes/day' ? 'bytes' : unit).text.replace(/\.0(?= |$)/, '');
}

/**
 * Chooses the days that get a label, so that labels do not touch.
 * @param days - all days, oldest first
 * @param width - width of the drawing in CSS pixels
 * @returns the labelled days
 */
export function labelledDays(days: readonly string[], width: number): string[] {
  const room = Math.max(2, Math.floor(width / 72));
  const every = Math.max(1, Math.ceil(days.length / room));
  return days.filter((_, index) => (days.length - 1 - index) % every === 0);
}
