import type { CollectionState, HealthStatus } from '@logwright/plugin-siem-common';
import { RelativeTime, StatusMark } from '@logwright/plugin-siem-react';
import type { ReactNode } from 'react';
import styles from './page.module.css';

/** Props of {@link AnswerLine}. */
export interface AnswerLineProps {
  readonly status?: HealthStatus;
  /** The answer in a sentence. */
  readonly children: ReactNode;
  readonly collection?: CollectionState;
  /** Put beside the age of the data. */
  readonly aside?: ReactNode;
  /** What the answer is about, above it. */
  readonly about?: ReactNode;
  /** Smaller, where the page has a title of its own above. @defaultValue false */
  readonly compact?: boolean;
}

/**
 * The first line of a page: its answer, with the age of the facts below.
 * @param props - status, sentence and collection
 * @returns the heading of the page's content
 */
export function AnswerLine({ status, children, collection, aside, about, compact }: AnswerLineProps) {
  return (
    <header className={styles.answer}>
      {about && <div className={styles.about}>{about}</div>}
      <h2 className={styles.sentence} data-compact={compact || undefined}>
        {status && <StatusMark status={status} size={compact ? 18 : 22} />}
        <span>{children}</span>
      </h2>
      {(collection || aside) && (
        <div className={styles.freshness}>
          {collection && (
            <span>
              {collection.collectedAt ? (
                <>
                  Facts collected <RelativeTime time={collection.collectedAt} />
                </>
              ) : (
                'No facts collected yet'
              )}
            </span>
          )}
          {aside}
        </div>
      )}
    </header>
  );
}
