import type { CollectionState } from '@logwright/plugin-siem-common';
import { ErrorNotice, formatDuration, RelativeTime, useNow } from '@logwright/plugin-siem-react';
import { Alert } from '@backstage/ui';
import { describeError } from '../api/describe-error';
import type { Polled } from '../data/use-polled';
import styles from './page.module.css';

/** Facts older than this are said to be stale: collection runs every few minutes. */
const STALE_MS = 60 * 60_000;

/** Props of {@link CollectionNotices}. */
export interface CollectionNoticesProps {
  readonly collection: CollectionState | undefined;
  /** The reading that feeds the page. */
  readonly polled: Polled<unknown>;
  /** Leaves failed platforms out, where the page lists them among what is to be done. @defaultValue false */
  readonly withoutPlatforms?: boolean;
}

/**
 * Says what is wrong with the facts that are shown: a platform that failed, facts that are old, a refresh that failed.
 * @param props - collection and reading
 * @returns notices, or nothing
 */
export function CollectionNotices({ collection, polled, withoutPlatforms }: CollectionNoticesProps) {
  const now = useNow();
  const failed = withoutPlatforms ? [] : (collection?.platforms.filter(({ error }) => error) ?? []);
  const ageMs = collection?.collectedAt ? now - Date.parse(collection.collectedAt) : 0;
  const refreshFailed = polled.error !== undefined && polled.data !== undefined;
  if (failed.length === 0 && ageMs <= STALE_MS && !refreshFailed) return null;
  return (
    <div className={styles.notices}>
      {refreshFailed && <RefreshFailed polled={polled} />}
      {failed.map(platform => (
        <ErrorNotice
          key={platform.id}
          status="warning"
          title={`${platform.title} could not be read`}
          detail={`${platform.error!.message} ${platform.error!.action}`}
          stillWorks={stillWorks(collection!, platform.id)}
        />
      ))}
      {ageMs > STALE_MS && (
        <Alert
          status="warning"
          icon
          role="status"
          title={`These facts are ${formatDuration(ageMs)} old`}
          description="The scheduled collection has not finished since. See the backend's log for siem.collect; the figures below are the last known ones."
        />
      )}
    </div>
  );
}

function RefreshFailed({ polled }: { readonly polled: Polled<unknown> }) {
  const { detail, requestId } = describeError(polled.error);
  return (
    <Alert
      status="warning"
      icon
      role="status"
      title="This page could not be refreshed"
      description={
        <>
          {detail} What you see was read{' '}
          <RelativeTime time={polled.readAt ? new Date(polled.readAt).toISOString() : undefined} />
          {requestId && (
            <>
              , request id <code>{requestId}</code>
            </>
          )}
          .
        </>
      }
    />
  );
}

function stillWorks(collection: CollectionState, failedId: string): string {
  const others = collection.platforms.filter(({ id, error }) => id !== failedId && !error);
  const last = collection.platforms.find(({ id }) => id === failedId)?.collectedAt;
  const own = last ? 'Its last known figures are shown.' : 'Nothing is known of it yet.';
  return others.length > 0
    ? `${own} ${others.map(({ title }) => title).join(', ')} ${others.length === 1 ? 'is' : 'are'} up to date.`
    : own;
}
