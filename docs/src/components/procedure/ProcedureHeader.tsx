import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { ReactNode } from 'react';
import type { ProcedureFrontMatter } from '@site/src/front-matter/schema';
import { Facts, List, teamName } from './Facts';
import { ReviewNote } from './ReviewNote';

/** The top of a procedure: owner, review, time needed, what is needed before the first step. */
export function ProcedureHeader(): ReactNode {
  const { frontMatter } = useDoc();
  const { procedure } = frontMatter as unknown as { procedure: ProcedureFrontMatter };
  return (
    <>
      <ReviewNote lastReviewed={procedure.last_reviewed} reviewCycleDays={procedure.review_cycle_days} />
      <Facts
        items={[
          ['Owner', teamName(procedure.owner)],
          ['Version', `${procedure.version}, ${procedure.status}`],
          ['Last review', procedure.last_reviewed],
          ['Last tried', procedure.last_tested],
          ['Time needed', `${procedure.estimated_minutes} min`],
          ['Risk', procedure.needs_approval ? `${procedure.risk}, needs approval` : procedure.risk],
          ['Technologies', procedure.technologies.join(', ')],
          ['Controls', procedure.controls.join('; ')],
        ]}
      />
      <Facts
        items={[
          ['When', <List key="when" items={procedure.triggers} />],
          ['You need', <List key="need" items={[...procedure.prerequisites, ...procedure.inputs]} />],
          ['Not for', <List key="not" items={procedure.out_of_scope} />],
          ['Escalate to', <List key="escalate" items={procedure.escalation} />],
        ]}
      />
    </>
  );
}
