import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { parseProgress, type ProgressState } from './progress';
import { useProgress } from './useProgress';
import styles from './lab.module.css';

/** What this browser remembers of all modules, with export and import. */
export function Progress(): ReactNode {
  const [state, update] = useProgress();
  const [problem, setProblem] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const modules = Object.entries(state.modules);

  async function importFile(event: ChangeEvent<HTMLInputElement>) {
    const chosen = event.target.files?.[0];
    event.target.value = '';
    if (!chosen) return;
    try {
      const imported = parseProgress(await chosen.text());
      update(() => imported);
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <section className={styles.progress} aria-label="Your progress">
      {modules.length === 0 ? (
        <p>No lab solved in this browser yet. Start with the first module below.</p>
      ) : (
        <ul>
          {modules.map(([id, module]) => (
            <li key={id}>
              {id.replaceAll('-', ' ')}: {Object.keys(module.solved).length} of {module.tasks} tasks
              {Object.keys(module.solved).length >= module.tasks ? ', done ✓' : ''}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <button
          type="button"
          className="button button--secondary button--sm"
          disabled={modules.length === 0}
          onClick={() => download(state)}
        >
          Export progress
        </button>
        <button type="button" className="button button--secondary button--sm" onClick={() => file.current?.click()}>
          Import progress
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json"
          hidden
          onChange={importFile}
          aria-label="Progress file"
        />
      </div>
      {problem && (
        <p role="alert" className={styles.wrong}>
          {problem}
        </p>
      )}
    </section>
  );
}

function download(state: ProgressState) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(state, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'logwright-progress.json';
  link.click();
  URL.revokeObjectURL(url);
}
