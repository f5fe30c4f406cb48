import type { Condition } from './condition.js';

/** Where in a document something stands: map keys and list indexes from the top. */
export type DocumentPath = readonly (string | number)[];

/** The `logsource` of a rule. */
export interface LogSource {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
}

/** A value as the rule writes it, before any modifier. */
export type SigmaValue = string | number | boolean | null;

/** `field|modifier: values`; without a field it is a keyword search over the whole event. */
export interface DetectionItem {
  readonly kind: 'item';
  readonly field: string | null;
  readonly modifiers: readonly string[];
  readonly values: readonly SigmaValue[];
  readonly path: DocumentPath;
}

/** A map: every part must hold. */
export interface AllOf {
  readonly kind: 'all-of';
  readonly parts: readonly DetectionPart[];
}

/** A list of maps: one part must hold. */
export interface AnyOf {
  readonly kind: 'any-of';
  readonly parts: readonly DetectionPart[];
}

/** What stands under a search identifier. */
export type DetectionPart = DetectionItem | AllOf | AnyOf;

/** The `detection` of a rule: search identifiers and conditions, which are joined with OR. */
export interface Detection {
  readonly selections: ReadonlyMap<string, DetectionPart>;
  readonly conditions: readonly Condition[];
}

/** The place of a document: its file as the caller named it, and its number in that file, from 0. */
export interface DocumentPlace {
  readonly file?: string;
  readonly index: number;
}

/** The severity of a rule. */
export type RuleLevel = 'informational' | 'low' | 'medium' | 'high' | 'critical';

/** The maturity of a rule. */
export type RuleStatus = 'stable' | 'test' | 'experimental' | 'deprecated' | 'unsupported';

interface Head {
  readonly title: string;
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  readonly level?: RuleLevel;
  readonly status?: RuleStatus;
  readonly tags: readonly string[];
  readonly place: DocumentPlace;
}

/** A detection rule of Sigma 2.1. */
export interface Rule extends Head {
  readonly kind: 'rule';
  readonly logSource: LogSource;
  readonly detection: Detection;
  /** Fields to show to an analyst. */
  readonly fields: readonly string[];
  /** The global filters that are folded into the detection; absent where there are none. */
  readonly filters?: readonly FoldedFilter[];
}

/** What a correlation counts or orders. */
export type CorrelationType =
  'event_count' | 'value_count' | 'temporal' | 'temporal_ordered' | 'value_sum' | 'value_avg' | 'value_percentile';

/** A correlation rule of Sigma 2.1: parsed, not yet matched. */
export interface Correlation extends Head {
  readonly kind: 'correlation';
  readonly type: CorrelationType;
  readonly rules: readonly string[];
  readonly groupBy: readonly string[];
  readonly timespanMs: number;
  readonly aliases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Thresholds such as `gte`, and `field`, as the document has them. */
  readonly condition: Readonly<Record<string, SigmaValue | readonly SigmaValue[]>>;
}

/** A global filter of Sigma 2.1, with the attributes that Logwright adds: who answers for it, why, and until when. */
export interface Filter extends Head {
  readonly kind: 'filter';
  readonly logSource: LogSource;
  /** Ids or names of the rules that it narrows; `any` means every rule of the log source. */
  readonly rules: readonly string[] | 'any';
  readonly detection: Detection;
  /** Who answers for the filter. */
  readonly owner?: string;
  /** Why events may be left out. */
  readonly reason?: string;
  /** The last day on which it holds, in UTC, as YYYY-MM-DD. */
  readonly expires?: string;
}

/** A global filter inside a rule: what it was, and under which names its selections stand in the rule. */
export interface FoldedFilter extends Pick<Filter, 'title' | 'id' | 'name' | 'owner' | 'reason' | 'expires' | 'place'> {
  /** From the names in the rule to the names that the filter's document has. */
  readonly selections: Readonly<Record<string, string>>;
}

/** A document of a rule file. */
export type SigmaDocument = Rule | Correlation | Filter;
