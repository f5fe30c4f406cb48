/** A search identifier by its name. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
}

/** `1 of selection_*`, `all of them`. */
export interface Selector {
  readonly kind: 'selector';
  readonly quantity: 'any' | 'all';
  /** `them` or a name with `*` wildcards. */
  readonly pattern: string;
  /** The identifiers that the pattern stands for, never empty. */
  readonly names: readonly string[];
}

/** A condition of a detection, parsed and checked against its search identifiers. */
export type Condition =
  | Reference
  | Selector
  | { readonly kind: 'not'; readonly operand: Condition }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] };
