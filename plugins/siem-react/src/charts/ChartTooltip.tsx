import { formatFigure } from '../figures/format-figure';
import { formatLongDay } from '../figures/format-time';
import type { ChartDay, ChartSeries } from './ChartFrame';
import { isToday } from './today';
import styles from './charts.module.css';

/** Props of {@link ChartTooltip}; recharts adds `active` and `label`. */
export interface ChartTooltipProps {
  readonly active?: boolean;
  readonly label?: string | number;
  readonly days: readonly ChartDay[];
  readonly series: readonly ChartSeries[];
  readonly colorOf: (id: string) => string;
  /** Adds a line with the sum of all series. */
  readonly total?: boolean;
}

/**
 * The figures of one day, said aloud when it is reached by keyboard.
 * @param props - the day, its series and their colours
 * @returns a status box, or nothing when no day is reached
 */
export function ChartTooltip({ active, label, days, series, colorOf, total }: ChartTooltipProps) {
  const day = active ? days.find(candidate => candidate.day === label) : undefined;
  if (!day) return null;
  const known = series.filter(({ id }) => typeof day.values[id] === 'number');
  const sum = known.reduce((value, { id }) => value + (day.values[id] ?? 0), 0);
  return (
    <div className={styles.tooltip} role="status">
      <div className={styles.tooltipDay}>
        {formatLongDay(day.day)} (UTC){isToday(day.day) && ', so far'}
      </div>
      {known.length === 0 && <div>No facts of this day</div>}
      {known.map(({ id, label: name, unit }) => (
        <div key={id} className={styles.tooltipLine}>
          <span className={styles.swatch} style={{ background: colorOf(id) }} aria-hidden="true" />
          <span>{name}</span>
          <span className={styles.tooltipValue}>{formatFigure(day.values[id], unit).text}</span>
        </div>
      ))}
      {total && known.length > 1 && (
        <div className={`${styles.tooltipLine} ${styles.tooltipTotal}`}>
          <span />
          <span>Total</span>
          <span className={styles.tooltipValue}>{formatFigure(sum, known[0]!.unit).text}</span>
        </div>
      )}
    </div>
  );
}
