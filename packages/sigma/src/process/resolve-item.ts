import type { Expression, Predicate } from '../ast/expression.js';
import type { DetectionItem, SigmaValue } from '../ast/rule.js';
import type { Report } from '../parse/diagnostic.js';
import { parseNetwork } from './cidr.js';
import { base64, base64Offsets, encodeText, windashVariants } from './encodings.js';
import { fold } from './fold.js';
import { planModifiers } from './modifiers.js';
import type { ModifierPlan } from './modifiers.js';
import { parsePattern, patternPredicate, plainText, widen } from './pattern.js';
import type { Pattern } from './pattern.js';
import { checkRegex } from './regex.js';

/** What placeholders stand for, by their names without `%`. */
export type Placeholders = Readonly<Record<string, readonly string[]>>;

const MAX_WINDASH_VARIANTS = 625;
/** How many variants the values of a detection may still have. */
export interface VariantBudget {
  left: number;
}

/** A value may stand for several (windash, base64offset), and there are many values. */
const MAX_VARIANTS = 50_000;

/** @returns What the values of one detection may stand for. */
export function createVariantBudget(): VariantBudget {
  return { left: MAX_VARIANTS };
}

/** Thrown for a value of an item; its fields become a fault. */
export class ValueFault extends Error {
  readonly code: Parameters<Report>[0]['code'];
  readonly mend: string;
  constructor(code: ValueFault['code'], message: string, mend: string) {
    super(message);
    this.code = code;
    this.mend = mend;
  }
}

/**
 * Turns an item with its modifiers into predicates.
 *
 * @param item - See {@link DetectionItem}.
 * @param placeholders - Values for `expand`.
 * @param report - Takes the fault.
 * @param budget - Shared by the items of a detection. @defaultValue that of an item alone
 * @returns The expression, or undefined when there is a fault.
 */
export function resolveItem(
  item: DetectionItem,
  placeholders: Placeholders,
  report: Report,
  budget: VariantBudget = createVariantBudget(),
): Expression | undefined {
  const result = planModifiers(item.modifiers);
  if (result.kind === 'refused') {
    const { code, message, mend } = result;
    report({ code, message, mend, path: item.path });
    return undefined;
  }
  const { plan } = result;
  try {
    const values = plan.expand ? item.values.flatMap(value => expandValue(value, placeholders)) : item.values;
    const each = values.map(value => {
      const resolved = resolveValue(item.field, value, plan);
      budget.left -= resolved.kind === 'or' ? resolved.operands.length : 0;
      if (budget.left < 0) {
        fault('limit-exceeded', `The values have over ${MAX_VARIANTS} variants.`, 'Make the lists shorter.');
      }
      return resolved;
    });
    const joined = join(plan.join, each);
    return plan.negated ? { kind: 'not', operand: joined } : joined;
  } catch (error) {
    if (!(error instanceof ValueFault)) throw error;
    report({ code: error.code, message: error.message, mend: error.mend, path: item.path });
    return undefined;
  }
}

/**
 * Joins expressions without needless levels.
 *
 * @param kind - How they are joined.
 * @param operands - At least one.
 * @returns The joined expression.
 */
export function join(kind: 'and' | 'or', operands: readonly Expression[]): Expression {
  return operands.length === 1 ? operands[0]! : { kind, operands };
}

function leaf(predicate: Predicate): Expression {
  return { kind: 'predicate', predicate };
}

function resolveValue(field: string | null, value: SigmaValue, plan: ModifierPlan): Expression {
  if (plan.type === 're') return resolveRegex(field, value, plan);
  if (field === null) {
    if (value === null || plan.type !== 'text')
      fault('invalid-modifier', 'This test needs a field.', 'Name the field before the modifiers.');
    return resolveText(null, String(value), plan);
  }
  switch (plan.type) {
    case 'exists':
      return resolveExists(field, value);
    case 'cidr':
      return resolveCidr(field, value);
    case 'number':
      return resolveNumber(field, value, plan);
    case 'fieldref':
      if (typeof value !== 'string')
        fault('invalid-value', 'fieldref needs the name of a field.', 'Write its name as text.');
      return leaf({ kind: 'fieldref', field, other: value, mode: plan.mode, cased: plan.cased });
    case 'text':
      if (value === null) {
        if (plan.mode !== 'equals')
          fault('invalid-value', 'null has no text.', 'Use null without contains, startswith or endswith.');
        return leaf({ kind: 'null', field });
      }
      return resolveText(field, String(value), plan);
  }
  plan.type satisfies never;
}

/** What makes a value more than plain text: wildcards, escapes, and the code unit that stands for `?`. */
const SPECIAL = /^$|[*?\uFFFF]|\\\\/;

