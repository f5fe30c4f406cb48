import type { ReactNode } from 'react';
import { usePlayground } from './playground-context';
import styles from './playground.module.css';

/** Leads to the line of the events that an event begins in. */
export function LineLink({ line, children }: { line: number; children?: ReactNode }): ReactNode {
  const { showLine } = usePlayground();
  return (
    <button type="button" className={styles.link} onClick={() => showLine(line)}>
      {children}line {line}
    </button>
  );
}
