import { formatFigure } from '../figures/format-figure';
import styles from './charts.module.css';

/** Props of {@link Gauge}. */
export interface GaugeProps {
  /** 0 to 1; more than 1 is drawn full and said in words. Undefined is unknown. */
  readonly share: number | undefined;
  /** What it is a share of: `Share of the daily quota`. */
  readonly label: string;
  /** In CSS pixels. @defaultValue 72 */
  readonly width?: number;
}

/**
 * A share as a bar with its figure.
 * @param props - share and label
 * @returns a meter
 */
export function Gauge({ share, label, width = 72 }: GaugeProps) {
  const { text, exact } = formatFigure(share, 'ratio');
  return (
    <span className={styles.gauge} title={`${label}: ${exact}`}>
      <span
        className={styles.gaugeTrack}
        style={{ width }}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={share === undefined ? undefined : Math.min(share, 1)}
        aria-valuetext={exact}
        data-unknown={share === undefined || undefined}
      >
        {share !== undefined && share > 0 && (
          <span className={styles.gaugeFill} style={{ width: `${Math.max(Math.min(share, 1) * 100, 2)}%` }} />
        )}
      </span>
      <span className={styles.gaugeText}>{text}</span>
    </span>
  );
}
