import type { Explanation, Filter } from '@logwright/sigma';
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
export function findSilentEvents({ events, own, options }: RunInput): readonly SilentEvent[] {
  const { engine, filters } = own;
  const [rule] = engine.rules;
  if (rule === undefined || engine.rules.length > 1) return [];
  const silent: SilentEvent[] = [];
  for (const [index, { event, line }] of events.slice(0, MAX_SEARCHED).entries()) {
    const [match] = engine.match(event, options);
    const [holding] = match === undefined ? [] : filters.holding(match, event, options);
    if (match !== undefined && holding === undefined) continue;
    const reason = holding === undefined ? reasonOf(engine.explain(event, rule, options)) : heldBy(holding);
    silent.push({ number: index + 1, line, reason });
    if (silent.length === MAX_SILENT) break;
  }
  return silent;
}

function heldBy({ title }: Filter): string {
  return `your filter “${title}” holds it back`;
}

function reasonOf({ matched, selections }: Explanation): string {
  if (matched) return 'its tests pass, but the event is of another log source';
  const failing = selections.filter(selection => !selection.matched).map(({ name }) => name);
  if (failing.length === 0) return 'every selection holds, and the condition excludes that';
  return `${failing.join(', ')} ${failing.length === 1 ? 'does' : 'do'} not hold`;
}
