import type { LogSourceDetail } from '@logwright/plugin-siem-common';
import { formatFigure, plural, UNKNOWN_FIGURE } from '@logwright/plugin-siem-react';
import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import { Owner } from '../log-sources/columns';
import { EntityLink } from '../page/EntityLink';
import { Section } from '../page/Section';
import { linkTo } from '../page/href';
import styles from './log-source.module.css';

/** Props of {@link Facts}. */
export interface FactsProps {
  readonly detail: LogSourceDetail;
}

/**
 * What a log source is: technology, platform, owner, who emits it, retention, event classes and links.
 * @param props - the log source
 * @returns a column of facts
 */
export function Facts({ detail }: FactsProps) {
  const platform = detail.collection.platforms.find(({ id }) => id === detail.platform);
  return (
    <aside className={styles.side} aria-label="About this log source">
      <Section title="About" framed>
        <dl className={styles.facts}>
          {detail.description && <Fact label="What it is">{detail.description}</Fact>}
          <Fact label="Owner">
            <Owner owner={detail.owner} />
          </Fact>
          <Fact label="Emitted by">
            {detail.dependencyOf.length === 0
              ? 'no component named'
              : detail.dependencyOf.map(ref => (
                  <span key={ref} className={styles.factLine}>
                    <EntityLink entityRef={ref} defaultKind="component" />
                  </span>
                ))}
          </Fact>
          <Fact label="Technology">
            <Link {...linkTo(`/docs/reference/technologies/${detail.technology}`)} variant="body-medium">
              {detail.technologyTitle}
            </Link>
          </Fact>
          <Fact label="Platform">{platform?.title ?? detail.platform}</Fact>
          <Fact label="Retention">
            {detail.retentionDays === undefined ? UNKNOWN_FIGURE : plural(detail.retentionDays, 'day')}
          </Fact>
          {detail.entityRef && (
            <Fact label="In the catalog">
              <EntityLink entityRef={detail.entityRef} defaultKind="resource" />
            </Fact>
          )}
          {detail.links.length > 0 && (
            <Fact label="Links">
              {detail.links.map(({ title, url }) => (
                <span key={url} className={styles.factLine}>
                  <Link {...linkTo(url)} variant="body-medium">
                    {title}
                  </Link>
                </span>
              ))}
            </Fact>
          )}
        </dl>
      </Section>
      <Section title="Event classes" aside="30 days">
        <ClassList classes={detail.classes} />
      </Section>
    </aside>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ClassList({ classes }: Pick<LogSourceDetail, 'classes'>) {
  if (classes.length === 0) return <p className={styles.none}>No event was classified yet.</p>;
  const total = classes.reduce((sum, { events }) => sum + events, 0);
  const sorted = [...classes].sort((a, b) => b.events - a.events);
  return (
    <ul className={styles.classes}>
      {sorted.map(({ classUid, className, events }) => (
        <li key={classUid} title={`OCSF class_uid ${classUid}`}>
          <span className={styles.className}>{className}</span>
          <span className={styles.classValue} title={formatFigure(events, 'events').exact}>
            {formatFigure(events, 'events').text}
          </span>
          <span
            className={styles.classBar}
            style={{ width: `${Math.max((events / total) * 100, 0.5)}%` }}
            aria-hidden="true"
          />
        </li>
      ))}
    </ul>
  );
}
