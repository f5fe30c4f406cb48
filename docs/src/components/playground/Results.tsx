import { memo, type ReactNode, useState } from 'react';
import { Correlations } from './Correlations';
import { Filters } from './Filters';
import { LineLink } from './LineLink';
import { MatchDetail } from './MatchDetail';
import styles from './playground.module.css';
import type { EventHits, RuleKey, RunResult, SilentEvent } from './protocol';
import { RuleDetail } from './RuleDetail';
import { counted } from './words';

/** What was found: correlations, then an event after the other, each with the rules that match it. */
export const Results = memo(function Results({ result }: { result: RunResult }): ReactNode {
  const hidden = result.matchedByAny - result.shown.length;
  const correlates = (result.end?.correlated.hits.length ?? 0) > 0;
  return (
    <>
      {result.end !== undefined && <Filters filtered={result.end.filtered} withSite={result.tried.site} />}
      {result.end !== undefined && <Correlations correlated={result.end.correlated} />}
      {result.shown.map((entry, index) => (
        <EventCard key={entry.number} entry={entry} open={index === 0 && !correlates} />
      ))}
      {hidden > 0 && <p>{counted(hidden, 'more event')} with matches are counted, not shown.</p>}
      {result.end !== undefined && result.end.silent.length > 0 && <WhyNot silent={result.end.silent} />}
    </>
  );
});

function EventCard({ entry, open }: { entry: EventHits; open: boolean }): ReactNode {
  const { number, line, rules } = entry;
  return (
    <article className={styles.card} aria-label={`Event ${number}`}>
      <h3>
        Event {number} <LineLink line={line} />
      </h3>
      {rules.map((rule, index) => (
        <RuleDetail key={`${rule.key.owner} ${rule.key.index}`} rule={rule} event={number} open={open && index === 0} />
      ))}
    </article>
  );
}

const ONLY_RULE: RuleKey = { owner: 'own', index: 0 };

/** The reader's rule on the first events that it does not match: which selections hold and which do not. */
function WhyNot({ silent }: { silent: readonly SilentEvent[] }): ReactNode {
  return (
    <section className={styles.silent}>
      <h3>Where your rule does not match</h3>
      {silent.map(entry => (
        <Silent key={entry.number} entry={entry} />
      ))}
    </section>
  );
}

function Silent({ entry: { number, line, reason } }: { entry: SilentEvent }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.rule} onToggle={toggle => setOpen(toggle.currentTarget.open)}>
      <summary>
        Event {number} <span className={styles.note}>line {line}</span>: {reason}
      </summary>
      {open && <MatchDetail rule={ONLY_RULE} event={number} />}
    </details>
  );
}
