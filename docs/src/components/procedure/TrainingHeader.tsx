import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { ReactNode } from 'react';
import type { TrainingFrontMatter } from '@site/src/front-matter/schema';
import { Facts, List } from './Facts';
import { ReviewNote } from './ReviewNote';

/** The top of a training: what one can do afterwards, and what it takes. */
export function TrainingHeader(): ReactNode {
  const { frontMatter } = useDoc();
  const { training } = frontMatter as unknown as { training: TrainingFrontMatter };
  return (
    <>
      <ReviewNote lastReviewed={training.last_reviewed} reviewCycleDays={training.review_cycle_days} />
      <Facts
        items={[
          ['Time needed', `${training.minutes} min`],
          ['Level', training.level],
          ['Technologies', training.technologies.join(', ')],
          ['Last review', training.last_reviewed],
          ['Afterwards you can', <List key="objectives" items={training.objectives} />],
          ['Before', <List key="before" items={training.prerequisites} />],
        ]}
      />
    </>
  );
}
