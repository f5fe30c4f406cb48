import type { LogSource, Rule } from './rule.js';

/** How a literal stands in a value. */
export type StringMode = 'equals' | 'startswith' | 'endswith' | 'contains';

/** The parts of a timestamp that time modifiers compare. */
export type TimePart = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How two numbers compare. */
export type Comparison = 'eq' | 'lt' | 'lte' | 'gt' | 'gte';

/**
 * One test of one field. `field` null means any text or number in the event (a keyword). Fields with several values
 * (arrays) pass when one value passes.
 */
export type Predicate =
  | {
      readonly kind: 'string';
      readonly field: string | null;
      readonly mode: StringMode;
      /** Unescaped; folded unless `cased`. */
      readonly literal: string;
      readonly cased: boolean;
    }
  | {
      readonly kind: 'glob';
      readonly field: string | null;
      /** The texts between `*`, first and last anchored; {@link ANY_UNIT} in them stands for `?`. Folded unless `cased`. */
      readonly segments: readonly string[];
      readonly cased: boolean;
    }
  | { readonly kind: 'regex'; readonly field: string | null; readonly source: string; readonly flags: string }
  | { readonly kind: 'cidr'; readonly field: string; readonly network: string }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly comparison: Comparison;
      readonly value: number;
      readonly part?: TimePart;
    }
  | { readonly kind: 'exists'; readonly field: string }
  /** The field is absent or null. */
  | { readonly kind: 'null'; readonly field: string }
  | {
      readonly kind: 'fieldref';
      readonly field: string;
      readonly other: string;
      readonly mode: StringMode;
      readonly cased: boolean;
    };

/** The code unit that stands for `?` in a glob's segments: a noncharacter, which no text has. */
export const ANY_UNIT = '\uFFFF';

/** Predicates joined. */
export type Expression =
  | { readonly kind: 'predicate'; readonly predicate: Predicate }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression };

/** A rule whose modifiers are resolved: what matching and conversion work on. */
export interface ResolvedRule {
  readonly rule: Rule;
  readonly logSource: LogSource;
  readonly selections: ReadonlyMap<string, Expression>;
  readonly condition: Expression;
}
