import Admonition from '@theme/Admonition';
import type { ReactNode } from 'react';
import { freshness } from './freshness';
import { useNow } from './useNow';

/** Says when the page's review is due; a warning when it is overdue. */
export function ReviewNote({
  lastReviewed,
  reviewCycleDays,
}: {
  lastReviewed: string;
  reviewCycleDays: number;
}): ReactNode {
  const now = useNow();
  if (now === undefined) return null;
  const state = freshness(lastReviewed, reviewCycleDays, now);
  if (!state.overdue) return null;
  return (
    <Admonition type="warning" title="The review of this page is overdue">
      A person last reviewed it on {lastReviewed}; the next review was due on {state.dueOn}. Check each step before you
      rely on it, and tell the owner.
    </Admonition>
  );
}
