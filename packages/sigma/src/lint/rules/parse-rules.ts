import type { DiagnosticCode } from '../../parse/diagnostic.js';
import { documentRule } from '../lint-rule.js';
import type { DocumentRule, LintSeverity } from '../lint-rule.js';

const SUMMARIES: Readonly<Record<DiagnosticCode, string>> = {
  'yaml-syntax': 'The file is not YAML',
  'limit-exceeded': 'A limit of size, depth or number is exceeded',
  'not-a-document': 'A document is not a map',
  'missing-attribute': 'An attribute that the specification demands is missing',
  'invalid-attribute': 'An attribute has the wrong kind of value',
  'unknown-value': 'An attribute has a value that the specification does not list',
  'invalid-condition': 'A condition cannot be read',
  'unknown-identifier': 'A condition names a search identifier that is not there',
  'unknown-modifier': 'A modifier that the specification does not have',
  'invalid-modifier': 'Modifiers that do not go together',
  'invalid-value': 'A value that its modifiers cannot take',
  'invalid-regex': 'A regular expression that cannot be read',
  'costly-regex': 'A regular expression that could take very long',
  placeholder: 'A placeholder that needs values when rules are compiled',
  'unknown-rule': 'A filter or a correlation names a rule that is not there',
  'not-a-rule': 'A filter names a correlation',
  'ambiguous-rule': 'A correlation names a rule that is there more than once',
  'cyclic-correlation': 'Correlations name each other in a circle',
  'log-source-mismatch': 'A filter names a rule whose log source it does not cover',
};

/** Faults that need not be one: what is named may be known elsewhere. */
const SEVERITIES: Readonly<Partial<Record<DiagnosticCode, LintSeverity>>> = {
  placeholder: 'info',
  'unknown-value': 'warning',
  'unknown-rule': 'warning',
};

/** The faults that parsing, resolving, filters and correlations tell; they are found there, and only listed here. */
export const PARSE_RULES: readonly DocumentRule<DiagnosticCode>[] = (Object.keys(SUMMARIES) as DiagnosticCode[]).map(
  code =>
    documentRule({
      code,
      area: 'parse',
      summary: SUMMARIES[code],
      severity: SEVERITIES[code] ?? 'error',
      fixable: false,
      check: () => undefined,
    }),
);
