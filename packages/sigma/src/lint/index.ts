export { fixRules } from './fix-rules.js';
export type { FixedFile } from './fix-rules.js';
export type { LintArea, LintRuleInfo, LintSeverity } from './lint-rule.js';
export { lintRules } from './lint-rules.js';
export type { LintFile, LintFinding, LintOptions } from './lint-rules.js';
export { LINT_RULES } from './rule-table.js';
export type { LintCode } from './rule-table.js';
export { applyFixes } from './text-edit.js';
export type { TextEdit } from './text-edit.js';
