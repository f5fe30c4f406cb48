import type { ExplainedSelection, Explanation } from '@logwright/sigma';
import { Fragment, type ReactNode } from 'react';
import { EventView } from './EventView';
import { usePlayground } from './playground-context';
import styles from './playground.module.css';
import type { ExplainedMatch, RuleKey } from './protocol';
import { useExplanation } from './useExplanation';
import { placeWords, testWords, valueWords } from './words';

/** Why a rule matches an event, or not; the engine is asked when it is shown. */
export function MatchDetail({ rule, event }: { rule: RuleKey; event: number }): ReactNode {
  const state = useExplanation(event, rule);
  switch (state.kind) {
    case 'waiting':
      return <p className={styles.note}>Explaining…</p>;
    case 'failed':
      return <p className={styles.wrong}>It could not be explained: {state.message} Close and open it again.</p>;
    case 'ready':
      return <Explained match={state.match} />;
  }
  state satisfies never;
}

/** Its selections, the tests that passed, and where their values stand. */
function Explained({ match }: { match: ExplainedMatch }): ReactNode {
  const { event, explanation, logSource, id, status, file, description, filterDraft } = match;
  const { addDocument } = usePlayground();
  return (
    <>
      <p className={styles.note}>
        {logSource}
        {status !== undefined && `, ${status}`}
        {file !== undefined && (
          <>
            {', '}
            <code>{file}</code>
          </>
        )}
        {id !== undefined && (
          <>
            {', id '}
            <code>{id}</code>
          </>
        )}
      </p>
      {description !== undefined && <p className={styles.description}>{description}</p>}
      <Selections selections={explanation.selections} />
      {explanation.evidence.length > 0 && <EvidenceTable explanation={explanation} />}
      <EventView event={event} evidence={explanation.evidence} />
      {filterDraft !== undefined && (
        <button type="button" className={styles.choice} onClick={() => addDocument(filterDraft)}>
          Write a filter for this
        </button>
      )}
    </>
  );
}

function Selections({ selections }: { selections: readonly ExplainedSelection[] }): ReactNode {
  return (
    <ul className={styles.selections} aria-label="Selections">
      {selections.map(({ name, matched, filter }) => (
        <li key={name} data-matched={matched}>
          {matched ? '✓' : '✗'} <code>{labelOf(name, filter)}</code> {matched ? 'holds' : 'does not hold'}
        </li>
      ))}
    </ul>
  );
}

/** Selections of filters stand in a rule under names that nobody wrote. */
function labelOf(name: string, filter: string | undefined): string {
  return filter === undefined ? name : `filter: ${filter}`;
}

/** A long name or path may break behind its dots and underscores. */
function LongName({ name }: { name: string }): ReactNode {
  return name.split(/(?<=[._])/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}

function EvidenceTable({ explanation: { evidence, selections } }: { explanation: Explanation }): ReactNode {
  const filters = new Map(selections.map(({ name, filter }) => [name, filter]));
  return (
    <div className={styles.evidence} tabIndex={0} role="region" aria-label="Tests that passed">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Test</th>
            <th scope="col">Value</th>
            <th scope="col">Place in the event</th>
            <th scope="col">Selection</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ selection, field, predicate, value, path }, index) => (
            <tr key={index}>
              <th scope="row">{field ?? 'any text'}</th>
              <td className={styles.test}>{testWords(predicate)}</td>
              <td className={styles.value}>{value === undefined ? '' : <mark>{valueWords(value)}</mark>}</td>
              <td>
                <code>
                  <LongName name={placeWords(path)} />
                </code>
              </td>
              <td>
                <code>
                  <LongName name={labelOf(selection, filters.get(selection))} />
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
