import { Container, Skeleton } from '@backstage/ui';
import pageStyles from '../page/page.module.css';
import styles from './log-source.module.css';

/** Props of {@link LogSourceSkeleton}. */
export interface LogSourceSkeletonProps {
  readonly name: string;
}

/**
 * The page of one log source before its first answer, in its final layout.
 * @param props - name of the log source
 * @returns placeholders
 */
export function LogSourceSkeleton({ name }: LogSourceSkeletonProps) {
  return (
    <Container className={pageStyles.page} aria-busy="true">
      <div className={pageStyles.srOnly} role="status">
        Loading {name}
      </div>
      <div className={pageStyles.answer}>
        <Skeleton width="min(32rem, 90%)" height={32} />
        <Skeleton width={200} height={16} />
      </div>
      <div className={pageStyles.figures}>
        {[0, 1, 2, 3, 4].map(figure => (
          <div key={figure} className={pageStyles.keyFigure}>
            <Skeleton width="60%" height={14} />
            <Skeleton width="50%" height={28} />
            <Skeleton width="80%" height={14} />
          </div>
        ))}
      </div>
      <div className={pageStyles.panel}>
        <Skeleton width="100%" height={300} />
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Skeleton width="100%" height={220} />
        </div>
        <Skeleton width="100%" height={320} />
      </div>
    </Container>
  );
}
