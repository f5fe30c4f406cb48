import { useApi } from '@backstage/core-plugin-api';
import { formatFigure, plural, RelativeTime, StatusMark } from '@logwright/plugin-siem-react';
import { Accordion, AccordionGroup, AccordionPanel, AccordionTrigger, Skeleton } from '@backstage/ui';
import { useState } from 'react';
import { siemApiRef, type LogSourceKey } from '../api/siem-api';
import { usePolled } from '../data/use-polled';
import { LoadFailure } from '../page/LoadFailure';
import { Section } from '../page/Section';
import { CodeBlock, MoreButton, SHORT } from './Samples';
import styles from './log-source.module.css';

/** Props of {@link DeadLetters}. */
export interface DeadLettersProps {
  readonly logSource: LogSourceKey;
  /** Share of records that became events over 7 days. */
  readonly parseRate: number | undefined;
}

/**
 * Records of a log source that no parser took, with the reason of each.
 * @param props - the log source
 * @returns a titled list of records that open
 */
export function DeadLetters({ logSource, parseRate }: DeadLettersProps) {
  const api = useApi(siemApiRef);
  const polled = usePolled(
    `dead-letters:${logSource.platform}/${logSource.name}`,
    signal => api.listDeadLetters(logSource, { signal }),
    0,
  );
  const { data } = polled;
  const [all, setAll] = useState(false);
  return (
    <Section
      title="Dead letters"
      aside={
        data && data.totalItems > 0
          ? `${formatFigure(data.totalItems, 'count').text} in 30 days, newest first`
          : undefined
      }
    >
      {polled.loading && <Skeleton width="100%" height={80} />}
      {polled.error !== undefined && (
        <LoadFailure
          what="The dead letters"
          error={polled.error}
          stillWorks="The figures on this page are not affected."
          onRetry={polled.reload}
        />
      )}
      {data?.totalItems === 0 && (
        <p className={styles.none}>
          <StatusMark status={parseRate === undefined ? 'unknown' : 'healthy'} />
          {parseRate === undefined
            ? 'None is known: no record was counted in 7 days.'
            : 'None in 30 days: every record became an event.'}
        </p>
      )}
      {data && data.items.length > 0 && (
        <>
          <Reasons reasons={data.items.map(({ reason }) => reason)} />
          <AccordionGroup allowsMultiple>
            {(all ? data.items : data.items.slice(0, SHORT)).map(letter => (
              <Accordion key={letter.id}>
                <AccordionTrigger>
                  <span className={styles.sampleHead}>
                    <span className={styles.sampleClass}>{shortReason(letter.reason)}</span>
                    <span>{letter.stage}</span>
                    <RelativeTime time={letter.receivedAt} />
                    <code className={styles.samplePreview}>{letter.raw}</code>
                  </span>
                </AccordionTrigger>
                <AccordionPanel>
                  <p className={styles.origin}>{letter.reason}</p>
                  <p className={styles.origin}>
                    From <code>{letter.origin}</code>
                  </p>
                  <CodeBlock text={letter.raw} label="Copy the record" />
                </AccordionPanel>
              </Accordion>
            ))}
          </AccordionGroup>
          <MoreButton count={data.items.length} all={all} onChange={setAll} />
        </>
      )}
    </Section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <ul
      className={styles.reasons}
      aria-label={`Reasons of the ${plural(reasons.length, 'newest record', 'newest records')}`}
    >
      {countReasons(reasons).map(([reason, count]) => (
        <li key={reason}>
          {reason} <span>{`${count} of ${reasons.length}`}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Counts reasons that differ only in where they happened.
 * @param reasons - one for each record
 * @returns short reason and count, most frequent first
 */
export function countReasons(reasons: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) {
    const short = shortReason(reason);
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The first sentence, without the place in the record. */
function shortReason(reason: string): string {
  const [sentence = reason] = reason.split(/\.\s/);
  return sentence.replace(/ (?:in JSON )?at (?:position|line|column|byte) .*$/, '');
}
