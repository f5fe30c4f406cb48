import type { DocumentPath } from '../ast/rule.js';

/** What kind of fault a diagnostic tells; stable, callers may branch on it. */
export type DiagnosticCode =
  | 'yaml-syntax'
  | 'limit-exceeded'
  | 'not-a-document'
  | 'missing-attribute'
  | 'invalid-attribute'
  | 'unknown-value'
  | 'invalid-condition'
  | 'unknown-identifier'
  | 'unknown-modifier'
  | 'invalid-modifier'
  | 'invalid-value'
  | 'invalid-regex'
  | 'costly-regex'
  | 'placeholder'
  | 'unknown-rule'
  | 'ambiguous-rule'
  | 'cyclic-correlation'
  | 'not-a-rule'
  | 'log-source-mismatch';

/** A fault in a rule file: what, where, and how to mend it. */
export interface Diagnostic {
  /** An error keeps the document out; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly code: DiagnosticCode;
  readonly message: string;
  /** What the writer of the rule should do. */
  readonly mend: string;
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly path: DocumentPath;
}

/** A fault before its line is known. */
export interface Fault {
  readonly severity?: 'error' | 'warning';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly mend: string;
  readonly path: DocumentPath;
}

/** Takes the faults of a stage. */
export type Report = (fault: Fault) => void;
