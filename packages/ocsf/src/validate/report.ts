import type { AttributePlan, Plan } from './plan.js';
import type { Hint, HintRule, ValidationLimits, Violation, ViolationRule } from './result.js';

/** State of the walk over one event. */
export interface Walk {
  readonly strict: boolean;
  readonly hints: Hint[] | undefined;
  readonly limits: ValidationLimits;
  /** Bits of the profiles that the event applies. */
  profiles: number;
  /** Attribute names and array indexes down to where the walk is. */
  readonly path: (string | number)[];
  readonly violations: Violation[];
  objects: number;
  /** Set when the walk must end. */
  stopped: boolean;
}

/** The path to an attribute below where the walk is. */
function pathTo(walk: Walk, last?: string | number): string {
  let path = '';
  for (const part of last === undefined ? walk.path : [...walk.path, last]) {
    path += typeof part === 'number' ? `[${part}]` : path === '' ? part : `.${part}`;
  }
  return path;
}

/** Notes a violation; the last one that is allowed stops the walk. */
export function report(
  walk: Walk,
  last: string | number | undefined,
  rule: ViolationRule,
  message: string,
  mend: string,
): void {
  if (walk.violations.length >= walk.limits.maxViolations) {
    walk.stopped = true;
    return;
  }
  walk.violations.push({ path: pathTo(walk, last), rule, message, mend });
}

/** Notes a hint when hints are asked for. */
export function hint(walk: Walk, last: string | number | undefined, rule: HintRule, message: string): void {
  if (walk.hints && walk.hints.length < walk.limits.maxViolations)
    walk.hints.push({ path: pathTo(walk, last), rule, message });
}

/** Notes that a limit was met and stops the walk. */
export function reportLimit(
  walk: Walk,
  last: string | number | undefined,
  limit: keyof ValidationLimits,
  actual: number,
): void {
  report(
    walk,
    last,
    'limit',
    `${limit} is ${walk.limits[limit]}, here it is ${actual}`,
    `Shorten the event, or raise ${limit}.`,
  );
  walk.stopped = true;
}

/** Text that shows a value, shortened. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Notes a value of the wrong type. */
export function reportType(walk: Walk, last: string | number, wanted: string, value: unknown): void {
  const mend = value === null ? 'Leave the attribute out: OCSF has no null.' : `Give ${wanted}.`;
  report(walk, last, 'type', `expected ${wanted}, got ${show(value)}`, mend);
}

/** Notes a value outside of its enum. */
export function reportEnum(walk: Walk, attribute: AttributePlan, last: string | number, value: unknown): void {
  const { fact, values } = attribute;
  const known = Object.entries(fact.enum ?? {});
  const listed = known.slice(0, 12).map(([key, caption]) => (key === caption ? key : `${key} (${caption})`));
  const more = known.length > listed.length ? `, and ${known.length - listed.length} more` : '';
  const sibling = fact.sibling === undefined ? '' : ` with the product's own word in ${fact.sibling}`;
  const mend = values?.has(99)
    ? `Use 99 (Other)${sibling}, or one of ${listed.join(', ')}${more}.`
    : `Use one of ${listed.join(', ')}${more}.`;
  report(walk, last, 'enum', `${show(value)} is not a value of ${attribute.name}`, mend);
}

/** Notes an attribute that the class or object lacks. */
export function reportUnknown(walk: Walk, plan: Plan, name: string): void {
  const near = nearest(plan, name);
  const { kind, name: owner } = plan.fact;
  const mend =
    near === undefined
      ? 'Move it to unmapped, or leave it out.'
      : `Did you mean ${near}? Otherwise move it to unmapped.`;
  report(walk, name, 'unknown-attribute', `${kind} ${owner} has no attribute ${show(name)}`, mend);
}

/** Notes an attribute whose profile the event does not apply. */
export function reportProfile(walk: Walk, attribute: AttributePlan): void {
  const profiles = attribute.fact.profiles ?? [];
  const listed = profiles.map(show).join(' or ');
  report(
    walk,
    attribute.name,
    'profile',
    `belongs to profile ${listed}, which the event does not apply`,
    `Add ${listed} to metadata.profiles, or leave the attribute out.`,
  );
}

/** Names kept for each class or object: enough for one producer's, a bound for hostile ones. */
const MAX_NEAREST = 256;

/** The attribute whose name differs least from a name, when it differs by two letters at most. */
function nearest({ nearest: known, attributes }: Plan, name: string): string | undefined {
  if (name.length > 64) return undefined;
  if (known.has(name)) return known.get(name);
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(name.length / 2));
  for (const candidate of attributes.keys()) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = editDistance(name, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  if (known.size < MAX_NEAREST) known.set(name, best);
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
