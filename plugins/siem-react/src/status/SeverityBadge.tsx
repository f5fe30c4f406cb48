import styles from './status.module.css';

/** How bad a severity is, for its colour and shape: OCSF `severity_id` 5 and 6, 4, 3, 1 and 2, and the rest. */
type SeverityRank = 'critical' | 'high' | 'medium' | 'low' | 'unknown';

const BARS: Readonly<Record<SeverityRank, number>> = { critical: 4, high: 3, medium: 2, low: 1, unknown: 0 };

/** Props of {@link SeverityBadge}. */
export interface SeverityBadgeProps {
  /** OCSF `severity_id`: 0 unknown, 1 informational, 2 low, 3 medium, 4 high, 5 critical, 6 fatal, 99 other. */
  readonly severityId: number;
  /** The word of the severity, for instance `High`. */
  readonly children: string;
}

/**
 * A severity as a word with rising bars, so that it does not hang on colour.
 * @param props - severity and its word
 * @returns the badge
 */
export function SeverityBadge({ severityId, children }: SeverityBadgeProps) {
  const rank = rankOf(severityId);
  return (
    <span className={styles.severity} data-rank={rank}>
      <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
        {[0, 1, 2, 3].map(bar => (
          <rect
            key={bar}
            x={bar * 4}
            y={9 - bar * 3}
            width="3"
            height={5 + bar * 3}
            rx="0.8"
            className={bar < BARS[rank] ? styles.barOn : styles.barOff}
          />
        ))}
      </svg>
      {children}
    </span>
  );
}

function rankOf(severityId: number): SeverityRank {
  if (severityId === 5 || severityId === 6) return 'critical';
  if (severityId === 4) return 'high';
  if (severityId === 3) return 'medium';
  return severityId === 1 || severityId === 2 ? 'low' : 'unknown';
}
