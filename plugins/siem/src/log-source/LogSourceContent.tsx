import { useApi } from '@backstage/core-plugin-api';
import type { LogSourceDetail } from '@logwright/plugin-siem-common';
import { DemoBadge, StatusBadge } from '@logwright/plugin-siem-react';
import { ButtonLink, Container } from '@backstage/ui';
import { RiBookOpenLine } from '@remixicon/react';
import { describeError } from '../api/describe-error';
import { siemApiRef, type LogSourceKey } from '../api/siem-api';
import { usePolled } from '../data/use-polled';
import { AnswerLine } from '../page/AnswerLine';
import { CollectionNotices } from '../page/CollectionNotices';
import { useLogSourcesPath } from '../page/links';
import { LoadFailure } from '../page/LoadFailure';
import { Section } from '../page/Section';
import pageStyles from '../page/page.module.css';
import { DaysChart } from './DaysChart';
import { DeadLetters } from './DeadLetters';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { LogSourceFigures } from './LogSourceFigures';
import { LogSourceSkeleton } from './LogSourceSkeleton';
import { Methods } from './Methods';
import { NotFound } from './NotFound';
import { Samples } from './Samples';
import { Searchers } from './Searchers';
import { linkTo } from '../page/href';
import styles from './log-source.module.css';

/** Props of {@link LogSourceContent}. */
export interface LogSourceContentProps {
  readonly logSource: LogSourceKey;
}

/**
 * The page of one log source: how it does, what it brings, who searches it, what is in it.
 * @param props - platform and name
 * @returns the page's content, without a header
 */
export function LogSourceContent({ logSource: key }: LogSourceContentProps) {
  const api = useApi(siemApiRef);
  const listPath = useLogSourcesPath();
  const polled = usePolled(`${key.platform}/${key.name}`, signal => api.getLogSource(key, { signal }));
  const { data, error } = polled;
  if (error !== undefined && (!data || describeError(error).kind === 'not-found')) {
    return (
      <Container className={pageStyles.page}>
        {describeError(error).kind === 'not-found' ? (
          <NotFound logSource={key} listPath={listPath} />
        ) : (
          <LoadFailure
            what={`The log source ${key.name}`}
            error={error}
            stillWorks="The list of log sources and the catalog still work."
            onRetry={polled.reload}
          />
        )}
      </Container>
    );
  }
  if (!data || polled.stale) return <LogSourceSkeleton name={key.name} />;
  return (
    <Container className={pageStyles.page}>
      <Answer detail={data} />
      <CollectionNotices collection={data.collection} polled={polled} />
      <LogSourceFigures detail={data} />
      <DaysChart days={data.days} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Findings logSource={key} />
          <Searchers users={data.users} searchesSince={searchesSince(data)} />
          <Samples logSource={key} />
          <DeadLetters logSource={key} parseRate={data.parseRate} />
        </div>
        <Facts detail={data} />
      </div>
      <Section title="How this is computed">
        <Methods detail={data} />
      </Section>
    </Container>
  );
}

function Answer({ detail }: { readonly detail: LogSourceDetail }) {
  const { health } = detail;
  return (
    <div className={styles.answer}>
      <AnswerLine
        status={health.status}
        collection={detail.collection}
        about={
          <>
            <strong>{detail.title}</strong>
            <StatusBadge status={health.status} />
            {detail.demo && <DemoBadge />}
          </>
        }
      >
        {health.reason}
      </AnswerLine>
      {(health.action || health.procedure) && (
        <div className={styles.todo}>
          {health.action && <p>{health.action}</p>}
          {health.procedure && (
            <ButtonLink {...linkTo(health.procedure)} size="small" variant="primary" iconStart={<RiBookOpenLine />}>
              Open the procedure
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}

function searchesSince(detail: LogSourceDetail): string | undefined {
  return detail.collection.platforms.find(({ id }) => id === detail.platform)?.searchesSince;
}
