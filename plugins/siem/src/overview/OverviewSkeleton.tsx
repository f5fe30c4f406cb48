import { Container, Skeleton } from '@backstage/ui';
import pageStyles from '../page/page.module.css';

/**
 * The front page before its first answer, in its final layout.
 * @returns placeholders
 */
export function OverviewSkeleton() {
  return (
    <Container className={pageStyles.page} aria-busy="true">
      <div className={pageStyles.srOnly} role="status">
        Loading the overview
      </div>
      <div className={pageStyles.answer}>
        <Skeleton width="min(36rem, 90%)" height={32} />
        <Skeleton width={180} height={16} />
      </div>
      <div className={pageStyles.figures}>
        {[0, 1, 2, 3, 4].map(figure => (
          <div key={figure} className={pageStyles.keyFigure}>
            <Skeleton width="70%" height={14} />
            <Skeleton width="50%" height={28} />
            <Skeleton width="85%" height={14} />
          </div>
        ))}
      </div>
      <div className={pageStyles.section}>
        <Skeleton width={160} height={20} />
        <Skeleton width="100%" height={200} />
      </div>
      <div className={pageStyles.panel}>
        <Skeleton width="100%" height={320} />
      </div>
    </Container>
  );
}
