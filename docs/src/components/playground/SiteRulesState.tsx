import type { ReactNode } from 'react';
import styles from './playground.module.css';
import type { SiteRules } from './protocol';
import { sizeWords } from './words';

/** How far the rules of the site are on their way, and what to do when they do not come. */
export function SiteRulesState({ state, onRetry }: { state: SiteRules; onRetry: () => void }): ReactNode {
  if (state.kind === 'failed') {
    return (
      <p role="alert" className={styles.wrong}>
        The rules of this site could not be loaded; your own rules work. {state.message}{' '}
        <button type="button" className={styles.link} onClick={onRetry}>
          Try again
        </button>
      </p>
    );
  }
  return (
    <div className={styles.loading}>
      <p role="status" className={styles.note}>
        {state.kind === 'loading' && 'Loading the rules of this site…'}
        {state.kind === 'preparing' && 'Preparing the rules of this site…'}
      </p>
      {state.kind !== 'ready' && <LoadingBar state={state} />}
    </div>
  );
}

/** Without a known end the bar only shows that something goes on. */
function LoadingBar({ state }: { state: Exclude<SiteRules, { kind: 'ready' | 'failed' }> }): ReactNode {
  const { loadedBytes, totalBytes } = state.kind === 'loading' ? state : { loadedBytes: 0, totalBytes: undefined };
  const known = totalBytes === undefined ? {} : { max: totalBytes, value: loadedBytes };
  const total = totalBytes === undefined ? '' : ` of ${sizeWords(totalBytes)}`;
  return (
    <>
      <progress aria-label="Rules of this site" {...known} />
      {loadedBytes > 0 && (
        <span className={styles.note}>
          {sizeWords(loadedBytes)}
          {total}
        </span>
      )}
    </>
  );
}
