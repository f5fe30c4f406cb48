import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Answer } from './Answer';
import { CodeField } from './CodeField';
import type { CodeFieldHandle } from './CodeField';
import { Examples } from './Examples';
import { START } from './examples.data';
import { PlaygroundProvider } from './playground-context';
import styles from './playground.module.css';
import type { Inputs, Problem } from './protocol';
import { Results } from './Results';
import { Settings } from './Settings';
import { fromHash } from './share';
import { ShareButton } from './ShareButton';
import { useDelayed } from './useDelayed';
import { useEngine } from './useEngine';

/** More characters than these are not read. */
const MAX_CHARS = 20_000_000;
const NO_PROBLEMS: readonly Problem[] = [];
const TOO_LONG: Problem = { line: 1, severity: 'error', message: 'Only the first 20 MB are read.' };

/** Events and rules on the left, what matches and why on the right; all of it runs in the page. */
export function Playground(): ReactNode {
  const [inputs, setInputs] = useState<Inputs>({ ...START, withSite: true });
  const ruleField = useRef<CodeFieldHandle>(null);
  const eventsField = useRef<CodeFieldHandle>(null);
  const change = useCallback((part: Partial<Inputs>) => setInputs(previous => ({ ...previous, ...part })), []);
  const changeRule = useCallback((rule: string) => change({ rule }), [change]);
  const changeEvents = useCallback((events: string) => change({ events }), [change]);
  useEffect(() => {
    const shared = fromHash(window.location.hash);
    if (shared !== undefined) setInputs(previous => ({ ...previous, ...shared }));
  }, []);
  const rested = useDelayed(inputs, 250);
  const bounded = useMemo(() => ({ ...rested, events: rested.events.slice(0, MAX_CHARS) }), [rested]);
  const engine = useEngine(bounded, useBaseUrl('/playground/rules.txt'));
  const { checked, result, resultRun, explain } = engine;
  const around = useMemo(
    () => ({
      explain,
      showLine: (line: number) => eventsField.current?.goTo(line),
      addDocument: (yaml: string) => ruleField.current?.addDocument(yaml),
    }),
    [explain],
  );
  const tooLong = inputs.events.length > MAX_CHARS;
  const eventProblems = useMemo(
    () => [...(tooLong ? [TOO_LONG] : []), ...(checked?.eventProblems ?? NO_PROBLEMS)],
    [tooLong, checked],
  );

  return (
    <div className={styles.playground}>
      <div className={styles.inputs}>
        <Examples onChoose={change} />
        <CodeField
          ref={ruleField}
          label="Your rule"
          hint="Sigma as YAML: rules, correlations and filters, with --- between them. They may name rules of this site."
          rows={18}
          value={inputs.rule}
          onChange={changeRule}
          problems={checked?.ruleProblems ?? NO_PROBLEMS}
        />
        <CodeField
          ref={eventsField}
          label="Events"
          hint="JSON lines, an array, or one pretty-printed event. Correlations go by the time that events say."
          rows={10}
          value={inputs.events}
          onChange={changeEvents}
          problems={eventProblems}
        />
        <Settings inputs={inputs} onChange={change} engine={engine} />
        <ShareButton state={inputs} />
      </div>
      <section className={styles.results} aria-label="Result">
        <Answer engine={engine} />
        <PlaygroundProvider value={around}>
          {result !== undefined && engine.failure === undefined && engine.lost === undefined && (
            <Results key={resultRun} result={result} />
          )}
        </PlaygroundProvider>
      </section>
    </div>
  );
}
