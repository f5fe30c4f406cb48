import { Box } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './page.module.css';

/** Props of {@link Panel}. */
export interface PanelProps {
  /** Names the panel for screen readers; without it the panel is only a frame. */
  readonly label?: string;
  readonly children: ReactNode;
}

/**
 * A framed ground for a part of a page; buttons and placeholders on it know that they are not on the page's own ground.
 * @param props - name and content
 * @returns a section when it is named, else a frame
 */
export function Panel({ label, children }: PanelProps) {
  return (
    <Box as={label ? 'section' : 'div'} bg="neutral" className={styles.panel} aria-label={label}>
      {children}
    </Box>
  );
}
