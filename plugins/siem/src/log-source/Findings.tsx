import { useApi } from '@backstage/core-plugin-api';
import type { FindingList, FindingRule } from '@logwright/plugin-siem-common';
import { EmptyNotice, formatFigure, RelativeTime, SeverityBadge, Sparkline } from '@logwright/plugin-siem-react';
import { AccordionGroup, ButtonLink, Cell, Skeleton, Table, type ColumnConfig } from '@backstage/ui';
import { RiBookOpenLine } from '@remixicon/react';
import { useState } from 'react';
import { siemApiRef, type LogSourceKey } from '../api/siem-api';
import { usePolled } from '../data/use-polled';
import { linkTo } from '../page/href';
import { LoadFailure } from '../page/LoadFailure';
import { Section } from '../page/Section';
import { Finding } from './Finding';
import styles from './log-source.module.css';
import { MoreButton, SHORT } from './Samples';

const GUIDE = '/docs/guides/running-detections';

type Row = Omit<FindingRule, 'id'> & { readonly id: string };

const columns: readonly ColumnConfig<Row>[] = [
  {
    id: 'title',
    label: 'Rule',
    isRowHeader: true,
    minWidth: 200,
    width: '2fr',
    cell: ({ title, techniques }) => (
      <Cell>
        <span className={styles.ruleTitle}>{title}</span>
        {techniques.length > 0 && <span className={styles.ruleBelow}>{techniques.join(', ')}</span>}
      </Cell>
    ),
  },
  {
    id: 'severity',
    label: 'Severity',
    minWidth: 120,
    cell: ({ severityId, severity }) => (
      <Cell>
        <SeverityBadge severityId={severityId}>{severity}</SeverityBadge>
      </Cell>
    ),
  },
  {
    id: 'findings',
    label: 'Findings',
    minWidth: 170,
    cell: ({ findings, byDay, title }) => (
      <Cell>
        <span className={styles.ruleCount}>
          {formatFigure(findings, 'count').text}
          <Sparkline values={byDay} unit="count" label={`Findings of ${title} per day, 30 days`} />
        </span>
      </Cell>
    ),
  },
  {
    id: 'last',
    label: 'Last',
    minWidth: 105,
    cell: ({ lastAt }) => (
      <Cell>
        <RelativeTime time={lastAt} />
      </Cell>
    ),
  },
];

/** Props of {@link Findings}. */
export interface FindingsProps {
  readonly logSource: LogSourceKey;
}

/**
 * What detection rules found on a log source: by rule, and the newest findings with their evidence.
 * @param props - the log source
 * @returns a titled table and a list of findings that open
 */
export function Findings({ logSource }: FindingsProps) {
  const api = useApi(siemApiRef);
  const polled = usePolled(`findings:${logSource.platform}/${logSource.name}`, signal =>
    api.listFindings(logSource, { signal }),
  );
  const { data } = polled;
  return (
    <Section
      title="Findings"
      aside={data && data.totalItems > 0 ? `${formatFigure(data.totalItems, 'count').text} in 30 days` : undefined}
    >
      {polled.loading && <Skeleton width="100%" height={120} />}
      {polled.error !== undefined && !data && (
        <LoadFailure
          what="The findings"
          error={polled.error}
          stillWorks="The figures on this page are not affected."
          onRetry={polled.reload}
        />
      )}
      {data && (data.totalItems === 0 ? <None detecting={data.detecting} /> : <Found list={data} on={logSource} />)}
    </Section>
  );
}

function None({ detecting }: { readonly detecting: boolean }) {
  const guide = (
    <ButtonLink {...linkTo(GUIDE)} size="small" variant="secondary" iconStart={<RiBookOpenLine />}>
      How detection works
    </ButtonLink>
  );
  return (
    <div className={styles.tableFrame}>
      <EmptyNotice
        title={detecting ? 'No rule matched in 30 days' : 'Nothing is known to look for attacks here'}
        actions={guide}
      >
        {detecting
          ? 'Rules found something on other log sources of this platform, so detection runs. Which rules could match this one depends on its technology.'
          : 'The platform holds no finding of 30 days. Switch the detect stage on in the pipeline and give it rules.'}
      </EmptyNotice>
    </div>
  );
}

function Found({ list, on }: { readonly list: FindingList; readonly on: LogSourceKey }) {
  const [all, setAll] = useState(false);
  const rows = list.rules.map(rule => ({ ...rule, id: rule.id ?? rule.title }));
  return (
    <>
      <div className={styles.tableFrame}>
        <Table<Row> columnConfig={columns} data={rows} pagination={{ type: 'none' }} />
      </div>
      <p className={styles.origin}>The newest {list.items.length === 1 ? 'finding' : 'findings'}:</p>
      <AccordionGroup allowsMultiple>
        {(all ? list.items : list.items.slice(0, SHORT)).map(finding => (
          <Finding key={finding.id} finding={finding} logSource={on} />
        ))}
      </AccordionGroup>
      <MoreButton count={list.items.length} all={all} onChange={setAll} />
    </>
  );
}
