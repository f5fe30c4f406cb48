import { closest, distance } from 'fastest-levenshtein';
import type { Comparison, StringMode, TimePart } from '../ast/expression.js';
import type { Charset } from './encodings.js';

/** What the modifiers of an item ask for, after their combination was checked. */
export interface ModifierPlan {
  readonly join: 'or' | 'and';
  readonly negated: boolean;
  readonly cased: boolean;
  readonly type: 'text' | 're' | 'cidr' | 'exists' | 'fieldref' | 'number';
  readonly mode: StringMode;
  readonly windash: boolean;
  readonly expand: boolean;
  readonly charset: Charset;
  readonly base64: 'none' | 'plain' | 'offset';
  readonly regexFlags: string;
  readonly comparison: Comparison;
  readonly part?: TimePart;
}

/** A plan, or what is wrong with the modifiers. */
export type ModifierResult =
  | { readonly kind: 'plan'; readonly plan: ModifierPlan }
  | {
      readonly kind: 'refused';
      readonly code: 'unknown-modifier' | 'invalid-modifier';
      readonly message: string;
      readonly mend: string;
    };

const NONE: ModifierPlan = {
  join: 'or',
  negated: false,
  cased: false,
  type: 'text',
  mode: 'equals',
  windash: false,
  expand: false,
  charset: 'utf8',
  base64: 'none',
  regexFlags: '',
  comparison: 'eq',
};

const EFFECTS: Readonly<Record<string, Partial<ModifierPlan>>> = {
  all: { join: 'and' },
  neq: { negated: true },
  cased: { cased: true },
  contains: { mode: 'contains' },
  startswith: { mode: 'startswith' },
  endswith: { mode: 'endswith' },
  exists: { type: 'exists' },
  windash: { windash: true },
  expand: { expand: true },
  re: { type: 're' },
  cidr: { type: 'cidr' },
  fieldref: { type: 'fieldref' },
  base64: { base64: 'plain' },
  base64offset: { base64: 'offset' },
  wide: { charset: 'utf16le' },
  utf16le: { charset: 'utf16le' },
  utf16be: { charset: 'utf16be' },
  utf16: { charset: 'utf16' },
  lt: { type: 'number', comparison: 'lt' },
  lte: { type: 'number', comparison: 'lte' },
  gt: { type: 'number', comparison: 'gt' },
  gte: { type: 'number', comparison: 'gte' },
  minute: { type: 'number', part: 'minute' },
  hour: { type: 'number', part: 'hour' },
  day: { type: 'number', part: 'day' },
  week: { type: 'number', part: 'week' },
  month: { type: 'number', part: 'month' },
  year: { type: 'number', part: 'year' },
};

/** Every modifier of Sigma 2.1, by name. */
export const MODIFIERS: readonly string[] = [...Object.keys(EFFECTS), 'i', 'm', 's'];

/**
 * Reads the modifiers of an item.
 *
 * @param modifiers - Their names, in the order of the rule.
 * @returns What they ask for together, or the first fault.
 */
export function planModifiers(modifiers: readonly string[]): ModifierResult {
  let plan = NONE;
  for (const name of modifiers) {
    if ((name === 'i' || name === 'm' || name === 's') && plan.type === 're') {
      plan = { ...plan, regexFlags: plan.regexFlags + name };
      continue;
    }
    const effect = Object.hasOwn(EFFECTS, name) ? EFFECTS[name] : undefined;
    if (effect === undefined) {
      if (MODIFIERS.includes(name)) return refused('invalid-modifier', `${name} comes only after re.`);
      const near = nearest(name);
      const mend = near === undefined ? `Use one of: ${MODIFIERS.join(', ')}.` : `Write ${near}.`;
      return refused('unknown-modifier', `There is no modifier "${name}".`, mend);
    }
    const clash = clashOf(plan, effect, name);
    if (clash !== undefined) return refused('invalid-modifier', `${clash}.`);
    plan = { ...plan, ...effect };
  }
  return { kind: 'plan', plan };
}

function refused(
  code: 'unknown-modifier' | 'invalid-modifier',
  message: string,
  mend = 'See the appendix on modifiers of Sigma 2.1.',
): ModifierResult {
  return { kind: 'refused', code, message, mend };
}

/** The modifier that is probably meant: at most two letters are other, missing or too many. */
function nearest(name: string): string | undefined {
  const wanted = name.toLowerCase().replace(/[_-]/g, '');
  if (wanted.length < 2 || wanted.length > 20) return undefined;
  const near = closest(wanted, [...MODIFIERS]);
  return distance(wanted, near) <= Math.min(2, near.length / 2) ? near : undefined;
}

function clashOf(plan: ModifierPlan, effect: Partial<ModifierPlan>, name: string): string | undefined {
  const taken = (key: keyof ModifierPlan): boolean => effect[key] !== undefined && plan[key] !== NONE[key];
  if (taken('type') && plan.type !== effect.type) return `${name} does not go with ${plan.type}`;
  if (taken('mode')) return `${name} does not go with ${plan.mode}`;
  if (taken('comparison')) return `${name} does not go with ${plan.comparison}`;
  if (taken('part')) return `${name} does not go with ${plan.part ?? ''}`;
  if (taken('charset')) return `${name} does not go with ${plan.charset}`;
  if (taken('base64')) return `${name} does not follow another base64 modifier`;
  const text = effect.base64 ?? effect.windash ?? (effect.charset === undefined ? undefined : true);
  if (text !== undefined && plan.type !== 'text') return `${name} does not go with ${plan.type}`;
  if (effect.charset !== undefined && plan.base64 !== 'none') return `${name} comes before base64`;
  if (effect.mode !== undefined && plan.type !== 'text' && plan.type !== 'fieldref') {
    return `${name} does not go with ${plan.type}`;
  }
  const typed = effect.type !== undefined && effect.type !== 'text';
  if (typed && (plan.base64 !== 'none' || plan.windash || plan.charset !== 'utf8'))
    return `${name} needs a plain value`;
  if (typed && plan.mode !== 'equals' && effect.type !== 'fieldref') return `${name} does not go with ${plan.mode}`;
  return undefined;
}
