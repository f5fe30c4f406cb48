import { ReferenceArea } from 'recharts';
import type { ChartDay } from './ChartFrame';

/** Id of the hatching; the same drawing wherever it is defined, so one id serves all charts of a page. */
const HATCH_ID = 'logwright-unknown-hatch';

/** Props of {@link UnknownDays}. */
export interface UnknownDaysProps {
  readonly days: readonly ChartDay[];
  /** Ids of the series that are drawn. */
  readonly ids: readonly string[];
}

/**
 * Hatches the days of which nothing is known, so that they are not taken for zero.
 * @param props - days and series
 * @returns SVG for the inside of a chart
 */
export function UnknownDays({ days, ids }: UnknownDaysProps) {
  const runs = unknownRuns(days, ids);
  if (runs.length === 0) return null;
  return (
    <>
      <defs>
        <pattern id={HATCH_ID} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.5" height="6" fill="var(--bui-fg-secondary)" opacity="0.35" />
        </pattern>
      </defs>
      {runs.map(([from, to]) => (
        <ReferenceArea
          key={from}
          x1={from}
          x2={to}
          fill={`url(#${HATCH_ID})`}
          fillOpacity={1}
          stroke="none"
          ifOverflow="visible"
        />
      ))}
    </>
  );
}

/**
 * Finds runs of days without any value.
 * @param days - oldest first
 * @param ids - series that count
 * @returns first and last day of each run
 */
export function unknownRuns(days: readonly ChartDay[], ids: readonly string[]): readonly (readonly [string, string])[] {
  const runs: [string, string][] = [];
  let open: [string, string] | undefined;
  for (const day of days) {
    if (ids.some(id => typeof day.values[id] === 'number')) {
      open = undefined;
    } else if (open) {
      open[1] = day.day;
    } else {
      open = [day.day, day.day];
      runs.push(open);
    }
  }
  return runs;
}
