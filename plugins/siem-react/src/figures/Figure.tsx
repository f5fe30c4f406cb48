import type { ClipboardEvent } from 'react';
import { formatFigure, type FigureUnit } from './format-figure';
import styles from './figures.module.css';

/** Props of {@link Figure}. */
export interface FigureProps {
  /** The figure; undefined is shown as unknown, never as zero. */
  readonly value: number | null | undefined;
  readonly unit: FigureUnit;
  /** The window it covers, added to the tooltip: `last 7 full days`. */
  readonly window?: string;
}

/**
 * A figure with its unit in tabular numerals; tooltip and copied text hold the exact value.
 * @param props - value, unit and window
 * @returns the figure
 */
export function Figure({ value, unit, window }: FigureProps) {
  const { text, exact } = formatFigure(value, unit);
  const title = window ? `${exact}, ${window}` : exact;
  const copyExact = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', exact);
    event.preventDefault();
  };
  return (
    <data className={styles.figure} value={value ?? ''} title={title} onCopy={copyExact}>
      {text}
    </data>
  );
}
