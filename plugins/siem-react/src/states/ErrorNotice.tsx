import { Alert, Button } from '@backstage/ui';
import styles from './states.module.css';

/** Props of {@link ErrorNotice}. */
export interface ErrorNoticeProps {
  /** What failed: `The list of log sources did not load`. */
  readonly title: string;
  /** Why, and how to mend it. */
  readonly detail: string;
  /** What still works: `The figures below are from 02:04.` */
  readonly stillWorks?: string;
  /** Id of the failed request, to find it in the backend's log. */
  readonly requestId?: string;
  readonly status?: 'danger' | 'warning';
  readonly onRetry?: () => void;
}

/**
 * Says what failed, why, what still works, and offers to try again.
 * @param props - the failure
 * @returns an alert
 */
export function ErrorNotice({ title, detail, stillWorks, requestId, status = 'danger', onRetry }: ErrorNoticeProps) {
  return (
    <Alert
      role={status === 'danger' ? 'alert' : 'status'}
      status={status}
      icon
      title={title}
      description={
        <span className={styles.errorText}>
          <span>{detail}</span>
          {stillWorks && <span>{stillWorks}</span>}
          {requestId && (
            <span>
              Request id <code>{requestId}</code>
            </span>
          )}
        </span>
      }
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            Try again
          </Button>
        )
      }
    />
  );
}
