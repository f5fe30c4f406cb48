import type { ReactNode } from 'react';
import { EXAMPLES } from './examples.data';
import styles from './playground.module.css';
import type { SharedState } from './share';

/** Starting points, and an empty one. */
export function Examples({ onChoose }: { onChoose: (state: SharedState) => void }): ReactNode {
  const choices = [...EXAMPLES, { title: 'Empty', rule: '', events: '', technology: '' }];
  return (
    <div role="group" aria-label="Examples" className={styles.row}>
      <span>Start from an example:</span>
      {choices.map(({ title, ...state }) => (
        <button key={title} type="button" className={styles.choice} onClick={() => onChoose(state)}>
          {title}
        </button>
      ))}
    </div>
  );
}
