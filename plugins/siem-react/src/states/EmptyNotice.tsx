import type { ReactNode } from 'react';
import { CommandLine } from './CommandLine';
import styles from './states.module.css';

/** Props of {@link EmptyNotice}. */
export interface EmptyNoticeProps {
  /** Why there is nothing: `No log source matches these filters`. */
  readonly title: string;
  /** What changes that, in a sentence. */
  readonly children?: ReactNode;
  /** The command or configuration that changes it. */
  readonly command?: string;
  /** Buttons or links. */
  readonly actions?: ReactNode;
}

/**
 * Says why there is nothing and what changes that.
 * @param props - reason, remedy and command
 * @returns the notice
 */
export function EmptyNotice({ title, children, command, actions }: EmptyNoticeProps) {
  return (
    <div className={styles.emptyNotice}>
      <svg width="56" height="40" viewBox="0 0 56 40" aria-hidden="true" className={styles.emptyPicture}>
        <path d="M2 6h34l6 5-6 5H2z" />
        <path d="M2 24h22l6 5-6 5H2z" />
        <circle cx="48" cy="29" r="4.5" />
      </svg>
      <p className={styles.emptyTitle}>{title}</p>
      {children && <div className={styles.emptyText}>{children}</div>}
      {command && <CommandLine command={command} />}
      {actions && <div className={styles.emptyActions}>{actions}</div>}
    </div>
  );
}
