import { Skeleton, ToggleButton, VisuallyHidden } from '@backstage/ui';
import { RiTableLine } from '@remixicon/react';
import { useId, useState, type ReactNode } from 'react';
import { formatFigure, type FigureUnit } from '../figures/format-figure';
import { formatLongDay } from '../figures/format-time';
import { isToday } from './today';
import styles from './charts.module.css';

/** One row of a chart: a UTC day and a value for each series; null or undefined is unknown. */
export interface ChartDay {
  readonly day: string;
  readonly values: Readonly<Record<string, number | null | undefined>>;
}

/** One series of a chart. */
export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly unit: FigureUnit;
}

/** Props of {@link ChartFrame}. */
export interface ChartFrameProps {
  /** Says what is seen: `Volume per day, last 30 days`. */
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly days: readonly ChartDay[];
  readonly loading?: boolean;
  /** Said when no day has a value. */
  readonly empty: string;
  /** Height of the drawing in CSS pixels. */
  readonly height: number;
  /** Legend or switches, beside the title. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/**
 * What every chart shares: a title, a table of the same data, and its loading and empty states.
 * @param props - title, data, states and the drawing
 * @returns the framed chart
 */
export function ChartFrame({ title, series, days, loading, empty, height, controls, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  const isEmpty = !days.some(day => series.some(({ id }) => typeof day.values[id] === 'number'));
  const table = <ChartTable title={title} series={series} days={days} />;
  return (
    <figure className={styles.frame} aria-labelledby={titleId}>
      <figcaption className={styles.caption}>
        <span id={titleId} className={styles.title}>
          {title}
        </span>
        <ToggleButton
          size="small"
          iconStart={<RiTableLine />}
          isSelected={asTable}
          onChange={setAsTable}
          isDisabled={loading || isEmpty}
        >
          Table
        </ToggleButton>
      </figcaption>
      {controls}
      {loading && <Skeleton width="100%" height={height} />}
      {!loading && isEmpty && (
        <div className={styles.empty} style={{ minHeight: height }}>
          {empty}
        </div>
      )}
      {!loading && !isEmpty && asTable && (
        <div
          className={styles.tableScroll}
          style={{ maxHeight: Math.max(height, 320) }}
          tabIndex={0}
          role="region"
          aria-label={`${title}, as a table`}
        >
          {table}
        </div>
      )}
      {!loading && !isEmpty && !asTable && (
        <>
          {children}
          <VisuallyHidden>{table}</VisuallyHidden>
        </>
      )}
    </figure>
  );
}

function ChartTable({ title, series, days }: Pick<ChartFrameProps, 'title' | 'series' | 'days'>) {
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Day (UTC)</th>
          {series.map(({ id, label }) => (
            <th scope="col" key={id}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map(day => (
          <tr key={day.day}>
            <th scope="row">
              {formatLongDay(day.day)}
              {isToday(day.day) && ', so far'}
            </th>
            {series.map(({ id, unit }) => {
              const { text, exact } = formatFigure(day.values[id], unit);
              return (
                <td key={id} title={exact}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
