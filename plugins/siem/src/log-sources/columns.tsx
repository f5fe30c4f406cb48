import type { LogSourceSort, LogSourceSummary } from '@logwright/plugin-siem-common';
import {
  DemoBadge,
  Figure,
  formatFigure,
  Gauge,
  plural,
  RelativeTime,
  Sparkline,
  StatusBadge,
  UNKNOWN_FIGURE,
} from '@logwright/plugin-siem-react';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import { EntityLink } from '../page/EntityLink';
import styles from './log-sources.module.css';

/** A column of the table of log sources. */
export interface LogSourceColumn {
  readonly id: string;
  readonly label: string;
  /** Says what the figure is, in the column choice. */
  readonly meaning: string;
  readonly sort?: LogSourceSort;
  readonly minWidth: number;
  readonly align?: 'right';
  /** Shown until the reader chooses. */
  readonly isDefault: boolean;
  readonly cell: (logSource: LogSourceSummary, path: string) => ReactNode;
}

/** The columns, in their order; the name is always shown. */
export const logSourceColumns: readonly LogSourceColumn[] = [
  {
    id: 'name',
    label: 'Log source',
    meaning: 'Name and origin',
    sort: 'name',
    minWidth: 178,
    isDefault: true,
    cell: (logSource, path) => <LogSourceName logSource={logSource} path={path} />,
  },
  {
    id: 'owner',
    label: 'Owner',
    meaning: 'Owner in the catalog',
    sort: 'owner',
    minWidth: 92,
    isDefault: true,
    cell: ({ owner }) => <Owner owner={owner} />,
  },
  {
    id: 'health',
    label: 'Health',
    meaning: 'Status and its reason',
    sort: 'health',
    minWidth: 190,
    isDefault: true,
    cell: ({ health }) => (
      <div className={styles.health}>
        <StatusBadge status={health.status} variant="plain" />
        {health.status !== 'healthy' && (
          <span className={styles.reason} title={health.reason}>
            {health.reason}
          </span>
        )}
      </div>
    ),
  },
  {
    id: 'technology',
    label: 'Technology',
    meaning: 'Product that emits the logs, and the platform that keeps them',
    sort: 'technology',
    minWidth: 140,
    isDefault: true,
    cell: ({ technologyTitle, platform }) => (
      <TwoLines below={platform}>
        <span className={styles.clamp} title={technologyTitle}>
          {technologyTitle}
        </span>
      </TwoLines>
    ),
  },
  {
    id: 'bytesPerDay',
    label: 'Volume',
    meaning: 'Mean of the last 7 full days with its share of the quota; the line shows the last full days',
    sort: 'bytesPerDay',
    minWidth: 190,
    align: 'right',
    isDefault: true,
    cell: ({ bytesPerDay, bytesByDay, quotaShare }) => (
      <span className={styles.volume}>
        <VolumeLine bytesByDay={bytesByDay} width={60} />
        <TwoLines below={quotaShare !== undefined && `${formatFigure(quotaShare, 'ratio').text} of quota`}>
          <Figure value={bytesPerDay} unit="bytes/day" window="mean of the last 7 full days" />
        </TwoLines>
      </span>
    ),
  },
  {
    id: 'eventsPerSecond',
    label: 'Events',
    meaning: 'Mean rate of the last 24 h',
    sort: 'eventsPerSecond',
    minWidth: 90,
    align: 'right',
    isDefault: true,
    cell: ({ eventsPerSecond }) => <Figure value={eventsPerSecond} unit="events/s" window="mean of the last 24 h" />,
  },
  {
    id: 'lastEventAt',
    label: 'Last event',
    meaning: 'Time of the newest event, with the median lag of the newest day',
    sort: 'lastEventAt',
    minWidth: 105,
    align: 'right',
    isDefault: true,
    cell: ({ lastEventAt, lagMs }) => (
      <TwoLines below={lagMs !== undefined && `lag ${formatFigure(lagMs, 'ms').text}`}>
        <RelativeTime time={lastEventAt} />
      </TwoLines>
    ),
  },
  {
    id: 'parseRate',
    label: 'Parsed',
    meaning: 'Share of records that became events, 7 days',
    sort: 'parseRate',
    minWidth: 78,
    align: 'right',
    isDefault: true,
    cell: ({ parseRate }) => <Figure value={parseRate} unit="ratio" window="of records became events, 7 days" />,
  },
  {
    id: 'searches30d',
    label: 'Searches',
    meaning: 'By people and schedules in 30 days, and how many people',
    sort: 'searches30d',
    minWidth: 108,
    align: 'right',
    isDefault: true,
    cell: ({ searches30d, people30d }) => (
      <TwoLines below={people30d !== undefined && plural(people30d, 'person', 'people')}>
        <Figure value={searches30d} unit="count" window="searches in 30 days" />
      </TwoLines>
    ),
  },
  {
    id: 'platform',
    label: 'Platform',
    meaning: 'SIEM or store that keeps the logs',
    minWidth: 100,
    isDefault: false,
    cell: ({ platform }) => <span className={styles.clip}>{platform}</span>,
  },
  {
    id: 'quotaShare',
    label: 'Quota',
    meaning: "Share of the platform's daily quota",
    sort: 'quotaShare',
    minWidth: 165,
    align: 'right',
    isDefault: false,
    cell: ({ quotaShare }) => <Gauge share={quotaShare} label="Share of the platform's daily quota" width={56} />,
  },
  {
    id: 'lagMs',
    label: 'Lag',
    meaning: 'Median of receipt minus event time, newest day',
    sort: 'lagMs',
    minWidth: 90,
    align: 'right',
    isDefault: false,
    cell: ({ lagMs }) => <Figure value={lagMs} unit="ms" window="median of the newest day" />,
  },
  {
    id: 'people30d',
    label: 'People',
    meaning: 'Distinct people who searched it, 30 days',
    sort: 'people30d',
    minWidth: 95,
    align: 'right',
    isDefault: false,
    cell: ({ people30d }) => <Figure value={people30d} unit="count" window="people in 30 days" />,
  },
];

