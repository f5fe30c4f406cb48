import { formatAbsolute, formatRelative } from './format-time';
import { UNKNOWN_FIGURE } from './format-figure';
import { useNow } from './use-now';
import styles from './figures.module.css';

/** Props of {@link RelativeTime}. */
export interface RelativeTimeProps {
  /** Time in ISO 8601; undefined is shown as unknown. */
  readonly time: string | undefined;
}

/**
 * A time relative to now, with the absolute time and its zone on hover.
 * @param props - the time
 * @returns a time element
 */
export function RelativeTime({ time }: RelativeTimeProps) {
  const now = useNow();
  if (!time) return <span title="unknown">{UNKNOWN_FIGURE}</span>;
  return (
    <time className={styles.figure} dateTime={time} title={formatAbsolute(time)}>
      {formatRelative(time, now)}
    </time>
  );
}
