import type { Evidence, EvidenceGrade } from '@logwright/plugin-siem-common';
import { formatDay } from './format-time';
import styles from './figures.module.css';

/** Words for each grade, strongest first. */
export const gradeWords: Readonly<
  Record<EvidenceGrade, { readonly label: string; readonly meaning: string; readonly strength: number }>
> = {
  observed: { label: 'observed', meaning: 'read at run time from the platform', strength: 4 },
  static: { label: 'static', meaning: 'found by reading the definition of the search', strength: 3 },
  wildcard: { label: 'wildcard', meaning: 'the search names a pattern that covers this log source', strength: 2 },
  inferred: { label: 'inferred', meaning: 'concluded from other facts', strength: 1 },
};

/** Props of {@link GradeMark}. */
export interface GradeMarkProps {
  readonly grade: EvidenceGrade;
}

/**
 * A grade of evidence as a word with one to four bars.
 * @param props - the grade
 * @returns the mark
 */
export function GradeMark({ grade }: GradeMarkProps) {
  const { label, meaning, strength } = gradeWords[grade];
  return (
    <span className={styles.grade} title={meaning}>
      <svg width="14" height="12" viewBox="0 0 14 12" aria-hidden="true">
        {[0, 1, 2, 3].map(bar => (
          <rect
            key={bar}
            x={bar * 3.6}
            y={8 - bar * 2.6}
            width="2.4"
            height={4 + bar * 2.6}
            rx="0.8"
            opacity={bar < strength ? 1 : 0.25}
          />
        ))}
      </svg>
      {label}
    </span>
  );
}

/** Props of {@link EvidenceNote}. */
export interface EvidenceNoteProps {
  /** What the evidence is for: `Volume`. */
  readonly claim: string;
  /** Undefined when nothing is known. */
  readonly evidence: Evidence | undefined;
  /** How the figure is computed, in a sentence. */
  readonly method: string;
}

/**
 * Says how a figure is computed, from what, over which window and how sure that is.
 * @param props - claim, evidence and method
 * @returns one entry of a list of methods
 */
export function EvidenceNote({ claim, evidence, method }: EvidenceNoteProps) {
  return (
    <div className={styles.evidence}>
      <dt>{claim}</dt>
      <dd>
        <span>{method}</span>
        {evidence ? (
          <span className={styles.evidenceFacts}>
            <GradeMark grade={evidence.grade} />
            <span>{evidence.origin}</span>
            <span>
              {formatDay(evidence.from)} to {formatDay(evidence.to)} (UTC)
            </span>
          </span>
        ) : (
          <span className={styles.evidenceFacts}>Nothing is known yet: no facts were collected in this window.</span>
        )}
      </dd>
    </div>
  );
}
