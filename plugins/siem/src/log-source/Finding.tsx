import { useApi } from '@backstage/core-plugin-api';
import type { FindingDetail, FindingSummary } from '@logwright/plugin-siem-common';
import { RelativeTime, SeverityBadge } from '@logwright/plugin-siem-react';
import { Accordion, AccordionPanel, AccordionTrigger, Skeleton, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useState } from 'react';
import { siemApiRef, type LogSourceKey } from '../api/siem-api';
import { usePolled } from '../data/use-polled';
import { LoadFailure } from '../page/LoadFailure';
import styles from './log-source.module.css';
import { CodeBlock } from './Samples';

/** Props of {@link Finding}. */
export interface FindingProps {
  readonly logSource: LogSourceKey;
  readonly finding: FindingSummary;
}

/**
 * One finding that opens; what it rests on is asked for only then, since those are values of the records themselves.
 * @param props - log source and finding
 * @returns a part of an accordion
 */
export function Finding({ logSource, finding }: FindingProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Accordion onExpandedChange={open => setOpened(before => before || open)}>
      <AccordionTrigger>
        <span className={styles.sampleHead}>
          <SeverityBadge severityId={finding.severityId}>{finding.severity}</SeverityBadge>
          <span className={styles.findingTitle}>{finding.title}</span>
          <RelativeTime time={finding.time} />
        </span>
      </AccordionTrigger>
      <AccordionPanel>{opened && <OpenedFinding logSource={logSource} id={finding.id} />}</AccordionPanel>
    </Accordion>
  );
}

function OpenedFinding({ logSource, id }: { readonly logSource: LogSourceKey; readonly id: string }) {
  const api = useApi(siemApiRef);
  const key = `finding:${logSource.platform}/${logSource.name}/${id}`;
  const polled = usePolled(key, signal => api.getFinding(logSource, id, { signal }), 0);
  if (polled.error !== undefined) {
    return (
      <LoadFailure
        what="The finding"
        error={polled.error}
        stillWorks="The list of findings is not affected."
        onRetry={polled.reload}
      />
    );
  }
  if (!polled.data) return <Skeleton width="100%" height={120} />;
  return <FindingPanels finding={polled.data} />;
}

function FindingPanels({ finding }: { readonly finding: FindingDetail }) {
  return (
    <Tabs>
      <TabList aria-label="Parts of the finding">
        <Tab id="evidence">Evidence</Tab>
        <Tab id="ocsf">OCSF event</Tab>
      </TabList>
      <TabPanel id="evidence">
        {finding.description && <p className={styles.findingText}>{finding.description}</p>}
        {finding.evidence.length === 0 ? (
          <p className={styles.origin}>The finding names no values; the OCSF event has all that is known.</p>
        ) : (
          <dl className={styles.evidence} aria-label="Values that the rule looked at">
            {finding.evidence.map(({ name, value }, index) => (
              <div key={`${name} ${index}`}>
                <dt>{name}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <p className={styles.origin}>
          {[finding.ruleId && `Rule ${finding.ruleId}`, finding.techniques.join(', ')].filter(Boolean).join(' · ')}
        </p>
      </TabPanel>
      <TabPanel id="ocsf">
        <CodeBlock text={JSON.stringify(finding.event, null, 2)} label="Copy the OCSF event" />
      </TabPanel>
    </Tabs>
  );
}
