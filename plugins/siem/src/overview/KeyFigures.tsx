import type { KeyFigure } from '@logwright/plugin-siem-common';
import { formatFigure, type FigureUnit } from '@logwright/plugin-siem-react';
import { Link } from '@backstage/ui';
import { linkTo } from '../page/href';
import styles from '../page/page.module.css';

/** Props of {@link KeyFigures}. */
export interface KeyFiguresProps {
  readonly figures: readonly KeyFigure[];
}

/**
 * The few figures that a page is about, each with its change and a link to what it is made of.
 * @param props - figures
 * @returns a list of figures
 */
export function KeyFigures({ figures }: KeyFiguresProps) {
  return (
    <ul className={styles.figures} aria-label="Key figures">
      {figures.map(figure => (
        <li key={figure.id} className={styles.keyFigure}>
          <Link {...linkTo(figure.href)} standalone variant="body-small" className={styles.keyLabel}>
            {figure.label}
          </Link>
          <span className={styles.keyValue} title={formatFigure(figure.value, figure.unit).exact}>
            {formatFigure(figure.value, figure.unit).text}
          </span>
          <span className={styles.keyChange}>
            <span>{describeChange(figure)}</span>
            <span>{figure.window}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Says how a figure changed against one week before.
 * @param figure - the figure with what it was
 * @returns for instance `▲ 12.0 % in a week`; a ratio changes by points, a count by its difference
 */
export function describeChange({ value, previous, unit }: Pick<KeyFigure, 'value' | 'previous' | 'unit'>): string {
  if (value === undefined) return 'not known yet';
  if (previous === undefined) return 'no week before to compare';
  const difference = value - previous;
  if (difference === 0) return 'as a week before';
  const arrow = difference > 0 ? '▲' : '▼';
  return `${arrow} ${changeText(Math.abs(difference), previous, unit)} in a week`;
}

function changeText(difference: number, previous: number, unit: FigureUnit): string {
  if (unit === 'count') return formatFigure(difference, 'count').text;
  if (unit === 'ratio') return `${formatFigure(difference, 'ratio').text.replace(' %', '')} points`;
  return previous === 0 ? 'from none' : formatFigure(difference / Math.abs(previous), 'ratio').text;
}
