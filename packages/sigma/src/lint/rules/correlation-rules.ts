import { documentRule } from '../lint-rule.js';

/** Checks of correlations. */
export const CORRELATION_RULES = [
  documentRule({
    code: 'correlation-single',
    area: 'correlation',
    summary: 'A temporal correlation has a single rule',
    severity: 'warning',
    fixable: false,
    check({ document }, report) {
      if (document?.kind !== 'correlation' || !document.type.startsWith('temporal')) return;
      if (document.rules.length !== 1) return;
      report({
        path: ['correlation', 'rules'],
        message: 'A temporal correlation of one rule fires whenever the rule does.',
        mend: 'Name at least two rules, or count with event_count.',
      });
    },
  }),
  documentRule({
    code: 'correlation-alias',
    area: 'correlation',
    summary: 'Nothing uses an alias',
    severity: 'warning',
    fixable: false,
    check({ document }, report) {
      if (document?.kind !== 'correlation') return;
      const fields = document.condition.kind === 'thresholds' ? document.condition.fields : [];
      for (const alias of Object.keys(document.aliases)) {
        const path = ['correlation', 'aliases', alias];
        if (!document.groupBy.includes(alias) && !fields.includes(alias)) {
          report({ path, message: `Nothing uses the alias ${alias}.`, mend: 'Name it in group-by, or take it out.' });
        }
      }
    },
  }),
];