function resolveText(field: string | null, raw: string, plan: ModifierPlan): Expression {
  if (!plan.windash && plan.charset === 'utf8' && plan.base64 === 'none' && !SPECIAL.test(raw)) {
    const mode = field === null ? 'contains' : plan.mode;
    return leaf({ kind: 'string', field, mode, literal: plan.cased ? raw : fold(raw), cased: plan.cased });
  }
  const variants = plan.windash ? windashVariants(raw, MAX_WINDASH_VARIANTS) : [raw];
  if (variants === undefined) {
    fault('limit-exceeded', `windash makes more than ${MAX_WINDASH_VARIANTS} variants.`, 'Split the value with |all.');
  }
  const patterns = variants.map(parsePattern).flatMap(pattern => encode(pattern, plan));
  const ends = {
    before: plan.mode === 'contains' || plan.mode === 'endswith',
    after: plan.mode === 'contains' || plan.mode === 'startswith',
  };
  return join(
    'or',
    patterns.map(pattern => leaf(patternPredicate(field, widen(pattern, ends), plan.cased))),
  );
}

function encode(pattern: Pattern, plan: ModifierPlan): readonly Pattern[] {
  if (plan.charset === 'utf8' && plan.base64 === 'none') return [pattern];
  const text = plainText(pattern);
  if (text === undefined || text === '') {
    fault('invalid-value', 'A value to encode has wildcards or is empty.', 'Write it without * and ?, or escape them.');
  }
  const bytes = encodeText(text, plan.charset);
  if (plan.base64 === 'none') return [[{ kind: 'text', text: String.fromCharCode(...bytes) }]];
  const encoded = plan.base64 === 'plain' ? [base64(bytes)] : base64Offsets(bytes);
  return encoded.map(variant => [{ kind: 'text', text: variant }]);
}

function resolveRegex(field: string | null, value: SigmaValue, plan: ModifierPlan): Expression {
  if (typeof value !== 'string' && typeof value !== 'number')
    fault('invalid-value', 'A regular expression is text.', 'Quote it.');
  const result = checkRegex(String(value), plan.regexFlags);
  if (result.kind === 'refused') fault(result.fault.code, result.fault.message, result.fault.mend);
  return leaf({ kind: 'regex', field, source: result.source, flags: result.flags });
}

function resolveExists(field: string, value: SigmaValue): Expression {
  const wanted = typeof value === 'boolean' ? value : { true: true, false: false }[fold(String(value))];
  if (wanted === undefined) fault('invalid-value', 'exists needs true or false.', 'Write true or false.');
  const exists = leaf({ kind: 'exists', field });
  return wanted ? exists : { kind: 'not', operand: exists };
}

function resolveCidr(field: string, value: SigmaValue): Expression {
  if (typeof value !== 'string' || parseNetwork(value) === undefined) {
    fault(
      'invalid-value',
      `"${String(value)}" is not a network.`,
      'Write an address and a prefix, such as 10.0.0.0/8.',
    );
  }
  return leaf({ kind: 'cidr', field, network: value });
}

function resolveNumber(field: string, value: SigmaValue, plan: ModifierPlan): Expression {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  if (!Number.isFinite(number))
    fault('invalid-value', `"${String(value)}" is not a number.`, 'Write a number without quotes.');
  const part = plan.part === undefined ? {} : { part: plan.part };
  return leaf({ kind: 'compare', field, comparison: plan.comparison, value: number, ...part });
}

/**
 * Writes values in place of the placeholders of a value. `\%` is a plain percent sign; every placeholder multiplies the
 * values.
 *
 * @param value - A value of an item with `expand`.
 * @param placeholders - Values by name, without `%`.
 * @returns All values that it stands for.
 * @throws ValueFault for a placeholder without values.
 */
export function expandValue(value: SigmaValue, placeholders: Placeholders): readonly SigmaValue[] {
  if (typeof value !== 'string') return [value];
  let results: readonly string[] = [''];
  for (const piece of value.match(/\\%|%[^%\\\s]+%|[^%\\]+|[\s\S]/g) ?? []) {
    const name = /^%(.+)%$/.exec(piece)?.[1];
    const choices = name === undefined ? [piece === '\\%' ? '%' : piece] : lookUp(name, placeholders);
    results = results.flatMap(head => choices.map(choice => head + choice));
    if (results.length > 10_000)
      fault('limit-exceeded', 'Placeholders make over 10000 values.', 'Use fewer of them in one value.');
  }
  return results;
}

function lookUp(name: string, placeholders: Placeholders): readonly string[] {
  const values = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
  if (values === undefined || values.length === 0) {
    fault(
      'placeholder',
      `Nothing is known about the placeholder %${name}%.`,
      `Give values for ${name}: under placeholders in store.yaml, or where rules are compiled.`,
    );
  }
  return values;
}

function fault(code: ValueFault['code'], message: string, mend: string): never {
  throw new ValueFault(code, message, mend);
}
