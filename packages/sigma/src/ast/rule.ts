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

/** How a measured number compares with a limit. */
export type ThresholdOperator = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'neq';

/** One limit of a correlation's condition. */
export interface Threshold {
  readonly operator: ThresholdOperator;
  readonly value: number;
}

/** When a correlation holds. */
export type CorrelationCondition =
  | {
      readonly kind: 'thresholds';
      /** All must hold; never empty. A temporal correlation without a condition has the number of its rules here. */
      readonly thresholds: readonly Threshold[];
      /** What the value types look at. Several fields are counted together, as one value. */
      readonly fields: readonly string[];
      /** The percentile that `value_percentile` compares, 0 to 100; without it, shares of values are compared. */
      readonly percentile?: number;
    }
  /** The boolean expression of a temporal correlation over the names of its rules. */
  | { readonly kind: 'expression'; readonly expression: Condition };

/** A correlation rule of Sigma 2.1. */
export interface Correlation extends Head {
  readonly kind: 'correlation';
  readonly type: CorrelationType;
  /** Ids or names of rules and correlations, none twice; `temporal_ordered` takes them in this order. */
  readonly rules: readonly string[];
  /** Fields or aliases; empty for one group of all events. */
  readonly groupBy: readonly string[];
  readonly timespanMs: number;
  /** Alias to the id or name of a rule to the field that the alias stands for in the rule's events. */
  readonly aliases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly condition: CorrelationCondition;
  /** Whether the rules that it names report by themselves, too. */
  readonly generate: boolean;
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
