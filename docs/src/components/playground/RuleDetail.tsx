import { type ReactNode, useState } from 'react';
import { LevelBadge } from './LevelBadge';
import { MatchDetail } from './MatchDetail';
import styles from './playground.module.css';
import type { RuleView } from './protocol';

/** A rule on an event, which opens to why it matches, or not; `children` stand before its title. */
export function RuleDetail(props: { rule: RuleView; event: number; open?: boolean; children?: ReactNode }): ReactNode {
  const { rule, event, children } = props;
  const [open, setOpen] = useState(props.open ?? false);
  const owner = rule.key.owner === 'own' ? 'your rule' : 'rule of this site';
  return (
    <details
      className={styles.rule}
      data-rule={rule.id}
      open={open}
      onToggle={toggle => setOpen(toggle.currentTarget.open)}
    >
      <summary>
        {children}
        <LevelBadge level={rule.level} /> {rule.title}{' '}
        <span className={styles.note}>{rule.silent ? `${owner}, counted by correlations only` : owner}</span>
      </summary>
      {open && <MatchDetail rule={rule.key} event={event} />}
    </details>
  );
}
