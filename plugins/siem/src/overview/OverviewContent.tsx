import { useApi } from '@backstage/core-plugin-api';
import type { Overview } from '@logwright/plugin-siem-common';
import { EmptyNotice, formatFigure, OTHER_SERIES, StackedVolume } from '@logwright/plugin-siem-react';
import { Container, Link } from '@backstage/ui';
import { siemApiRef } from '../api/siem-api';
import { usePolled } from '../data/use-polled';
import { AnswerLine } from '../page/AnswerLine';
import { CollectionNotices } from '../page/CollectionNotices';
import { useLogSourcePath, useLogSourcesPath } from '../page/links';
import { LoadFailure } from '../page/LoadFailure';
import { Panel } from '../page/Panel';
import { Section } from '../page/Section';
import { linkTo } from '../page/href';
import pageStyles from '../page/page.module.css';
import { HealthCounts } from './HealthCounts';
import { KeyFigures } from './KeyFigures';
import { OverviewSkeleton } from './OverviewSkeleton';
import { TodoList } from './TodoList';

/**
 * The front page: is logging well today, and what needs me.
 * @returns the page's content, without a header
 */
export function OverviewContent() {
  const api = useApi(siemApiRef);
  const polled = usePolled('overview', signal => api.getOverview({ signal }));
  const { data, error } = polled;
  if (data === undefined && error !== undefined) {
    return (
      <Container className={pageStyles.page}>
        <LoadFailure
          what="The overview"
          error={error}
          stillWorks="Catalog, docs and search still work."
          onRetry={polled.reload}
        />
      </Container>
    );
  }
  if (data === undefined) return <OverviewSkeleton />;
  const total = Object.values(data.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Container className={pageStyles.page}>
      <AnswerLine status={data.status} collection={data.collection} aside={<HealthCounts counts={data.counts} />}>
        {data.sentence}
      </AnswerLine>
      <CollectionNotices collection={data.collection} polled={polled} withoutPlatforms />
      {total === 0 ? <NothingYet /> : <Filled overview={data} />}
    </Container>
  );
}

function Filled({ overview }: { readonly overview: Overview }) {
  return (
    <>
      <KeyFigures figures={overview.figures} />
      <TodoList todos={overview.todos} />
      <VolumePicture volume={overview.volume} />
      <Method overview={overview} />
    </>
  );
}

function NothingYet() {
  return (
    <EmptyNotice title="No log source yet" command="npx logwright ingest /var/log/auth.log">
      The portal shows what its platforms hold. This command takes a file into the embedded lake; the figures follow at
      the next collection. To connect a SIEM, see <Link {...linkTo('/docs/guides/install')}>the guide</Link>.
    </EmptyNotice>
  );
}

function VolumePicture({ volume }: Pick<Overview, 'volume'>) {
  const toPath = useLogSourcePath();
  const series = rankSeries(volume).map(id => ({
    id,
    label: id === OTHER_SERIES ? 'Other log sources' : labelOf(id),
    href: id.includes('/') ? toPath(id) : undefined,
  }));
  return (
    <Panel label="Volume">
      <StackedVolume
        title="Volume per day by log source, 30 days"
        days={volume.map(({ day, bytes }) => ({ day, values: bytes }))}
        series={series}
        unit="bytes"
        empty="No volume is known of the last 30 days. It is drawn after the first collection."
      />
    </Panel>
  );
}

/**
 * Orders the series of the picture: largest sum first, the rest last.
 * @param volume - bytes per day by log source
 * @returns ids of series
 */
export function rankSeries(volume: Overview['volume']): readonly string[] {
  const sums = new Map<string, number>();
  for (const { bytes } of volume) {
    for (const [id, value] of Object.entries(bytes)) sums.set(id, (sums.get(id) ?? 0) + value);
  }
  return [...sums]
    .sort(([idA, a], [idB, b]) => Number(idA === OTHER_SERIES) - Number(idB === OTHER_SERIES) || b - a)
    .map(([id]) => id);
}

function labelOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function Method({ overview }: { readonly overview: Overview }) {
  const listPath = useLogSourcesPath();
  const { unknownEvents, collection } = overview;
  return (
    <Section title="How this is computed">
      <dl className={pageStyles.method}>
        <MethodEntry term="Health">
          Each log source is compared with its own past: how often it usually sends, how much, and which share of its
          records is understood. What cannot be judged is unknown, not healthy.
        </MethodEntry>
        <MethodEntry term="Figures">
          Read from {listOf(collection.platforms.map(({ title }) => title)) || 'no platform yet'}, by UTC day. A change
          compares with the same figure one week before. Logwright's own searches are left out.
        </MethodEntry>
        <MethodEntry term="Unknown events">
          {unknownEvents.events > 0 ? (
            <>
              {formatFigure(unknownEvents.events, 'count').text} events (
              {formatFigure(unknownEvents.share, 'ratio').text}) are of no known technology. They are kept and
              searchable: <Link href={`${listPath}?technology=unknown`}>see them</Link>.
            </>
          ) : (
            'All events are of a known technology.'
          )}
        </MethodEntry>
      </dl>
    </Section>
  );
}

function MethodEntry({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div className={pageStyles.methodEntry}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
