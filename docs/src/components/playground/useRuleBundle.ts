import { loadBundle } from '@logwright/sigma';
import type { Engine } from '@logwright/sigma';
import { useEffect, useState } from 'react';
import { compilePublished } from './run';

/** The rules of the site: where they are on their way into the page. */
export type RuleBundle =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly engine: Engine; readonly loadMs: number; readonly chars: number }
  | { readonly kind: 'failed'; readonly message: string };

const LOADING: RuleBundle = { kind: 'loading' };

/**
 * Fetches and compiles the rules that the site brings along.
 *
 * @param url - Of the bundle.
 * @returns See {@link RuleBundle}, and a function that tries again.
 */
export function useRuleBundle(url: string): readonly [RuleBundle, () => void] {
  const [bundle, setBundle] = useState(LOADING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    setBundle(LOADING);
    load(url, stop.signal)
      .then(setBundle)
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        setBundle({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
      });
    return () => stop.abort();
  }, [url, attempt]);
  return [bundle, () => setAttempt(count => count + 1)];
}

async function load(url: string, signal: AbortSignal): Promise<RuleBundle> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The site answered ${response.status} for ${url}.`);
  const text = await response.text();
  const start = performance.now();
  const engine = compilePublished(loadBundle(text), Date.now());
  return { kind: 'ready', engine, loadMs: performance.now() - start, chars: text.length };
}
