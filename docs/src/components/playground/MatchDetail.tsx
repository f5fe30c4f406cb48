import type { Evidence, ExplainedSelection, Explanation, Rule, SigmaEvent } from '@logwright/sigma';
import type { ReactNode } from 'react';
import { EventView } from './EventView';
import styles from './playground.module.css';
import { logSourceWords, placeWords, testWords } from './words';

/** Why a rule matches an event, or not: its selections, the tests that passed, and where their values stand. */
export function MatchDetail(props: { rule: Rule; event: SigmaEvent; explanation: Explanation }): ReactNode {
  const { rule, event, explanation } = props;
  return (
    <>
      <p className={styles.note}>
        {logSourceWords(rule)}
        {rule.status !== undefined && `, ${rule.status}`}
        {rule.place.file !== undefined && (
          <>
            {', '}
            <code>{rule.place.file}</code>
          </>
        )}
      </p>
      {rule.description !== undefined && <p className={styles.description}>{rule.description}</p>}
      <Selections selections={explanation.selections} />
      {explanation.evidence.length > 0 && <EvidenceTable evidence={explanation.evidence} />}
      <EventView event={event} evidence={explanation.evidence} />
    </>
  );
}

function Selections({ selections }: { selections: readonly ExplainedSelection[] }): ReactNode {
  return (
    <ul className={styles.selections} aria-label="Selections">
      {selections.map(({ name, matched, filter }) => (
        <li key={name} data-matched={matched}>
          {matched ? '✓' : '✗'} <code>{filter === undefined ? name : `filter: ${filter}`}</code>{' '}
          {matched ? 'holds' : 'does not hold'}
        </li>
      ))}
    </ul>
  );
}

function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }): ReactNode {
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
              <td className={styles.value}>{value === undefined ? '' : <mark>{String(value)}</mark>}</td>
              <td>
                <code>{placeWords(path)}</code>
              </td>
              <td>
                <code>{selection}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
