import styles from './status.module.css';

/**
 * Marks what the demo estate's generator made, so that nobody takes it for real.
 * @returns the word demo in a dashed frame
 */
export function DemoBadge() {
  return (
    <span className={styles.demo} title="Made by the demo estate's generator; not a real log source">
      demo
    </span>
  );
}
