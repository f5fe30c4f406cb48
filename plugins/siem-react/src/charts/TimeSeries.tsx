import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import { Bar, BarChart, CartesianGrid, Cell, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDay } from '../figures/format-time';
import { axisLabel, axisStyle, labelledDays, niceTicks } from './axis';
import { ChartFrame, type ChartDay, type ChartSeries } from './ChartFrame';
import { ChartTooltip } from './ChartTooltip';
import { isToday, SO_FAR_OPACITY } from './today';
import { UnknownDays } from './UnknownDays';
import { useWidth } from './use-width';
import styles from './charts.module.css';

/** Props of {@link TimeSeries}. */
export interface TimeSeriesProps {
  /** Begins the title: `per day, last 30 days`; the chosen series is put before it. */
  readonly period: string;
  readonly days: readonly ChartDay[];
  /** What can be chosen; units may differ, one is drawn at a time. */
  readonly series: readonly ChartSeries[];
  /** Id of the chosen series; the chart keeps its own choice when it is left out. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
  readonly empty: string;
  readonly loading?: boolean;
  /** Of the drawing, in CSS pixels. @defaultValue 240 */
  readonly height?: number;
}

const colorOf = () => 'var(--logwright-series-1)';

/**
 * One figure per day over a period, with a switch between figures.
 * @param props - days, series and states
 * @returns the chart
 */
export function TimeSeries({
  period,
  days,
  series,
  selected,
  onSelect,
  empty,
  loading,
  height = 240,
}: TimeSeriesProps) {
  const [own, setOwn] = useState(series[0]?.id);
  const [width, ref] = useWidth();
  const shown = series.find(({ id }) => id === (selected ?? own)) ?? series[0];
  if (!shown) return null;
  const choose = (id: string) => {
    setOwn(id);
    onSelect?.(id);
  };
  const ticks = niceTicks(Math.max(0, ...days.map(day => day.values[shown.id] ?? 0)));
  return (
    <ChartFrame
      title={`${shown.label} ${period}`}
      series={[shown]}
      days={days}
      empty={empty}
      loading={loading}
      height={height}
      controls={<SeriesSwitch series={series} selected={shown.id} onSelect={choose} />}
    >
      <div ref={ref} className={styles.drawing}>
        <BarChart
          width={width}
          height={height}
          data={days as ChartDay[]}
          barCategoryGap="22%"
          margin={{ top: 8, right: 14, bottom: 0, left: 0 }}
          accessibilityLayer
          title={`${shown.label} ${period}`}
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
            allowDecimals={false}
            tickFormatter={value => axisLabel(Number(value), shown.unit)}
          />
          <Tooltip
            cursor={{ fill: 'var(--bui-fg-primary)', opacity: 0.06 }}
            content={<ChartTooltip days={days} series={[shown]} colorOf={colorOf} />}
            isAnimationActive={false}
          />
          <UnknownDays days={days} ids={[shown.id]} />
          <Bar
            name={shown.label}
            dataKey={(day: ChartDay) => day.values[shown.id] ?? undefined}
            fill={colorOf()}
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          >
            {days.map(({ day }) => (
              <Cell key={day} fillOpacity={isToday(day) ? SO_FAR_OPACITY : 1} />
            ))}
          </Bar>
        </BarChart>
      </div>
    </ChartFrame>
  );
}

function SeriesSwitch({
  series,
  selected,
  onSelect,
}: {
  readonly series: readonly ChartSeries[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}) {
  if (series.length < 2) return null;
  return (
    <ToggleButtonGroup
      aria-label="Figure to draw"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={keys => {
        const [key] = keys;
        if (key !== undefined) onSelect(String(key));
      }}
    >
      {series.map(({ id, label }) => (
        <ToggleButton key={id} id={id} size="small">
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
