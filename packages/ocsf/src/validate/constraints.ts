import type { ConstraintPath } from './plan.js';
import { report, type Walk } from './report.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** True when the object has the attribute, or something at the dotted path. */
function has(value: JsonObject, { name, inner }: ConstraintPath): boolean {
  let at: unknown = value[name];
  if (inner === undefined || at === undefined) return at !== undefined;
  for (const part of inner) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return false;
    at = (at as JsonObject)[part];
  }
  return at !== undefined;
}

const list = (paths: readonly ConstraintPath[]): string => paths.map(({ path }) => path).join(', ');

/** Checks that an object has at least one of the attributes. */
export function checkAtLeastOne(walk: Walk, paths: readonly ConstraintPath[], value: JsonObject): void {
  for (const path of paths) if (has(value, path)) return;
  report(walk, undefined, 'at-least-one', `has none of ${list(paths)}`, `Add at least one of ${list(paths)}.`);
}

/** Checks that an object has exactly one of the attributes. */
export function checkJustOne(walk: Walk, paths: readonly ConstraintPath[], value: JsonObject): void {
  const present = paths.filter(path => has(value, path));
  if (present.length === 1) return;
  const found =
    present.length === 0
      ? `has none of ${list(paths)}`
      : `has ${present.map(({ path }) => path).join(' and ')}, of which only one may be there`;
  report(walk, undefined, 'just-one', found, `Keep exactly one of ${list(paths)}.`);
}
