import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react';
import {
  type CheckResult,
  FAILED_SUDO_MODULE,
  FAILED_SUDO_TASKS,
  filterRecords,
  type LabRecord,
  type LabTask,
  parseRecords,
} from './failed-sudo';
import styles from './lab.module.css';
import { solvedTasks, withSolved } from './progress';
import { RecordTool } from './RecordTool';
import { useProgress } from './useProgress';
import { AUDIT_RECORDS } from './web-03.data';

/** The lab of the training "Find a failed sudo": tasks on the left, the records and the parser on the right. */
export function AuditdLab(): ReactNode {
  const records = useMemo(() => parseRecords(AUDIT_RECORDS), []);
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState<LabRecord>();
  const [progress, update] = useProgress();
  const solved = solvedTasks(progress, FAILED_SUDO_MODULE);
  const shown = useMemo(() => filterRecords(records, filter), [records, filter]);
  const done = solved.size >= FAILED_SUDO_TASKS.length;

  return (
    <section className={styles.lab} aria-label="Lab: find a failed sudo">
      <div className={styles.tasks}>
        <p className={styles.count} aria-live="polite">
          {done ? 'Done: all tasks are solved ✓' : `${solved.size} of ${FAILED_SUDO_TASKS.length} tasks solved`}
        </p>
        <ol>
          {FAILED_SUDO_TASKS.map(task => (
            <Task
              key={task.id}
              task={task}
              records={records}
              solved={solved.has(task.id)}
              onSolved={() => update(state => withSolved(state, FAILED_SUDO_MODULE, task.id, new Date().toISOString()))}
            />
          ))}
        </ol>
      </div>
      <RecordTool
        filter={filter}
        onFilter={setFilter}
        shown={shown}
        total={records.length}
        selected={selected}
        onSelect={setSelected}
      />
    </section>
  );
}

function Task(props: {
  task: LabTask;
  records: readonly LabRecord[];
  solved: boolean;
  onSolved: () => void;
}): ReactNode {
  const { task, records, solved, onSolved } = props;
  const [answer, setAnswer] = useState('');
  const [result, setResult] = useState<CheckResult>();
  const [hints, setHints] = useState(0);
  const field = useId();

  function check(event: FormEvent) {
    event.preventDefault();
    const outcome = task.check(answer, records);
    setResult(outcome);
    if (outcome.correct) onSolved();
  }

  return (
    <li className={styles.task} data-solved={solved}>
      <form onSubmit={check}>
        <label htmlFor={field}>
          {task.question} {solved && <span className={styles.right}>✓ solved</span>}
        </label>
        <div className={styles.row}>
          <input
            id={field}
            className={styles.input}
            value={answer}
            placeholder={`for example ${task.example}`}
            autoComplete="off"
            spellCheck={false}
            onChange={event => setAnswer(event.target.value)}
          />
          <button type="submit" className="button button--primary button--sm" disabled={!answer.trim()}>
            Check
          </button>
        </div>
      </form>
      <p role="status" className={result?.correct ? styles.right : styles.wrong}>
        {result?.message}
      </p>
      {task.hints.slice(0, hints).map(hint => (
        <p key={hint} className={styles.hint}>
          {hint}
        </p>
      ))}
      {hints < task.hints.length && (
        <button type="button" className={styles.link} onClick={() => setHints(hints + 1)}>
          {hints === 0 ? 'Show a hint' : 'Show another hint'}
        </button>
      )}
    </li>
  );
}
