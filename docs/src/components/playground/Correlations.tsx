import { type ReactNode, useState } from 'react';
import { LevelBadge } from './LevelBadge';
import { LineLink } from './LineLink';
import styles from './playground.module.css';
import type { Correlated, CorrelationHit, QuietCorrelation } from './protocol';
import { counted, timeWords } from './words';

/** Correlations that hold, each with its events, and those of the reader that do not. */
export function Correlations({ correlated }: { correlated: Correlated }): ReactNode {
  const { hits, own, site, quiet, untimed } = correlated;
  const hidden = own + site - hits.length;
  if (hits.length + quiet.length + untimed === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="correlations">
      <h3 id="correlations">Correlations</h3>
      {hits.map((hit, index) => (
        <Hit key={index} hit={hit} open={index === 0} />
      ))}
      {hidden > 0 && <p>{counted(hidden, 'more detection')} of correlations are counted, not shown.</p>}
      {quiet.map((correlation, index) => (
        <Quiet key={index} correlation={correlation} />
      ))}
      {untimed > 0 && (
        <p className={styles.note}>
          <strong>⚠ No time:</strong> {counted(untimed, 'matched event')} {untimed === 1 ? 'says' : 'say'} no time, and
          correlations cannot see {untimed === 1 ? 'it' : 'them'}. Give events their time, for instance as{' '}
          <code>@timestamp</code>, or choose what they come from.
        </p>
      )}
    </section>
  );
}

/** More events than these are opened by a button. */
const MAX_EVENTS = 12;

function Hit({ hit, open }: { hit: CorrelationHit; open: boolean }): ReactNode {
  const [all, setAll] = useState(false);
  const events = all ? hit.events : hit.events.slice(-MAX_EVENTS);
  const folded = hit.events.length - events.length;
  return (
    <details className={styles.rule} data-correlation={hit.id} open={open}>
      <summary>
        <LevelBadge level={hit.level} /> {hit.title}{' '}
        <span className={styles.note}>{hit.owner === 'own' ? 'your correlation' : 'correlation of this site'}</span>
      </summary>
      {hit.description !== undefined && <p className={styles.description}>{hit.description}</p>}
      <Facts hit={hit} />
      <p className={styles.listHead}>Events that led to it, by their time (UTC)</p>
      {folded > 0 && (
        <button type="button" className={styles.link} onClick={() => setAll(true)}>
          Show {counted(folded, 'earlier event')}
        </button>
      )}
      <ol className={styles.timeline}>
        {events.map(({ number, line, time, rules }) => (
          <li key={number}>
            <time dateTime={new Date(time).toISOString()}>{timeWords(time)}</time> <span>{rules.join(', ')}</span>{' '}
            <LineLink line={line}>event {number}, </LineLink>
          </li>
        ))}
      </ol>
      {hit.total > hit.events.length && (
        <p className={styles.note}>
          These are the latest {hit.events.length} of {counted(hit.total, 'event')}.
        </p>
      )}
    </details>
  );
}

function Facts({ hit }: { hit: CorrelationHit }): ReactNode {
  const { group, from, to, measure, needs } = hit;
  return (
    <dl className={styles.facts}>
      {group.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <mark>{value}</mark>
          </dd>
        </div>
      ))}
      <div>
        <dt>From</dt>
        <dd>{timeWords(from)}</dd>
      </div>
      <div>
        <dt>To</dt>
        <dd>{timeWords(to)}</dd>
      </div>
      <div>
        <dt>Found</dt>
        <dd>{measure}</dd>
      </div>
      <div>
        <dt>Holds for</dt>
        <dd>
          <code>{needs}</code>
        </dd>
      </div>
    </dl>
  );
}

function Quiet({ correlation }: { correlation: QuietCorrelation }): ReactNode {
  const { title, needs, steps, ungrouped, unvalued, groupBy } = correlation;
  return (
    <details className={styles.rule}>
      <summary>
        {title} <span className={styles.note}>does not hold</span>
      </summary>
      <p className={styles.note}>
        It holds for <code>{needs}</code>. Of what it names there was:
      </p>
      <ul className={styles.steps}>
        {steps.map((step, index) => (
          <li key={index}>
            {step.title}: {step.found}
          </li>
        ))}
      </ul>
      {ungrouped > 0 && (
        <p className={styles.wrong}>
          {counted(ungrouped, 'matched event')} {ungrouped === 1 ? 'has' : 'have'} no value for {groupBy.join(', ')}:
          correct <code>group-by</code>, or name their fields with <code>aliases</code>.
        </p>
      )}
      {unvalued > 0 && (
        <p className={styles.wrong}>
          {counted(unvalued, 'matched event')} {unvalued === 1 ? 'has' : 'have'} no value that could be counted: correct{' '}
          <code>field</code> in the condition.
        </p>
      )}
    </details>
  );
}
