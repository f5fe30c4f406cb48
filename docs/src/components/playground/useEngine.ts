import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { EngineClient } from './engine-client';
import type { EngineNews } from './engine-client';
import type { Checked, ExplainedMatch, Inputs, RuleKey, RunResult, SiteRules } from './protocol';

/** What the page knows of the engine and of its work. */
export interface EngineState {
  readonly technologies: readonly string[];
  readonly siteRules: SiteRules;
  /** Of the newest inputs that were checked. */
  readonly checked?: Checked;
  /** Of the newest inputs that have a result. */
  readonly result?: RunResult;
  /** Which run the result is of; its parts begin anew with another. */
  readonly resultRun: number;
  /** Whether the result is that of the newest inputs, and complete. */
  readonly done: boolean;
  /** Why the newest inputs have no result. */
  readonly failure?: string;
  /** Why there is no engine. */
  readonly lost?: string;
}

/** The engine, and what can be asked of it. */
export interface PlaygroundEngine extends EngineState {
  /** Explains a rule on an event of the result; undefined where the inputs are no longer the same. */
  readonly explain: (event: number, rule: RuleKey) => Promise<ExplainedMatch | undefined>;
  /** Fetches the rules of the site again. */
  readonly loadAgain: () => void;
  /** Starts another engine in the place of a lost one. */
  readonly restart: () => void;
}

type Change = EngineNews | { readonly kind: 'asked' | 'new' } | { readonly kind: 'lost'; readonly reason: string };

const NEW: EngineState = {
  technologies: [],
  siteRules: { kind: 'loading', loadedBytes: 0 },
  resultRun: 0,
  done: false,
};

/**
 * Keeps an engine at work on the newest inputs, in a thread of its own.
 *
 * @param inputs - Keep their identity while nothing changes.
 * @param url - Of the rules of the site.
 * @returns See {@link PlaygroundEngine}.
 */
export function useEngine(inputs: Inputs, url: string): PlaygroundEngine {
  const [state, dispatch] = useReducer(reduce, NEW);
  const [attempt, setAttempt] = useState(0);
  const client = useRef<EngineClient>(undefined);
  useEffect(() => {
    const started = new EngineClient(startWorker(), dispatch, reason => dispatch({ kind: 'lost', reason }));
    client.current = started;
    dispatch({ kind: 'new' });
    started.load(url);
    return () => started.close();
  }, [url, attempt]);
  useEffect(() => {
    dispatch({ kind: 'asked' });
    client.current?.run(inputs);
  }, [inputs, url, attempt]);
  const { resultRun } = state;
  const explain = useCallback<PlaygroundEngine['explain']>(
    (event, rule) => client.current?.explain(resultRun, event, rule) ?? Promise.resolve(undefined),
    [resultRun],
  );
  const loadAgain = useCallback(() => client.current?.load(url), [url]);
  const restart = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, explain, loadAgain, restart };
}

function startWorker(): Worker {
  return new Worker(new URL('./engine/engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

function reduce(state: EngineState, change: Change): EngineState {
  switch (change.kind) {
    case 'new':
      return { ...NEW, technologies: state.technologies };
    case 'asked':
      return { ...without(state), done: false };
    case 'started':
      return { ...state, technologies: change.technologies };
    case 'site-rules':
      return { ...state, siteRules: change.state };
    case 'checked':
      return { ...state, checked: change.checked };
    case 'result':
      return { ...state, result: change.result, resultRun: change.run, done: change.result.end !== undefined };
    case 'failed':
      return { ...state, failure: change.message, done: false };
    case 'lost':
      return { ...state, lost: change.reason, done: false };
  }
  change satisfies never;
  return state;
}

/** What went wrong with older inputs is forgotten with them. */
function without({ failure: _, ...state }: EngineState): EngineState {
  return state;
}
