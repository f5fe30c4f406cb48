/** Test cases of rules, as a file states them. */
export interface TestSuite {
  /** The file that states the cases, as it is shown. */
  readonly file: string;
  readonly cases: readonly TestCase[];
  readonly faults: readonly SuiteFault[];
}

/** Why a file of test cases cannot be used, wholly or in part. */
export interface SuiteFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

/** What a rule must do with some events. */
export interface TestCase {
  readonly name: string;
  readonly file: string;
  /** Where the case begins in its file. */
  readonly line: number;
  /** How the rule is meant. */
  readonly rule:
    | { readonly kind: 'named'; readonly name: string }
    /** The only document of a rule file. */
    | { readonly kind: 'file'; readonly path: string };
  /** Whether the rule must match. */
  readonly matches: boolean;
  /** How many events must match, or how often a correlation must hold. @defaultValue all events; see `isMinimum` */
  readonly count?: number;
  /** Whether `count`, or 1 without it, is the least; more than `count` are noted. Always so for correlations without one. */
  readonly isMinimum?: boolean;
  /** The technology of the events, for those that do not say their log source. */
  readonly technology?: string;
  readonly events: readonly InlineEvent[];
  /** Absolute paths of event files. */
  readonly eventFiles: readonly string[];
}

/** An event that stands in the file of the cases. */
export interface InlineEvent {
  readonly event: Readonly<Record<string, unknown>>;
  readonly line: number;
}
