import type { LogSourceDetail } from '@logwright/plugin-siem-common';
import { EvidenceNote } from '@logwright/plugin-siem-react';
import pageStyles from '../page/page.module.css';

/** Props of {@link Methods}. */
export interface MethodsProps {
  readonly detail: LogSourceDetail;
}

/**
 * How the figures of a log source are computed, from what and over which window.
 * @param props - the log source
 * @returns a list of methods
 */
export function Methods({ detail }: MethodsProps) {
  return (
    <dl className={pageStyles.method}>
      <EvidenceNote
        claim="Volume"
        evidence={detail.evidence.volume}
        method="Bytes as received, before compression, by UTC day of receipt; the mean takes the last 7 full days. Hatched days have no fact."
      />
      <EvidenceNote
        claim="Searches"
        evidence={detail.evidence.searches}
        method="Each search counts once, split over the log sources that it touched; Logwright's own are left out."
      />
    </dl>
  );
}
