import { formatFigure, type FigureUnit } from '../figures/format-figure';
import styles from './charts.module.css';

/** Props of {@link Sparkline}. */
export interface SparklineProps {
  /** Oldest first; null is a gap, never zero. */
  readonly values: readonly (number | null)[];
  readonly unit: FigureUnit;
  /** What the line shows, for screen readers: `Volume of the last 30 days`. */
  readonly label: string;
  /** In CSS pixels. @defaultValue 88 */
  readonly width?: number;
  /** In CSS pixels. @defaultValue 24 */
  readonly height?: number;
}

/**
 * A line the size of a word. Plain SVG, since a table draws up to 500 of them at once.
 * @param props - values, unit and label
 * @returns the line, described in words for screen readers
 */
export function Sparkline({ values, unit, label, width = 88, height = 24 }: SparklineProps) {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) {
    return (
      <span className={styles.sparkEmpty} style={{ width, height }} role="img" aria-label={`${label}: no facts yet`} />
    );
  }
  const lowest = formatFigure(Math.min(...known), unit).text;
  const highest = formatFigure(Math.max(...known), unit).text;
  const newest = formatFigure(known.at(-1), unit).text;
  const { lines, area, end } = drawSpark(values, width, height);
  return (
    <svg
      className={styles.spark}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}: ${lowest} to ${highest}, newest ${newest}`}
    >
      <path d={area} className={styles.sparkArea} />
      <path d={lines} className={styles.sparkLine} />
      {end && <circle cx={end[0]} cy={end[1]} r="1.8" className={styles.sparkEnd} />}
    </svg>
  );
}

interface SparkShape {
  readonly lines: string;
  readonly area: string;
  readonly end: readonly [number, number] | undefined;
}

function drawSpark(values: readonly (number | null)[], width: number, height: number): SparkShape {
  const top = Math.max(...values.map(value => value ?? 0)) || 1;
  const pad = 2.5;
  const stepX = (width - pad * 2) / Math.max(values.length - 1, 1);
  const base = height - 1;
  let lines = '';
  let area = '';
  let end: readonly [number, number] | undefined;
  let from: number | undefined;
  values.forEach((value, index) => {
    const x = round(pad + index * stepX);
    if (value === null) {
      if (from !== undefined && end) area += `L${end[0]} ${base}Z`;
      from = undefined;
      return;
    }
    const y = round(base - pad - (value / top) * (height - pad * 2 - 1));
    lines += `${from === undefined ? 'M' : 'L'}${x} ${y}`;
    area += from === undefined ? `M${x} ${base}L${x} ${y}` : `L${x} ${y}`;
    from ??= x;
    end = [x, y];
  });
  if (from !== undefined && end) area += `L${end[0]} ${base}Z`;
  return { lines, area, end };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
