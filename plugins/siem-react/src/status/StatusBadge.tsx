import type { HealthStatus } from '@logwright/plugin-siem-common';
import { useId } from 'react';
import styles from './status.module.css';

/** The word of each status, for a person. */
export const statusWords: Readonly<Record<HealthStatus, string>> = {
  healthy: 'Healthy',
  degraded: 'Degraded',
  silent: 'Silent',
  unknown: 'Unknown',
};

/** Props of {@link StatusMark}. */
export interface StatusMarkProps {
  readonly status: HealthStatus;
  /** Width and height in pixels. @defaultValue 16 */
  readonly size?: number;
}

/**
 * The shape of a status: disc with a tick, triangle, square with a bar, hatched disc. Decorative: put the word beside it.
 * @param props - status and size
 * @returns an SVG hidden from screen readers
 */
export function StatusMark({ status, size = 16 }: StatusMarkProps) {
  const hatch = useId();
  return (
    <svg className={styles.mark} data-status={status} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {status === 'healthy' && (
        <>
          <circle cx="8" cy="8" r="7" className={styles.shape} />
          <path d="M4.8 8.2l2.2 2.2 4.2-4.6" className={styles.sign} />
        </>
      )}
      {status === 'degraded' && (
        <>
          <path d="M8 1.4 15.2 14H.8z" className={styles.shape} strokeLinejoin="round" />
          <path d="M8 6v3.6M8 11.7v.2" className={styles.sign} />
        </>
      )}
      {status === 'silent' && (
        <>
          <rect x="1" y="1" width="14" height="14" rx="2.5" className={styles.shape} />
          <path d="M4.6 8h6.8" className={styles.sign} />
        </>
      )}
      {status === 'unknown' && (
        <>
          <defs>
            <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="1.2" height="3" className={styles.hatch} />
            </pattern>
          </defs>
          <circle cx="8" cy="8" r="6.5" fill={`url(#${hatch})`} className={styles.outline} />
        </>
      )}
    </svg>
  );
}

/** Props of {@link StatusBadge}. */
export interface StatusBadgeProps {
  readonly status: HealthStatus;
  /** The word; the status's own by default. */
  readonly children?: string;
  /** `plain` has no ground, for table cells. @defaultValue 'pill' */
  readonly variant?: 'pill' | 'plain';
}

/**
 * A status as a word with its shape; unknown is grey hatching.
 * @param props - status, word and variant
 * @returns the badge
 */
export function StatusBadge({ status, children, variant = 'pill' }: StatusBadgeProps) {
  return (
    <span className={styles.badge} data-status={status} data-variant={variant}>
      <StatusMark status={status} size={variant === 'pill' ? 14 : 16} />
      {children ?? statusWords[status]}
    </span>
  );
}
