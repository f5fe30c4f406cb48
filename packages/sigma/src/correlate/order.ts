import type { Correlation, SigmaDocument } from '../ast/rule.js';
import type { Fault } from '../parse/diagnostic.js';
import type { RefusedDocument } from './link.js';
import type { References } from './references.js';

/** Correlations in an order in which inner ones come first. */
export interface CorrelationOrder {
  readonly sorted: readonly Correlation[];
  /** Those that refer to themselves, and those that stand on them. */
  readonly refused: readonly RefusedDocument[];
}

/**
 * Sorts correlations so that each comes after those that it refers to. It does not recurse, so no chain is too long.
 *
 * @param documents - All documents of a rule set.
 * @param references - Finds them by id or name.
 * @returns The order, and the cycles.
 */
export function orderCorrelations(documents: readonly SigmaDocument[], references: References): CorrelationOrder {
  const correlations = documents.filter(document => document.kind === 'correlation');
  const inner = new Map(correlations.map(each => [each, innerOf(each, references)]));
  const outer = new Map<Correlation, Correlation[]>();
  const waiting = new Map<Correlation, number>();
  for (const [correlation, needed] of inner) {
    waiting.set(correlation, needed.size);
    for (const each of needed) {
      const known = outer.get(each);
      if (known === undefined) outer.set(each, [correlation]);
      else known.push(correlation);
    }
  }
  const sorted = correlations.filter(each => waiting.get(each) === 0);
  for (const done of sorted) {
    for (const each of outer.get(done) ?? []) {
      const left = (waiting.get(each) ?? 0) - 1;
      waiting.set(each, left);
      if (left === 0) sorted.push(each);
    }
  }
  const stuck = new Set(correlations.filter(each => (waiting.get(each) ?? 0) > 0));
  return { sorted, refused: stuck.size === 0 ? [] : explainCycles(stuck, inner) };
}

function innerOf(correlation: Correlation, references: References): ReadonlySet<Correlation> {
  const found = correlation.rules.map(name => references.find(name, correlation));
  return new Set(
    found.flatMap(each => (each.kind === 'found' && each.document.kind === 'correlation' ? [each.document] : [])),
  );
}

/** Each stuck correlation refers to a stuck one; following the first of them always ends in a cycle. */
function explainCycles(
  stuck: ReadonlySet<Correlation>,
  inner: ReadonlyMap<Correlation, ReadonlySet<Correlation>>,
): readonly RefusedDocument[] {
  const faults = new Map<Correlation, Fault>();
  for (const start of stuck) {
    const walk: Correlation[] = [];
    const onWalk = new Set<Correlation>();
    let at: Correlation | undefined = start;
    while (at !== undefined && !onWalk.has(at) && !faults.has(at)) {
      walk.push(at);
      onWalk.add(at);
      at = [...(inner.get(at) ?? [])].find(each => stuck.has(each));
    }
    if (at === undefined) continue;
    const cycle = faults.has(at) ? [] : walk.slice(walk.indexOf(at));
    for (const [start, each] of cycle.entries()) faults.set(each, cyclic(cycle, start));
    for (const each of walk) if (!faults.has(each)) faults.set(each, standsOnCycle(at));
  }
  return [...faults].map(([document, fault]) => ({ document, faults: [fault] }));
}

const MAX_SHOWN = 8;

function cyclic(cycle: readonly Correlation[], start: number): Fault {
  const turned = cycle.slice(start, start + MAX_SHOWN);
  const shown = [...turned, ...cycle.slice(0, Math.min(start, MAX_SHOWN - turned.length))].map(nameOf);
  if (cycle.length > MAX_SHOWN) shown.push(`${cycle.length - MAX_SHOWN} more`);
  return {
    code: 'cyclic-correlation',
    message: `The correlation refers to itself: ${[...shown, shown[0]].join(' → ')}.`,
    mend: 'Take one of these references out; correlations build on rules and on other correlations, never on themselves.',
    path: ['correlation', 'rules'],
  };
}

function standsOnCycle(inner: Correlation): Fault {
  return {
    code: 'unknown-rule',
    message: `The correlation stands on "${nameOf(inner)}", which is refused because correlations refer to themselves.`,
    mend: 'Mend that cycle first.',
    path: ['correlation', 'rules'],
  };
}

function nameOf(correlation: Correlation): string {
  return correlation.name ?? correlation.id ?? correlation.title;
}
