import { useLocation } from '@docusaurus/router';
import Heading from '@theme/Heading';
import { type ReactNode, useId } from 'react';
import { useStoredState } from '../useStoredState';
import styles from './procedure.module.css';

/** One step of a procedure. The tick is kept in this browser until it is taken off. */
export function Step(props: {
  id: string;
  title: string;
  role: string;
  evidence: string;
  children: ReactNode;
}): ReactNode {
  const { pathname } = useLocation();
  const [done, setDone] = useStoredState(`logwright.step:${pathname}#${props.id}`, false);
  const label = useId();
  return (
    <section className={styles.step} data-done={done} aria-labelledby={label}>
      <div className={styles.stepHead}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={done}
          onChange={event => setDone(event.target.checked)}
          aria-label={`Done: ${props.title}`}
        />
        <Heading as="h3" id={props.id} className={styles.stepTitle}>
          <span id={label}>{props.title}</span>
        </Heading>
      </div>
      <p className={styles.stepNote}>
        Who: {props.role}. Evidence: {props.evidence}.
      </p>
      {props.children}
    </section>
  );
}
