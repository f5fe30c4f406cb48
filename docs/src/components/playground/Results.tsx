import type { Engine, MatchOptions, Rule } from '@logwright/sigma';
import { type ReactNode, useState } from 'react';
import { MatchDetail } from './MatchDetail';
import styles from './playground.module.css';
import type { ReadEvent } from './read-events';
import type { EventHits, RunResult } from './run';
import { counted } from './words';

/** What was found: an event after the other, each with the rules that match it. */
export function Results(props: {
  result: RunResult;
  own: Engine;
  events: readonly ReadEvent[];
  options: MatchOptions;
}): ReactNode {
  const { result, own, events, options } = props;
  const hidden = result.matchedByAny - result.shown.length;
  return (
    <>
      {result.shown.map((entry, index) => (
        <EventCard key={entry.number} entry={entry} own={own} options={options} open={index === 0} />
      ))}
      {hidden > 0 && <p>{counted(hidden, 'more event')} with matches are counted, not shown.</p>}
      <WhyNot key={`${events.length}`} result={result} own={own} events={events} options={options} />
    </>
  );
}

function EventCard(props: { entry: EventHits; own: Engine; options: MatchOptions; open: boolean }): ReactNode {
  const { entry, own, options, open } = props;
  const { read, number, hits } = entry;
  return (
    <article className={styles.card} aria-label={`Event ${number}`}>
      <h3>
        Event {number} <span className={styles.note}>line {read.line}</span>
      </h3>
      {hits.map(({ rule, engine }, index) => (
        <RuleDetail
          key={`${index} ${rule.id ?? rule.title}`}
          rule={rule}
          engine={engine}
          read={read}
          options={options}
          open={open && index === 0}
          label={engine === own ? 'your rule' : 'rule of this site'}
        />
      ))}
    </article>
  );
}

function RuleDetail(props: {
  rule: Rule;
  engine: Engine;
  read: ReadEvent;
  options: MatchOptions;
  open: boolean;
  label: string;
}): ReactNode {
  const { rule, engine, read, options, label } = props;
  const [open, setOpen] = useState(props.open);
  return (
    <details
      className={styles.rule}
      data-rule={rule.id}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={styles.level} data-level={rule.level}>
          {rule.level ?? 'no level'}
        </span>{' '}
        {rule.title} <span className={styles.note}>{label}</span>
      </summary>
      {open && <MatchDetail rule={rule} event={read.event} explanation={engine.explain(read.event, rule, options)} />}
    </details>
  );
}

/** Events to explain where the reader's rule stays silent. */
const MAX_SILENT = 5;

/** The reader's rules on the first events that they do not match: which selections hold and which do not. */
function WhyNot(props: {
  result: RunResult;
  own: Engine;
  events: readonly ReadEvent[];
  options: MatchOptions;
}): ReactNode {
  const { result, own, events, options } = props;
  const [rule] = own.rules;
  if (rule === undefined || own.rules.length > 1 || result.done < result.total) return null;
  const silent = events
    .slice(0, 1_000)
    .map((read, index) => ({ read, number: index + 1 }))
    .filter(({ read }) => own.match(read.event, options).length === 0)
    .slice(0, MAX_SILENT);
  if (silent.length === 0) return null;
  return (
    <section className={styles.silent}>
      <h3>Where your rule does not match</h3>
      {silent.map(({ read, number }) => (
        <SilentEvent key={number} read={read} number={number} rule={rule} own={own} options={options} />
      ))}
    </section>
  );
}

function SilentEvent(props: {
  read: ReadEvent;
  number: number;
  rule: Rule;
  own: Engine;
  options: MatchOptions;
}): ReactNode {
  const { read, number, rule, own, options } = props;
  const explanation = own.explain(read.event, rule, options);
  const failing = explanation.selections.filter(({ matched }) => !matched).map(({ name }) => name);
  const reason = explanation.matched
    ? 'its tests pass, but the event is of another log source'
    : failing.length > 0
      ? `${failing.join(', ')} ${failing.length === 1 ? 'does' : 'do'} not hold`
      : 'every selection holds, and the condition excludes that';
  return (
    <details className={styles.rule}>
      <summary>
        Event {number} <span className={styles.note}>line {read.line}</span>: {reason}
      </summary>
      <MatchDetail rule={rule} event={read.event} explanation={explanation} />
    </details>
  );
}
