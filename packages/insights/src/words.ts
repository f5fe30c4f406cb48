import { DAY_MS, HOUR_MS, MINUTE_MS } from './time.js';

const SPANS: readonly (readonly [ms: number, unit: string])[] = [
  [DAY_MS, 'd'],
  [HOUR_MS, 'h'],
  [MINUTE_MS, 'min'],
  [1000, 's'],
];

/**
 * A span of time in words: two digits are enough to act on.
 *
 * @param spanMs - length in ms; its sign is ignored
 * @returns For instance `3 h`, `2 min` or `45 s`.
 */
export function spanInWords(spanMs: number): string {
  const span = Math.abs(spanMs);
  for (const [unitMs, unit] of SPANS) {
    if (span < 2 * unitMs && unit !== 's') continue;
    return `${Math.round(span / unitMs).toLocaleString('en')} ${unit}`;
  }
  return 'less than 1 s';
}

/**
 * A share in words: never rounded to all or nothing.
 *
 * @param share - 0 to 1
 * @returns For instance `97.4 %`, `< 0.1 %` or `> 99.9 %`.
 */
export function shareInWords(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 && share > 0.999) return '> 99.9 %';
  const percent = share * 100;
  return `${percent.toFixed(Number.isInteger(percent) ? 0 : 1)} %`;
}

/**
 * A number of things with their noun.
 *
 * @param count - how many
 * @param noun - singular; the plural adds `s`
 * @returns For instance `1 search` or `1,204 searches` (with `plural`).
 */
export function countInWords(count: number, noun: string, plural = `${noun}s`): string {
  const rounded = count >= 10 || Number.isInteger(count) ? Math.round(count) : Math.round(count * 10) / 10;
  return `${rounded.toLocaleString('en')} ${rounded === 1 ? noun : plural}`;
}

/**
 * An amount of data in SI units with one decimal.
 *
 * @param bytes - number of bytes
 * @returns For instance `1.2 GB`.
 */
export function bytesInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return unit === 0 ? `${Math.round(value)} B` : `${value.toFixed(1)} ${units[unit]!}`;
}
