import type { Diagnostic, DiagnosticCode } from '../parse/diagnostic.js';
import type { DocumentPath, LogSource, SigmaDocument } from '../ast/rule.js';
import { DEFAULT_LIMITS } from '../parse/limits.js';
import type { ParseLimits } from '../parse/limits.js';
import { parseRules, withActions } from '../parse/parse-rules.js';
import { readYamlDocuments } from '../parse/yaml-documents.js';
import type { Placeholders } from '../process/resolve-item.js';
import { createDocumentContext } from './document-context.js';
import type { FileContext, LintSeverity, Report, StoreEntry } from './lint-rule.js';
import { referenceFaults } from './reference-faults.js';
import { ALL_RULES } from './rule-table.js';
import type { LintCode } from './rule-table.js';
import { createSourceFile } from './source-file.js';
import type { TextEdit } from './text-edit.js';

/** A file to lint. */
export interface LintFile {
  /** Its name as it is to be reported; checks of names look at the last part of the path. */
  readonly file: string;
  readonly text: string;
}

/** How to lint. */
export interface LintOptions {
  /** Severities other than a check's own; `off` leaves it out. */
  readonly severities?: Readonly<Partial<Record<LintCode, LintSeverity | 'off'>>>;
  /** Milliseconds since 1970, for what is over or in the future; without it these checks are left out. */
  readonly now?: number;
  /** Log sources of events that are known beside those of the taxonomy; a rule may name less of one. */
  readonly logSources?: readonly LogSource[];
  /** Documents of other places that correlations and filters may name; they are not checked themselves. */
  readonly others?: readonly SigmaDocument[];
  /** Values for `expand`, by name. Without them placeholders are only named. */
  readonly placeholders?: Placeholders;
  /** Limits of parsing other than the usual ones. */
  readonly limits?: Partial<ParseLimits>;
}

/** A finding of the linter. */
export interface LintFinding {
  readonly code: LintCode;
  readonly severity: LintSeverity;
  readonly message: string;
  /** What the writer of the rule should do. */
  readonly mend: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly path: DocumentPath;
  /** What mends it without a change in what the rule matches; see {@link applyFixes}. */
  readonly fix?: readonly TextEdit[];
}

/**
 * Checks rules, correlations and filters against the specification, the conventions of SigmaHQ, and for tests that
 * cannot mean what they say. It never throws on a rule's fault.
 *
 * @param files - All files of a rule store, since some checks compare them.
 * @param options - See {@link LintOptions}.
 * @returns Every finding, by file in the given order and then by place.
 * @example
 * ```ts
 * const findings = lintRules([{ file: 'whoami.yml', text }]);
 * const mended = applyFixes(text, findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix])));
 * ```
 */
export function lintRules(files: readonly LintFile[], options: LintOptions = {}): readonly LintFinding[] {
  const entries: StoreEntry[] = [];
  const byFile = new Map<FileContext, LintFinding[]>();
  for (const file of files) {
    // What is over the limit is told by the parser, and not looked at any further.
    const isTooLong = file.text.length > (options.limits?.maxChars ?? DEFAULT_LIMITS.maxChars);
    const text = isTooLong ? '' : file.text;
    const context: FileContext = { ...file, text, source: createSourceFile(text) };
    byFile.set(context, lintFile(context, file.text, options, entries));
  }
  for (const rule of ALL_RULES) {
    if (rule.scope !== 'store') continue;
    const report = (entry: StoreEntry, finding: Report): void => {
      add(byFile.get(entry.file)!, entry.file, entry.index, rule, finding, options);
    };
    if (options.severities?.[rule.code] !== 'off') rule.check(entries, report, options);
  }
  for (const { entry, fault } of referenceFaults(entries, options)) {
    add(byFile.get(entry.file)!, entry.file, entry.index, ruleOf(fault.code), fault, options);
  }
  return [...byFile.values()].flatMap(findings => findings.toSorted(byPlace));
}

function lintFile(file: FileContext, whole: string, options: LintOptions, entries: StoreEntry[]): LintFinding[] {
  const findings: LintFinding[] = [];
  const { documents, diagnostics } = parseRules(whole, {
    file: file.file,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  for (const diagnostic of diagnostics) findings.push(...parseFinding(file, diagnostic, options));
  for (const rule of ALL_RULES) {
    if (rule.scope !== 'file' || options.severities?.[rule.code] === 'off') continue;
    rule.check(file, finding => add(findings, file, 0, rule, finding, options));
  }
  const byIndex = new Map(documents.map(document => [document.place.index, document]));
  const yaml = readYamlDocuments(file.text, { ...DEFAULT_LIMITS, ...options.limits });
  for (const { map, index } of withActions(yaml.documents, () => undefined)) {
    const document = byIndex.get(index);
    lintDocument(file, index, map, document, options, findings);
    if (document !== undefined) entries.push({ document, file, index });
  }
  return findings;
}

function lintDocument(
  file: FileContext,
  index: number,
  map: Parameters<typeof createDocumentContext>[2],
  document: SigmaDocument | undefined,
  options: LintOptions,
  findings: LintFinding[],
): void {
  const context = createDocumentContext(file, index, map, document, options);
  for (const rule of ALL_RULES) {
    if (rule.scope !== 'document' || options.severities?.[rule.code] === 'off') continue;
    rule.check(context, finding => add(findings, file, index, rule, finding, options));
  }
  for (const fault of context.faults) {
    add(findings, file, index, ruleOf(fault.code), fault, options);
  }
}

function parseFinding(file: FileContext, diagnostic: Diagnostic, options: LintOptions): readonly LintFinding[] {
  const severity = options.severities?.[diagnostic.code] ?? diagnostic.severity;
  return severity === 'off' ? [] : [{ ...diagnostic, severity, file: file.file }];
}

function ruleOf(code: DiagnosticCode): KnownRule {
  return ALL_RULES.find(rule => rule.code === code)!;
}

type KnownRule = (typeof ALL_RULES)[number];

function add(
  findings: LintFinding[],
  file: FileContext,
  index: number,
  rule: KnownRule,
  finding: Report,
  options: LintOptions,
): void {
  const severity = options.severities?.[rule.code] ?? finding.severity ?? rule.severity;
  if (severity === 'off') return;
  const path = finding.path ?? [];
  const offset = finding.offset ?? (finding.path === undefined ? 0 : file.source.offsetOf(index, path));
  findings.push({
    code: rule.code,
    severity,
    message: finding.message,
    mend: finding.mend,
    file: file.file,
    ...file.source.positionAt(offset),
    path,
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
  });
}

function byPlace(a: LintFinding, b: LintFinding): number {
  return a.line - b.line || a.column - b.column;
}
