import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Engine } from '@logwright/sigma';
import { CodeField, type Problem } from './CodeField';
import { EXAMPLES, START } from './examples.data';
import styles from './playground.module.css';
import { readEvents } from './read-events';
import { Results } from './Results';
import { compileOwn, type RunInput, type RunResult, TECHNOLOGIES } from './run';
import { fromHash, type SharedState } from './share';
import { ShareButton } from './ShareButton';
import { useDelayed } from './useDelayed';
import { type RuleBundle, useRuleBundle } from './useRuleBundle';
import { useRun } from './useRun';
import { counted } from './words';

/** Pasting more than this would hold the page up. */
const MAX_CHARS = 20_000_000;

/** Events and a rule on the left, what matches and why on the right; all of it runs in the page. */
export function Playground(): ReactNode {
  const [state, setState] = useState<SharedState>(START);
  const [withSite, setWithSite] = useState(true);
  const [bundle, retry] = useRuleBundle(useBaseUrl('/playground/rules.txt'));
  const { rule, events, technology } = useDelayed(state, 250);
  useEffect(() => {
    const shared = fromHash(window.location.hash);
    if (shared !== undefined) setState(shared);
  }, []);

  const own = useMemo(() => compileOwn(rule, Date.now()), [rule]);
  const read = useMemo(() => readEvents(events.slice(0, MAX_CHARS)), [events]);
  const published = withSite && bundle.kind === 'ready' ? bundle.engine : undefined;
  const input: RunInput = useMemo(
    () => ({ events: read.events, own: own.engine, published, options: technology === '' ? {} : { technology } }),
    [read, own, published, technology],
  );
  const result = useRun(input);
  const change = (part: Partial<SharedState>) => setState(previous => ({ ...previous, ...part }));
  const tooLong: readonly Problem[] =
    events.length > MAX_CHARS ? [{ line: 1, severity: 'error', message: 'Only the first 20 MB are read.' }] : [];

  return (
    <div className={styles.playground}>
      <div className={styles.inputs}>
        <Examples onChoose={setState} />
        <CodeField
          label="Your rule"
          hint="Sigma as YAML; several documents may follow each other with --- between them."
          rows={18}
          value={state.rule}
          onChange={text => change({ rule: text })}
          problems={own.problems}
        />
        {own.correlations > 0 && (
          <p className={styles.note}>
            {counted(own.correlations, 'correlation')} checked: they need a stream to run on.
          </p>
        )}
        <CodeField
          label="Events"
          hint="JSON lines, an array, or one pretty-printed event."
          rows={10}
          value={state.events}
          onChange={text => change({ events: text })}
          problems={[...tooLong, ...read.problems.map(problem => ({ ...problem, severity: 'error' as const }))]}
        />
        <Settings
          technology={state.technology}
          onTechnology={value => change({ technology: value })}
          withSite={withSite}
          onWithSite={setWithSite}
          bundle={bundle}
          onRetry={retry}
        />
        <ShareButton state={state} />
      </div>
      <section className={styles.results} aria-label="Result">
        <Answer result={result} own={own.engine} events={read.events.length} bundle={withSite ? bundle : undefined} />
        {result !== undefined && result.total === read.events.length && (
          <Results
            key={`${rule.length} ${events.length}`}
            result={result}
            own={own.engine}
            events={input.events}
            options={input.options}
          />
        )}
      </section>
    </div>
  );
}

function Examples({ onChoose }: { onChoose: (state: SharedState) => void }): ReactNode {
  return (
    <div role="group" aria-label="Examples" className={styles.row}>
      <span>Start from an example:</span>
      {EXAMPLES.map(({ title, ...state }) => (
        <button
          key={title}
          type="button"
          className="button button--secondary button--sm"
          onClick={() => onChoose(state)}
        >
          {title}
        </button>
      ))}
      <button
        type="button"
        className="button button--secondary button--sm"
        onClick={() => onChoose({ rule: '', events: '', technology: '' })}
      >
        Empty
      </button>
    </div>
  );
}

function Settings(props: {
  technology: string;
  onTechnology: (technology: string) => void;
  withSite: boolean;
  onWithSite: (withSite: boolean) => void;
  bundle: RuleBundle;
  onRetry: () => void;
}): ReactNode {
  const { technology, onTechnology, withSite, onWithSite, bundle, onRetry } = props;
  return (
    <div className={styles.settings}>
      <label>
        Events come from{' '}
        <select value={technology} onChange={event => onTechnology(event.target.value)}>
          <option value="">what they say themselves</option>
          {TECHNOLOGIES.map(id => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" checked={withSite} onChange={event => onWithSite(event.target.checked)} /> Try the rules
        of this site too
        {bundle.kind === 'ready' && ` (${counted(bundle.engine.rules.length, 'rule')})`}
      </label>
      {bundle.kind === 'failed' && (
        <p role="alert" className={styles.wrong}>
          The rules of this site could not be loaded; your own rule works. {bundle.message}{' '}
          <button type="button" className={styles.link} onClick={onRetry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}

function Answer(props: {
  result: RunResult | undefined;
  own: Engine;
  events: number;
  bundle: RuleBundle | undefined;
}): ReactNode {
  const { result, own, events, bundle } = props;
  return (
    <div className={styles.answer}>
      <h2 aria-live="polite">{answerOf(result, own, events)}</h2>
      {result !== undefined && events > 0 && (
        <p className={styles.note} data-testid="method">
          {methodOf(result, own, bundle)}
        </p>
      )}
      {events === 0 && (
        <p>Paste events on the left, or start from an example. Nothing leaves this page: the engine runs in it.</p>
      )}
    </div>
  );
}

function answerOf(result: RunResult | undefined, own: Engine, events: number): string {
  if (events === 0) return 'No events yet';
  if (result === undefined || result.total !== events || result.done < result.total) return 'Matching…';
  const mine =
    own.rules.length === 0
      ? 'No rule of yours can be matched: mend it, or write one on the left'
      : `Your ${own.rules.length === 1 ? 'rule matches' : 'rules match'} ${result.matchedByOwn} of ${counted(events, 'event')}`;
  return result.publishedRules === 0
    ? `${mine}.`
    : `${mine}, and ${counted(result.publishedRules, 'rule')} of this site ${result.publishedRules === 1 ? 'finds' : 'find'} something.`;
}

function sizeWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function methodOf(result: RunResult, own: Engine, bundle: RuleBundle | undefined): string {
  const ready = bundle?.kind === 'ready' ? bundle : undefined;
  const rules = own.rules.length + (ready?.engine.rules.length ?? 0);
  const rate = result.matchMs > 0 ? (result.done / result.matchMs) * 1_000 : 0;
  const speed = result.done >= 1_000 ? `, ${Math.round(rate).toLocaleString('en')} events/s` : '';
  const loading = bundle?.kind === 'loading' ? ' The rules of this site are on their way.' : '';
  const loaded =
    ready === undefined
      ? loading
      : ` The rules of this site (${sizeWords(ready.chars)}) were loaded and compiled in ${Math.round(ready.loadMs)} ms.`;
  return `${counted(result.done, 'event')} against ${counted(rules, 'rule')} in ${result.matchMs.toFixed(1)} ms${speed}, in this page.${loaded}`;
}
