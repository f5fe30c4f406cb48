import { useEffect, useState } from 'react';
import { usePlayground } from './playground-context';
import type { ExplainedMatch, RuleKey } from './protocol';

/** An explanation on its way from the engine. */
export type ExplanationState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly match: ExplainedMatch }
  | { readonly kind: 'failed'; readonly message: string };

const WAITING: ExplanationState = { kind: 'waiting' };

/**
 * Asks the engine once why a rule matches an event, or not.
 *
 * @param event - Its number, from 1.
 * @param rule - Keep its identity while nothing changes.
 * @returns See {@link ExplanationState}.
 */
export function useExplanation(event: number, rule: RuleKey): ExplanationState {
  const { explain } = usePlayground();
  const [state, setState] = useState(WAITING);
  useEffect(() => {
    let wanted = true;
    explain(event, rule).then(
      match => wanted && match !== undefined && setState({ kind: 'ready', match }),
      (error: unknown) =>
        wanted && setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [explain, event, rule]);
  return state;
}
