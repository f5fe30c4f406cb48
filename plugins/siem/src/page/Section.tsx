import { useId, type ReactNode } from 'react';
import { Panel } from './Panel';
import styles from './page.module.css';

/** Props of {@link Section}. */
export interface SectionProps {
  readonly title: string;
  /** Small words at the right: a window or a count. */
  readonly aside?: ReactNode;
  /** Draws a frame around the content. @defaultValue false */
  readonly framed?: boolean;
  readonly children: ReactNode;
}

/**
 * A titled part of a page.
 * @param props - title and content
 * @returns a section named by its title
 */
export function Section({ title, aside, framed, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle} id={id}>
          {title}
        </h3>
        {aside && <small>{aside}</small>}
      </div>
      {framed ? <Panel>{children}</Panel> : children}
    </section>
  );
}
