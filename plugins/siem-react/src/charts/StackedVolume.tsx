import { Link } from '@backstage/ui';
import { Bar, BarChart, CartesianGrid, Cell, Tooltip, XAxis, YAxis } from 'recharts';
import { formatFigure, type FigureUnit } from '../figures/format-figure';
import { formatDay } from '../figures/format-time';
import { axisLabel, axisStyle, labelledDays, niceTicks } from './axis';
import { ChartFrame, type ChartDay, type ChartSeries } from './ChartFrame';
import { ChartTooltip } from './ChartTooltip';
import { seriesColor } from './series-color';
import { isToday, SO_FAR_OPACITY } from './today';
import { UnknownDays } from './UnknownDays';
import { useWidth } from './use-width';
import styles from './charts.module.css';

/** Props of {@link StackedVolume}. */
export interface StackedVolumeProps {
  readonly title: string;
  readonly days: readonly ChartDay[];
  /** At most six, largest first; `other` is grey. */
  readonly series: readonly (Omit<ChartSeries, 'unit'> & { readonly href?: string })[];
  /** Unit of all series. */
  readonly unit: FigureUnit;
  readonly empty: string;
  readonly loading?: boolean;
  /** Of the drawing, in CSS pixels. @defaultValue 260 */
  readonly height?: number;
}

/**
 * Amounts per day, stacked by series, with a legend that carries each series' sum.
 * @param props - days, series and states
 * @returns the chart
 */
export function StackedVolume({ title, days, series, unit, empty, loading, height = 260 }: StackedVolumeProps) {
  const [width, ref] = useWidth();
  const withUnit = series.map(one => ({ ...one, unit }));
  const colorOf = (id: string) =>
    seriesColor(
      series.findIndex(one => one.id === id),
      id,
    );
  const sums = days.map(day => series.reduce((sum, { id }) => sum + (day.values[id] ?? 0), 0));
  const ticks = niceTicks(Math.max(0, ...sums));
  return (
    <ChartFrame
      title={title}
      series={withUnit}
      days={days}
      empty={empty}
      loading={loading}
      height={height}
      controls={!loading && <StackLegend days={days} series={series} unit={unit} colorOf={colorOf} />}
    >
      <div ref={ref} className={styles.drawing}>
        <BarChart
          width={width}
          height={height}
          data={days as ChartDay[]}
          barCategoryGap="22%"
          margin={{ top: 8, right: 14, bottom: 0, left: 0 }}
          accessibilityLayer
          title={title}
        >
          <CartesianGrid vertical={false} stroke="var(--bui-border-1)" />
          <XAxis
            dataKey="day"
            {...axisStyle}
            ticks={labelledDays(
              days.map(day => day.day),
              width,
            )}
            interval={0}
            tickFormatter={formatDay}
          />
          <YAxis
            {...axisStyle}
            width={58}
            ticks={[...ticks]}
            domain={[0, ticks.at(-1)!]}
            tickFormatter={value => axisLabel(Number(value), unit)}
          />
          <Tooltip
            cursor={{ fill: 'var(--bui-fg-primary)', opacity: 0.06 }}
            content={<ChartTooltip days={days} series={withUnit} colorOf={colorOf} total />}
            isAnimationActive={false}
          />
          <UnknownDays days={days} ids={series.map(one => one.id)} />
          {[...series].reverse().map(({ id, label }) => (
            <Bar
              key={id}
              name={label}
              dataKey={(day: ChartDay) => day.values[id] ?? undefined}
              stackId="volume"
              fill={colorOf(id)}
              stroke="var(--bui-bg-neutral-1)"
              strokeWidth={1}
              isAnimationActive={false}
            >
              {days.map(({ day }) => (
                <Cell key={day} fillOpacity={isToday(day) ? SO_FAR_OPACITY : 1} />
              ))}
            </Bar>
          ))}
        </BarChart>
      </div>
    </ChartFrame>
  );
}

function StackLegend({
  days,
  series,
  unit,
  colorOf,
}: Pick<StackedVolumeProps, 'days' | 'series' | 'unit'> & { readonly colorOf: (id: string) => string }) {
  const sum = (id: string) => days.reduce((value, day) => value + (day.values[id] ?? 0), 0);
  return (
    <ul className={styles.legend}>
      {series.map(({ id, label, href }) => (
        <li key={id}>
          <span className={styles.swatch} style={{ background: colorOf(id) }} aria-hidden="true" />
          {href ? (
            <Link href={href} variant="body-small" standalone>
              {label}
            </Link>
          ) : (
            <span>{label}</span>
          )}
          <span className={styles.legendValue}>{formatFigure(sum(id), unit).text}</span>
        </li>
      ))}
    </ul>
  );
}