/** Props of {@link LogSourceName}. */
export interface LogSourceNameProps {
  readonly logSource: LogSourceSummary;
  /** Path of its page. */
  readonly path: string;
}

/**
 * Name of a log source, linked, with the demo mark.
 * @param props - log source and path
 * @returns the name
 */
export function LogSourceName({ logSource, path }: LogSourceNameProps) {
  return (
    <span className={styles.name}>
      <Link href={path} variant="body-medium" weight="bold" title={logSource.title}>
        {logSource.title}
      </Link>
      <span className={styles.nameBelow}>
        {logSource.title !== logSource.name && <span className={styles.clip}>{logSource.name}</span>}
        {logSource.demo && <DemoBadge />}
      </span>
    </span>
  );
}

/** Props of {@link VolumeLine}. */
export interface VolumeLineProps {
  /** Of the last 30 UTC days, oldest first; the last is today. */
  readonly bytesByDay: readonly (number | null)[];
  readonly width?: number;
}

/**
 * Volume of the last full days as a line; today is left out, since it would fall in every line.
 * @param props - volume by day
 * @returns the line
 */
export function VolumeLine({ bytesByDay, width }: VolumeLineProps) {
  return (
    <Sparkline
      values={bytesByDay.slice(0, -1)}
      unit="bytes/day"
      label={`Volume of the last ${bytesByDay.length - 1} full days`}
      width={width}
    />
  );
}

/** Props of {@link Owner}. */
export interface OwnerProps {
  readonly owner: string | undefined;
}

/**
 * Owner of a log source, linked; nobody is said in words.
 * @param props - entity ref of the owner
 * @returns a link or words
 */
export function Owner({ owner }: OwnerProps) {
  if (!owner)
    return (
      <span className={styles.nobody} title="No owner in the catalog">
        {UNKNOWN_FIGURE} nobody
      </span>
    );
  return <EntityLink entityRef={owner} defaultKind="group" />;
}

function TwoLines({ children, below }: { readonly children: ReactNode; readonly below: string | false }) {
  return (
    <span className={styles.twoLines}>
      {children}
      {below && <span className={styles.below}>{below}</span>}
    </span>
  );
}
