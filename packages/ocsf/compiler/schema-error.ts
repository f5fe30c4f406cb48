/** One fault of a schema tree: where it is and what is wrong. */
export interface SchemaProblem {
  /** Path inside the schema tree. */
  readonly file: string;
  /** Attribute at fault, when one is. */
  readonly attribute?: string;
  readonly message: string;
}

/** Thrown when a schema tree cannot be compiled; carries every fault that was found. */
export class SchemaError extends Error {
  readonly code = 'invalid-schema';
  readonly problems: readonly SchemaProblem[];

  /** @param problems - at least one fault */
  constructor(problems: readonly SchemaProblem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    this.name = 'SchemaError';
    this.problems = problems;
  }
}

function describeProblem({ file, attribute, message }: SchemaProblem): string {
  return attribute === undefined ? `${file}: ${message}` : `${file}: attribute "${attribute}": ${message}`;
}
