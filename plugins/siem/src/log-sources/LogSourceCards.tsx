import type { LogSourceSummary } from '@logwright/plugin-siem-common';
import { Figure, RelativeTime, StatusBadge } from '@logwright/plugin-siem-react';
import { Skeleton, TablePagination } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useLogSourcePath } from '../page/links';
import type { LogSourcesView } from './address';
import { LogSourceName, Owner, VolumeLine } from './columns';
import { makePagination } from './LogSourceTable';
import type { ChangeView } from './use-view';
import styles from './log-sources.module.css';

/** Props of {@link LogSourceCards}. */
export interface LogSourceCardsProps {
  readonly rows: readonly LogSourceSummary[] | undefined;
  readonly totalItems: number;
  readonly view: LogSourcesView;
  readonly change: ChangeView;
  readonly emptyState: ReactNode;
}

/**
 * Log sources as a list of cards, for a screen that is too narrow for the table.
 * @param props - rows and view
 * @returns the list
 */
export function LogSourceCards({ rows, totalItems, view, change, emptyState }: LogSourceCardsProps) {
  if (!rows) return <CardsSkeleton />;
  if (rows.length === 0) return <>{emptyState}</>;
  const pagination = makePagination(view, totalItems, change);
  return (
    <>
      <ul className={styles.cards}>
        {rows.map(logSource => (
          <LogSourceCard key={logSource.id} logSource={logSource} />
        ))}
      </ul>
      {pagination.type === 'page' && <TablePagination {...pagination} showPageSizeOptions={false} />}
    </>
  );
}

function LogSourceCard({ logSource }: { readonly logSource: LogSourceSummary }) {
  const toPath = useLogSourcePath();
  const { health } = logSource;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <LogSourceName logSource={logSource} path={toPath(logSource.id)} />
        <StatusBadge status={health.status} />
      </div>
      {health.status !== 'healthy' && <p className={styles.cardReason}>{health.reason}</p>}
      <div className={styles.cardVolume}>
        <VolumeLine bytesByDay={logSource.bytesByDay} width={120} />
        <Figure value={logSource.bytesPerDay} unit="bytes/day" window="mean of the last 7 full days" />
      </div>
      <dl className={styles.cardFacts}>
        <Fact label="Owner">
          <Owner owner={logSource.owner} />
        </Fact>
        <Fact label="Technology">{logSource.technologyTitle}</Fact>
        <Fact label="Last event">
          <RelativeTime time={logSource.lastEventAt} />
        </Fact>
        <Fact label="Searches, 30 days">
          <Figure value={logSource.searches30d} unit="count" />
        </Fact>
      </dl>
    </li>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CardsSkeleton() {
  return (
    <div className={styles.cards} aria-hidden="true">
      {[0, 1, 2, 3].map(card => (
        <div key={card} className={styles.card}>
          <Skeleton width="60%" height={20} />
          <Skeleton width="100%" height={28} />
          <Skeleton width="80%" height={36} />
        </div>
      ))}
    </div>
  );
}
