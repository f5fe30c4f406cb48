import type { RuleLevel } from '@logwright/sigma';
import type { ReactNode } from 'react';
import styles from './playground.module.css';

/** How bad it is when a rule matches. */
export function LevelBadge({ level }: { level: RuleLevel | undefined }): ReactNode {
  return (
    <span className={styles.level} data-level={level}>
      {level ?? 'no level'}
    </span>
  );
}
