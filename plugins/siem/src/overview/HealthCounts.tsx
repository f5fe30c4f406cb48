import type { HealthStatus, Overview } from '@logwright/plugin-siem-common';
import { StatusMark, statusWords } from '@logwright/plugin-siem-react';
import { Link } from '@backstage/ui';
import { useLogSourcesPath } from '../page/links';
import styles from './overview.module.css';

const order: readonly HealthStatus[] = ['silent', 'degraded', 'unknown', 'healthy'];

/**
 * Counts log sources by status, worst first; each count leads to those log sources.
 * @param props - how many log sources have each status
 * @returns a list of links
 */
export function HealthCounts({ counts }: Pick<Overview, 'counts'>) {
  const base = useLogSourcesPath();
  return (
    <ul className={styles.counts} aria-label="Log sources by health">
      {order
        .filter(status => counts[status] > 0)
        .map(status => (
          <li key={status}>
            <StatusMark status={status} size={14} />
            <Link href={`${base}?health=${status}`} variant="body-small" color="secondary">
              {`${counts[status]} ${statusWords[status].toLowerCase()}`}
            </Link>
          </li>
        ))}
    </ul>
  );
}
