import type { ReactNode } from 'react';
import styles from './procedure.module.css';

/** A list of facts about a document; empty values are left out. */
export function Facts({ items }: { items: readonly (readonly [label: string, value: ReactNode])[] }): ReactNode {
  return (
    <dl className={styles.facts}>
      {items
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A list, or nothing when it is empty. */
export function List({ items }: { items: readonly string[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** `group:default/security-operations` as a person says it. */
export const teamName = (ref: string): string => ref.replace(/^.*\//, '').replaceAll('-', ' ');
