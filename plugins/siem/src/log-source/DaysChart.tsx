import type { LogSourceDay } from '@logwright/plugin-siem-common';
import { TimeSeries } from '@logwright/plugin-siem-react';
import { useSearchParams } from 'react-router-dom';
import { Panel } from '../page/Panel';

const series = [
  { id: 'bytes', label: 'Volume', unit: 'bytes' },
  { id: 'events', label: 'Events', unit: 'events' },
  { id: 'deadLetters', label: 'Dead letters', unit: 'count' },
  { id: 'searches', label: 'Searches', unit: 'count' },
] as const;

/** Props of {@link DaysChart}. */
export interface DaysChartProps {
  readonly days: readonly LogSourceDay[];
}

/**
 * One figure of a log source per day; the chosen figure is in the address.
 * @param props - facts of each day
 * @returns the chart
 */
export function DaysChart({ days }: DaysChartProps) {
  const [params, setParams] = useSearchParams();
  const selected = series.find(({ id }) => id === params.get('chart'))?.id ?? 'bytes';
  const choose = (id: string) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (id === 'bytes') next.delete('chart');
        else next.set('chart', id);
        return next;
      },
      { replace: true },
    );
  return (
    <Panel label="The last 30 days">
      <TimeSeries
        period="per day, 30 days"
        days={days.map(({ day, bytes, events, deadLetters, searches }) => ({
          day,
          values: { bytes, events, deadLetters, searches },
        }))}
        series={series}
        selected={selected}
        onSelect={choose}
        empty="Nothing is known of these 30 days. Facts come with the next collection."
      />
    </Panel>
  );
}
