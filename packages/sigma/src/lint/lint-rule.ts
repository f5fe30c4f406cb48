import type { DocumentPath, SigmaDocument } from '../ast/rule.js';
import type { DocumentContext } from './document-context.js';
import type { LintFile, LintOptions } from './lint-rules.js';
import type { SourceFile } from './source-file.js';
import type { TextEdit } from './text-edit.js';

/**
 * How much a finding weighs. `error`: the rule does not do what it says, or other tools refuse it. `warning`: probably
 * a mistake. `info`: a convention.
 */
export type LintSeverity = 'error' | 'warning' | 'info';

/** What part of a rule a check looks at. */
export type LintArea =
  'file' | 'head' | 'tags' | 'log source' | 'detection' | 'condition' | 'filter' | 'correlation' | 'store' | 'parse';

/** What a check is, for lists and documentation. */
export interface LintRuleInfo {
  /** Stable; findings and settings name it. */
  readonly code: string;
  readonly area: LintArea;
  /** One line: what it finds. */
  readonly summary: string;
  /** Of its findings, unless a caller sets another. */
  readonly severity: LintSeverity;
  /** Whether findings can carry a fix that leaves unchanged what the rule matches. */
  readonly fixable: boolean;
}

/** A finding before its file and line are known. */
export interface Report {
  /** Where in the document; the file's first line where there is none. */
  readonly path?: DocumentPath;
  /** Where in the text, instead of the path. */
  readonly offset?: number;
  readonly message: string;
  readonly mend: string;
  readonly fix?: readonly TextEdit[] | undefined;
  /** Other than the rule's own. */
  readonly severity?: LintSeverity;
}

/** A file under check. */
export interface FileContext extends LintFile {
  readonly source: SourceFile;
}

/** A document of a rule store, with its file. */
export interface StoreEntry {
  readonly document: SigmaDocument;
  readonly file: FileContext;
  /** Under which number of {@link FileContext} it stands. */
  readonly index: number;
}

/** A check of one file's text. */
export interface FileRule<Code extends string = string> extends LintRuleInfo {
  readonly code: Code;
  readonly scope: 'file';
  check(context: FileContext, report: (finding: Report) => void): void;
}

/** A check of one document. */
export interface DocumentRule<Code extends string = string> extends LintRuleInfo {
  readonly code: Code;
  readonly scope: 'document';
  check(context: DocumentContext, report: (finding: Report) => void): void;
}

/** A check over all documents together. */
export interface StoreRule<Code extends string = string> extends LintRuleInfo {
  readonly code: Code;
  readonly scope: 'store';
  check(
    entries: readonly StoreEntry[],
    report: (entry: StoreEntry, finding: Report) => void,
    options: LintOptions,
  ): void;
}

/**
 * Types a check of one document with its literal code.
 *
 * @param rule - The check without its scope.
 * @returns The check.
 */
export function documentRule<const Code extends string>(rule: Omit<DocumentRule<Code>, 'scope'>): DocumentRule<Code> {
  return { ...rule, scope: 'document' };
}

/**
 * Types a check of one file with its literal code.
 *
 * @param rule - The check without its scope.
 * @returns The check.
 */
export function fileRule<const Code extends string>(rule: Omit<FileRule<Code>, 'scope'>): FileRule<Code> {
  return { ...rule, scope: 'file' };
}

/**
 * Types a check over all documents with its literal code.
 *
 * @param rule - The check without its scope.
 * @returns The check.
 */
export function storeRule<const Code extends string>(rule: Omit<StoreRule<Code>, 'scope'>): StoreRule<Code> {
  return { ...rule, scope: 'store' };
}
