import { useApi } from '@backstage/core-plugin-api';
import type { EventSample } from '@logwright/plugin-siem-common';
import { CopyButton, EmptyNotice, RelativeTime } from '@logwright/plugin-siem-react';
import {
  Accordion,
  AccordionGroup,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Skeleton,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from '@backstage/ui';
import { useState } from 'react';
import { siemApiRef, type LogSourceKey } from '../api/siem-api';
import { usePolled } from '../data/use-polled';
import { LoadFailure } from '../page/LoadFailure';
import { Section } from '../page/Section';
import styles from './log-source.module.css';

/** How many records are shown before the reader asks for all. */
export const SHORT = 5;

/** Props of {@link Samples}. */
export interface SamplesProps {
  readonly logSource: LogSourceKey;
}

/**
 * Recent events of a log source, raw and as OCSF.
 * @param props - the log source
 * @returns a titled list of events that open
 */
export function Samples({ logSource }: SamplesProps) {
  const api = useApi(siemApiRef);
  const polled = usePolled(
    `samples:${logSource.platform}/${logSource.name}`,
    signal => api.listSamples(logSource, { signal }),
    0,
  );
  const [all, setAll] = useState(false);
  const items = polled.data?.items ?? [];
  return (
    <Section title="Recent events" aside={items.length > 0 ? 'newest first' : undefined}>
      {polled.loading && <Skeleton width="100%" height={160} />}
      {polled.error !== undefined && (
        <LoadFailure
          what="The recent events"
          error={polled.error}
          stillWorks="The figures on this page are not affected."
          onRetry={polled.reload}
        />
      )}
      {polled.data?.items.length === 0 && (
        <div className={styles.tableFrame}>
          <EmptyNotice title="No event of the last days">
            When events arrive again, a few of them are shown here, raw and as OCSF.
          </EmptyNotice>
        </div>
      )}
      {items.length > 0 && (
        <AccordionGroup allowsMultiple>
          {(all ? items : items.slice(0, SHORT)).map(sample => (
            <Sample key={sample.id} sample={sample} />
          ))}
        </AccordionGroup>
      )}
      <MoreButton count={items.length} all={all} onChange={setAll} />
    </Section>
  );
}

function Sample({ sample }: { readonly sample: EventSample }) {
  const event = JSON.stringify(sample.event, null, 2);
  return (
    <Accordion>
      <AccordionTrigger>
        <span className={styles.sampleHead}>
          <span className={styles.sampleClass}>{[sample.className, sample.activity].filter(Boolean).join(': ')}</span>
          {sample.severity && <span>{sample.severity}</span>}
          <RelativeTime time={sample.time} />
          <code className={styles.samplePreview}>{sample.raw}</code>
        </span>
      </AccordionTrigger>
      <AccordionPanel>
        <Tabs>
          <TabList aria-label="Form of the event">
            <Tab id="raw">Raw</Tab>
            <Tab id="ocsf">OCSF event</Tab>
          </TabList>
          <TabPanel id="raw">
            <CodeBlock text={sample.raw} label="Copy the raw record" />
          </TabPanel>
          <TabPanel id="ocsf">
            <CodeBlock text={event} label="Copy the OCSF event" />
          </TabPanel>
        </Tabs>
      </AccordionPanel>
    </Accordion>
  );
}

/** Props of {@link MoreButton}. */
export interface MoreButtonProps {
  readonly count: number;
  readonly all: boolean;
  readonly onChange: (all: boolean) => void;
}

/**
 * Shows all records of a list that begins short, or the first few again.
 * @param props - how many there are and whether all are shown
 * @returns a button, or nothing for a short list
 */
export function MoreButton({ count, all, onChange }: MoreButtonProps) {
  if (count <= SHORT) return null;
  return (
    <div>
      <Button size="small" variant="tertiary" onPress={() => onChange(!all)}>
        {all ? `Show the newest ${SHORT}` : `Show all ${count}`}
      </Button>
    </div>
  );
}

/** Props of {@link CodeBlock}. */
export interface CodeBlockProps {
  readonly text: string;
  /** Label of its copy button. */
  readonly label: string;
}

/**
 * A record as it is, with a button that copies it.
 * @param props - text and label
 * @returns a block that scrolls by itself
 */
export function CodeBlock({ text, label }: CodeBlockProps) {
  return (
    <div className={styles.code}>
      <pre tabIndex={0}>{text}</pre>
      <CopyButton text={text} label={label} />
    </div>
  );
}
