/** Units that a figure can have. Sizes use SI prefixes (1 kB = 1,000 bytes). */
export type FigureUnit = 'bytes' | 'bytes/day' | 'events' | 'events/s' | 'ratio' | 'count' | 'ms' | 'days';

/** A figure as it is shown and as it is meant exactly. */
export interface FigureText {
  /** Short form with unit, for instance `1.2 GB/day`. */
  readonly text: string;
  /** Exact form with unit, for the tooltip and for copied text. */
  readonly exact: string;
}

/** What is shown for a figure that is not known; never zero. */
export const UNKNOWN_FIGURE = '–';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const precise = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const prefixes = ['', 'k', 'M', 'G', 'T', 'P'] as const;

/**
 * Writes a figure with its unit: SI prefixes, one decimal, and its exact value beside it.
 * @param value - the figure; undefined, null and NaN are unknown
 * @param unit - what it counts; a ratio goes from 0 to 1
 * @returns the short and the exact text
 */
export function formatFigure(value: number | null | undefined, unit: FigureUnit): FigureText {
  if (value === undefined || value === null || !Number.isFinite(value)) {
    return { text: UNKNOWN_FIGURE, exact: 'unknown' };
  }
  switch (unit) {
    case 'bytes':
      return { text: withPrefix(value, 'B'), exact: `${whole.format(value)} bytes` };
    case 'bytes/day':
      return { text: `${withPrefix(value, 'B')}/day`, exact: `${whole.format(value)} bytes/day` };
    case 'events':
      return { text: formatCount(value), exact: plural(value, 'event') };
    case 'events/s':
      return { text: formatRate(value), exact: `${precise.format(value)} events/s` };
    case 'ratio':
      return { text: formatShare(value), exact: `${precise.format(value * 100)} %` };
    case 'count':
      return { text: formatCount(value), exact: precise.format(value) };
    case 'ms':
      return { text: formatDuration(value), exact: `${precise.format(value)} ms` };
    case 'days':
      return { text: plural(value, 'day'), exact: plural(value, 'day') };
    default:
      unit satisfies never;
      return { text: String(value), exact: String(value) };
  }
}

/**
 * Writes a number with its noun: `1 search`, `3 searches`.
 * @param value - how many
 * @param singular - the noun for one
 * @param many - the noun for others; the singular with an s by default
 * @returns number and noun
 */
export function plural(value: number, singular: string, many = `${singular}s`): string {
  return `${precise.format(value)} ${value === 1 ? singular : many}`;
}

/**
 * Writes a length of time in its largest unit: `350 ms`, `12 s`, `3 h`, `2 d`, `4 y`.
 * @param ms - length in milliseconds; a negative one keeps its sign
 * @returns number and unit
 */
export function formatDuration(ms: number): string {
  const size = Math.abs(ms);
  const sign = ms < 0 ? '−' : '';
  if (size < 1_000) return `${sign}${Math.round(size)} ms`;
  if (size < 60_000) return `${sign}${Math.round(size / 1_000)} s`;
  if (size < 3_600_000) return `${sign}${Math.round(size / 60_000)} min`;
  if (size < 48 * 3_600_000) return `${sign}${Math.round(size / 3_600_000)} h`;
  const days = Math.round(size / 86_400_000);
  return days < 730 ? `${sign}${days} d` : `${sign}${Math.floor(days / 365.25)} y`;
}

function withPrefix(value: number, unit: string): string {
  if (Math.abs(value) < 1_000) return `${value > 0 && value < 1 ? '< 1' : whole.format(value)} ${unit}`;
  const { scaled, prefix } = scale(value);
  return `${oneDecimal.format(scaled)} ${prefix}${unit}`;
}

function formatCount(value: number): string {
  if (!Number.isInteger(value) && Math.abs(value) < 1_000) return oneDecimal.format(value);
  if (Math.abs(value) < 100_000) return whole.format(value);
  const { scaled, prefix } = scale(value);
  return `${oneDecimal.format(scaled)} ${prefix}`;
}

/** A slow rate is told by the minute, the hour or the day: `3.2/min` says more than `0.1/s`. */
function formatRate(perSecond: number): string {
  if (perSecond === 0) return '0/s';
  const [value, unit] = rateSteps
    .map(([seconds, name]) => [perSecond * seconds, name] as const)
    .find(([amount]) => amount >= 0.95) ?? [perSecond * 86_400, 'day'];
  if (value < 0.1) return `< 0.1/${unit}`;
  return `${value < 1_000 ? oneDecimal.format(value) : formatCount(Math.round(value))}/${unit}`;
}

const rateSteps = [
  [1, 's'],
  [60, 'min'],
  [3_600, 'h'],
  [86_400, 'day'],
] as const;

function formatShare(value: number): string {
  if (value === 0 || value === 1) return `${value * 100} %`;
  if (value > 0 && value < 0.001) return '< 0.1 %';
  if (value > 0.999 && value < 1) return '> 99.9 %';
  return `${oneDecimal.format(value * 100)} %`;
}

function scale(value: number): { readonly scaled: number; readonly prefix: string } {
  let scaled = value;
  let step = 0;
  while (Math.abs(scaled) >= 999.95 && step < prefixes.length - 1) {
    scaled /= 1_000;
    step += 1;
  }
  return { scaled, prefix: prefixes[step] ?? '' };
}
