import type { ConstraintFact } from '../facts.js';
import { report, type Walk } from './report.js';

/** True when the object has the attribute, or something at the dotted path. */
function has(value: Readonly<Record<string, unknown>>, path: string): boolean {
  if (!path.includes('.')) return value[path] !== undefined;
  let at: unknown = value;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at !== undefined;
}

/** Checks `at_least_one` and `just_one` of one object. */
export function checkConstraints(
  walk: Walk,
  constraints: ConstraintFact,
  value: Readonly<Record<string, unknown>>,
): void {
  const { atLeastOne, justOne } = constraints;
  if (atLeastOne !== undefined && !atLeastOne.some(path => has(value, path))) {
    report(
      walk,
      undefined,
      'at-least-one',
      `has none of ${atLeastOne.join(', ')}`,
      `Add at least one of ${atLeastOne.join(', ')}.`,
    );
  }
  if (justOne === undefined) return;
  const present = justOne.filter(path => has(value, path));
  if (present.length === 1) return;
  const found =
    present.length === 0
      ? `has none of ${justOne.join(', ')}`
      : `has ${present.join(' and ')}, of which only one may be there`;
  report(walk, undefined, 'just-one', found, `Keep exactly one of ${justOne.join(', ')}.`);
}
