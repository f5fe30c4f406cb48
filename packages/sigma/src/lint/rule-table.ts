import type { LintRuleInfo } from './lint-rule.js';
import { FILE_RULES } from './rules/file-rules.js';
import { HEAD_RULES } from './rules/head-rules.js';
import { PARSE_RULES } from './rules/parse-rules.js';

/** Every check with its function. */
export const ALL_RULES = [...PARSE_RULES, ...FILE_RULES, ...HEAD_RULES];

/** What a finding can be; each is described in {@link LINT_RULES}. */
export type LintCode = (typeof ALL_RULES)[number]['code'];

/** Every check of the linter, for lists and settings. */
export const LINT_RULES: readonly (LintRuleInfo & { readonly code: LintCode })[] = ALL_RULES.map(
  ({ code, area, summary, severity, fixable }) => ({ code, area, summary, severity, fixable }),
);
