import type { LogSourceDetail } from '@logwright/plugin-siem-common';
import { Figure, formatFigure, plural, RelativeTime, type FigureUnit } from '@logwright/plugin-siem-react';
import type { ReactNode } from 'react';
import styles from '../page/page.module.css';

/** Props of {@link LogSourceFigures}. */
export interface LogSourceFiguresProps {
  readonly detail: LogSourceDetail;
}

/**
 * The figures that a log source is judged by.
 * @param props - the log source
 * @returns a list of figures
 */
export function LogSourceFigures({ detail }: LogSourceFiguresProps) {
  const { bytesPerDay, quotaShare, eventsPerSecond, lastEventAt, lagMs, parseRate, searches30d, people30d } = detail;
  const quota = quotaShare === undefined ? 'no quota known' : `${formatFigure(quotaShare, 'ratio').text} of the quota`;
  return (
    <dl className={styles.figures}>
      <Entry
        label="Volume"
        below={
          <>
            {weekChange(detail)}
            <span>{quota}</span>
          </>
        }
      >
        <Figure value={bytesPerDay} unit="bytes/day" window="mean of the last 7 full days" />
      </Entry>
      <Entry label="Events" below={<span>mean of 24 h</span>}>
        <Figure value={eventsPerSecond} unit="events/s" />
      </Entry>
      <Entry
        label="Last event"
        below={<span>{lagMs === undefined ? 'lag unknown' : `median lag ${formatFigure(lagMs, 'ms').text}`}</span>}
      >
        <RelativeTime time={lastEventAt} />
      </Entry>
      <Entry label="Parsed" below={<span>of records, 7 days</span>}>
        <Figure value={parseRate} unit="ratio" />
      </Entry>
      <Entry label="Searches" below={<span>{searchedBy(people30d)}, 30 days</span>}>
        <Figure value={searches30d} unit="count" />
      </Entry>
    </dl>
  );
}

function searchedBy(people: number | undefined): string {
  if (people === undefined) return 'by whom is unknown';
  return people === 0 ? 'by nobody' : `by ${plural(people, 'person', 'people')}`;
}

function Entry({
  label,
  below,
  children,
}: {
  readonly label: string;
  readonly below: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.keyFigure}>
      <dt className={styles.keyLabel}>{label}</dt>
      <dd className={styles.keyValue}>{children}</dd>
      <dd className={styles.keyChange}>{below}</dd>
    </div>
  );
}

function weekChange({ days }: LogSourceDetail): ReactNode {
  const change = changeOfWeek(
    days.slice(0, -1).map(({ bytes }) => bytes),
    'bytes',
  );
  return change && <span>{change}</span>;
}

/**
 * Compares the last seven values with the seven before.
 * @param values - of full days, oldest first
 * @param unit - what they count
 * @returns for instance `▲ 12.0 % in a week`, or undefined when either week has a gap
 */
export function changeOfWeek(values: readonly (number | undefined)[], unit: FigureUnit): string | undefined {
  const last = sumOf(values.slice(-7));
  const before = sumOf(values.slice(-14, -7));
  if (last === undefined || before === undefined || before === 0) return undefined;
  const change = (last - before) / before;
  if (Math.abs(change) < 0.001) return 'as the week before';
  return `${change > 0 ? '▲' : '▼'} ${formatFigure(Math.abs(change), 'ratio').text} ${unit === 'bytes' ? 'in a week' : 'against the week before'}`;
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  if (values.length < 7) return undefined;
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
    0,
  );
}
