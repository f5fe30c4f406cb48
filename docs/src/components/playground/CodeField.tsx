import { forwardRef, memo, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import type { ForwardedRef, ReactNode } from 'react';
import styles from './playground.module.css';
import type { Problem } from './protocol';

/** More problems than these are counted, not listed. */
const MAX_PROBLEMS = 20;

/** What others can do with a field. */
export interface CodeFieldHandle {
  /** Moves the focus to a line, from 1, and selects it. */
  goTo(line: number): void;
  /** Adds a document of YAML at the end, and moves the focus there. */
  addDocument(yaml: string): void;
}

interface CodeFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problems: readonly Problem[];
}

/** A text field for code, with its problems below: each leads to its line. Long texts are compared by their identity. */
export const CodeField = memo(forwardRef<CodeFieldHandle, CodeFieldProps>(Field));

function Field(props: CodeFieldProps, handle: ForwardedRef<CodeFieldHandle>): ReactNode {
  const { label, hint, rows, value, onChange, problems } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // A field with a `value` would hold a long text twice, and lay it out twice.
  const [initial] = useState(value);
  useEffect(() => {
    if (area.current !== null && area.current.value !== value) area.current.value = value;
  }, [value]);

  function goTo(line: number, text = value) {
    const lines = text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const field = area.current;
    if (field === null) return;
    field.focus();
    field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 4);
    field.scrollLeft = 0;
  }
  function addDocument(yaml: string) {
    const before = value.trim() === '' ? '' : `${value.trimEnd()}\n---\n`;
    const text = `${before}${yaml}`;
    if (area.current !== null) area.current.value = text;
    onChange(text);
    goTo(before.split('\n').length, text);
  }
  useImperativeHandle(handle, () => ({ goTo, addDocument }));

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={styles.note}>
        {hint}
      </p>
      <textarea
        ref={area}
        id={id}
        className={styles.code}
        rows={rows}
        defaultValue={initial}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={problems.some(({ severity }) => severity === 'error')}
        onChange={event => onChange(event.target.value)}
      />
      <ul
        className={styles.problems}
        aria-label={`Problems: ${label}`}
        aria-live="polite"
        hidden={problems.length === 0}
      >
        {problems.slice(0, MAX_PROBLEMS).map((problem, index) => (
          <li key={index} data-severity={problem.severity}>
            <button type="button" className={styles.link} onClick={() => goTo(problem.line)}>
              Line {problem.line}
            </button>{' '}
            <strong>{problem.severity === 'error' ? '✗ Error' : '⚠ Warning'}:</strong> {problem.message} {problem.mend}
          </li>
        ))}
        {problems.length > MAX_PROBLEMS && <li>and {problems.length - MAX_PROBLEMS} more</li>}
      </ul>
    </div>
  );
}
