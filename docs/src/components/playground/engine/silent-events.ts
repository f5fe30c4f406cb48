import type { Explanation } from '@logwright/sigma';
import type { SilentEvent } from '../protocol.ts';
import type { RunInput } from './run-events.ts';

/** Events to explain where the reader's rule stays silent. */
const MAX_SILENT = 5;
/** They are looked for among the first events. */
const MAX_SEARCHED = 1_000;

/**
 * Finds the first events that the reader's only rule does not match.
 *
 * @param input - What was run.
 * @returns A few events, each with the reason in words; none where the reader has several rules.
 */
export function findSilentEvents({ events, own: { engine }, options }: RunInput): readonly SilentEvent[] {
  const [rule] = engine.rules;
  if (rule === undefined || engine.rules.length > 1) return [];
  return events
    .slice(0, MAX_SEARCHED)
    .map((read, index) => ({ ...read, number: index + 1 }))
    .filter(({ event }) => engine.match(event, options).length === 0)
    .slice(0, MAX_SILENT)
    .map(({ event, number, line }) => ({ number, line, reason: reasonOf(engine.explain(event, rule, options)) }));
}

function reasonOf({ matched, selections }: Explanation): string {
  if (matched) return 'its tests pass, but the event is of another log source';
  const failing = selections.filter(selection => !selection.matched).map(({ name }) => name);
  if (failing.length === 0) return 'every selection holds, and the condition excludes that';
  return `${failing.join(', ')} ${failing.length === 1 ? 'does' : 'do'} not hold`;
}
