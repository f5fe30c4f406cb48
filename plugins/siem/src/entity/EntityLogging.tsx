import { useApi } from '@backstage/core-plugin-api';
import { DEFAULT_NAMESPACE, stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { HealthStatus, LogSourceList, LogSourceSummary } from '@logwright/plugin-siem-common';
import { EmptyNotice, Figure, plural, RelativeTime, StatusBadge, statusWords } from '@logwright/plugin-siem-react';
import { ButtonLink, Card, CardBody, CardHeader, Link, Skeleton, Text } from '@backstage/ui';
import { siemApiRef } from '../api/siem-api';
import { usePolled, type Polled } from '../data/use-polled';
import { LogSourceName, VolumeLine } from '../log-sources/columns';
import { AnswerLine } from '../page/AnswerLine';
import { CollectionNotices } from '../page/CollectionNotices';
import { useLogSourcePath } from '../page/links';
import { LoadFailure } from '../page/LoadFailure';
import pageStyles from '../page/page.module.css';
import { linkTo } from '../page/href';
import styles from './entity.module.css';

/**
 * The tab Logging of a catalog entity: its log sources and how they do.
 * @returns the tab's content
 */
export function EntityLoggingContent() {
  const { entity } = useEntity();
  const polled = useEntityLogSources(entity);
  const { data } = polled;
  return (
    <div className={pageStyles.page}>
      {data && data.items.length > 0 && (
        <AnswerLine compact status={worstOf(data.items)} collection={data.collection}>
          {answerOf(entity, data)}
        </AnswerLine>
      )}
      <CollectionNotices collection={data?.collection} polled={polled} />
      <LogSourcesOf entity={entity} polled={polled} />
    </div>
  );
}

/**
 * A card for the overview of a catalog entity: its log sources in a few lines.
 * @returns the card
 */
export function EntityLoggingCard() {
  const { entity } = useEntity();
  const polled = useEntityLogSources(entity);
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          Logging
        </Text>
      </CardHeader>
      <CardBody>
        <LogSourcesOf entity={entity} polled={polled} short />
      </CardBody>
    </Card>
  );
}

function useEntityLogSources(entity: Entity): Polled<LogSourceList> {
  const api = useApi(siemApiRef);
  const key = {
    kind: entity.kind.toLowerCase(),
    namespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
    name: entity.metadata.name,
  };
  return usePolled(stringifyEntityRef(entity), signal => api.listEntityLogSources(key, { signal }));
}

interface LogSourcesOfProps {
  readonly entity: Entity;
  readonly polled: Polled<LogSourceList>;
  readonly short?: boolean;
}

function LogSourcesOf({ entity, polled, short }: LogSourcesOfProps) {
  const { data, error } = polled;
  if (!data && error !== undefined) {
    return (
      <LoadFailure
        what="The logging of this entity"
        error={error}
        stillWorks="The rest of this entity's page is not affected."
        onRetry={polled.reload}
      />
    );
  }
  if (!data) {
    return (
      <div role="status" aria-label="Loading log sources">
        <Skeleton width="100%" height={short ? 64 : 160} />
      </div>
    );
  }
  if (data.items.length === 0) return <NotConnected entity={entity} short={short} />;
  return (
    <ul className={styles.list}>
      {data.items.map(logSource => (
        <EntityLogSource key={logSource.id} logSource={logSource} short={short} />
      ))}
    </ul>
  );
}

function EntityLogSource({ logSource, short }: { readonly logSource: LogSourceSummary; readonly short?: boolean }) {
  const toPath = useLogSourcePath();
  const { health } = logSource;
  return (
    <li className={styles.entry} data-short={short || undefined}>
      <div className={styles.entryHead}>
        <LogSourceName logSource={logSource} path={toPath(logSource.id)} />
        <StatusBadge status={health.status} />
      </div>
      {!short && (
        <p className={styles.reason}>
          {health.reason} {health.action}{' '}
          {health.procedure && (
            <Link {...linkTo(health.procedure)} variant="body-medium">
              Procedure
            </Link>
          )}
        </p>
      )}
      <div className={styles.figures}>
        <VolumeLine bytesByDay={logSource.bytesByDay} />
        <span>
          <Figure value={logSource.bytesPerDay} unit="bytes/day" window="mean of the last 7 full days" />
        </span>
        <span>
          last event <RelativeTime time={logSource.lastEventAt} />
        </span>
        {!short && (
          <span>
            <Figure value={logSource.searches30d} unit="count" /> searches by{' '}
            <Figure value={logSource.people30d} unit="count" /> people, 30 days
          </span>
        )}
      </div>
    </li>
  );
}

function NotConnected({ entity, short }: { readonly entity: Entity; readonly short?: boolean }) {
  return (
    <EmptyNotice
      title="No log source of this entity is known"
      command={short ? undefined : connectSnippet(entity)}
      actions={
        <ButtonLink {...linkTo('/docs/procedures/onboard-a-log-source')} size="small" variant="secondary">
          How to onboard a log source
        </ButtonLink>
      }
    >
      {short
        ? 'Connect one to see whether its logs arrive.'
        : 'If it sends logs, register the log source in the catalog with this entity as the one that depends on it, then send a first file with npx logwright ingest:'}
    </EmptyNotice>
  );
}

function connectSnippet(entity: Entity): string {
  const { name } = entity.metadata;
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Resource',
    'metadata:',
    `  name: ${name}-logs`,
    '  annotations:',
    '    logwright.io/platform: lake',
    `    logwright.io/log-source: ${name}`,
    'spec:',
    '  type: log-source',
    `  owner: ${String(entity.spec?.owner ?? 'your-team')}`,
    '  dependencyOf:',
    `    - ${stringifyEntityRef(entity)}`,
  ].join('\n');
}

function worstOf(items: readonly LogSourceSummary[]) {
  const order = ['silent', 'degraded', 'unknown', 'healthy'] as const;
  return order.find(status => items.some(({ health }) => health.status === status)) ?? 'unknown';
}

function answerOf(entity: Entity, { items }: LogSourceList): string {
  const name = entity.metadata.title ?? entity.metadata.name;
  if (items.length === 1) return `${name} has one log source, and it is ${healthWords(items[0]!.health.status)}.`;
  const notWell = items.filter(({ health }) => health.status !== 'healthy');
  if (notWell.length === 0) return `All ${plural(items.length, 'log source')} of ${name} are healthy.`;
  return `${notWell.length} of ${plural(items.length, 'log source')} of ${name} need a look.`;
}

function healthWords(status: HealthStatus): string {
  return status === 'unknown' ? 'of unknown health' : statusWords[status].toLowerCase();
}
