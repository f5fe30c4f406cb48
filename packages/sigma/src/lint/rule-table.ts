import type { LintRuleInfo } from './lint-rule.js';
import { ATTRIBUTE_RULES } from './rules/attribute-rules.js';
import { CONDITION_RULES } from './rules/condition-rules.js';
import { DATE_RULES } from './rules/date-rules.js';
import { FILE_RULES } from './rules/file-rules.js';
import { CORRELATION_RULES } from './rules/correlation-rules.js';
import { FILTER_RULES } from './rules/filter-rules.js';
import { HEAD_RULES } from './rules/head-rules.js';
import { LOG_SOURCE_RULES } from './rules/log-source-rules.js';
import { MODIFIER_RULES } from './rules/modifier-rules.js';
import { PARSE_RULES } from './rules/parse-rules.js';
import { REGEX_RULES } from './rules/regex-rules.js';
import { STORE_RULES } from './rules/store-rules.js';
import { TAG_RULES } from './rules/tag-rules.js';
import { TEXT_RULES } from './rules/text-rules.js';
import { VALUE_RULES } from './rules/value-rules.js';
import { WILDCARD_RULES } from './rules/wildcard-rules.js';

/** Every check with its function. */
export const ALL_RULES = [
  ...PARSE_RULES,
  ...FILE_RULES,
  ...HEAD_RULES,
  ...DATE_RULES,
  ...ATTRIBUTE_RULES,
  ...TAG_RULES,
  ...LOG_SOURCE_RULES,
  ...MODIFIER_RULES,
  ...VALUE_RULES,
  ...TEXT_RULES,
  ...WILDCARD_RULES,
  ...REGEX_RULES,
  ...CONDITION_RULES,
  ...FILTER_RULES,
  ...CORRELATION_RULES,
  ...STORE_RULES,
];

/** What a finding can be; each is described in {@link LINT_RULES}. */
export type LintCode = (typeof ALL_RULES)[number]['code'];

/** Every check of the linter, for lists and settings. */
export const LINT_RULES: readonly (LintRuleInfo & { readonly code: LintCode })[] = ALL_RULES.map(
  ({ code, area, summary, severity, fixable }) => ({ code, area, summary, severity, fixable }),
);
