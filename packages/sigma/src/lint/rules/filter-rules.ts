import type { Condition } from '../../ast/condition.js';
import { DAY_MS, dayOf } from '../../parse/calendar.js';
import { filterFaults } from '../../filter/filter-faults.js';
import { createRuleFinder } from '../../filter/targets.js';
import { documentRule, storeRule } from '../lint-rule.js';
import type { StoreEntry } from '../lint-rule.js';

const ACCOUNT = {
  owner: 'Add owner: the person or team who answers for it.',
  reason: 'Add reason: why these events may be left out.',
  expires: 'Add expires: the last day on which it holds, as YYYY-MM-DD; filters are looked at anew then.',
} as const;

/** Checks of global filters. */
export const FILTER_RULES = [
  documentRule({
    code: 'filter-account',
    area: 'filter',
    summary: 'A filter lacks its owner, its reason or the day on which it expires',
    severity: 'warning',
    fixable: false,
    check({ document }, report) {
      if (document?.kind !== 'filter') return;
      for (const key of ['owner', 'reason', 'expires'] as const) {
        if ((document[key] ?? '').trim() !== '') continue;
        report({ path: [], message: `The filter has no ${key}.`, mend: ACCOUNT[key] });
      }
    },
  }),
  documentRule({
    code: 'filter-expired',
    area: 'filter',
    summary: 'The last day of a filter is over',
    severity: 'warning',
    fixable: false,
    check({ document, options }, report) {
      const day = document?.kind === 'filter' ? dayOf(document.expires ?? '') : undefined;
      if (day === undefined || options.now === undefined || options.now < day + DAY_MS) return;
      report({
        path: ['expires'],
        message: 'The filter has expired and is no longer applied.',
        mend: 'Take it out, or give it another day after looking at what it leaves out.',
      });
    },
  }),
  documentRule({
    code: 'filter-keeps',
    area: 'filter',
    summary: 'The condition of a filter has no not: it keeps only what its selections match',
    severity: 'warning',
    fixable: false,
    check({ document }, report) {
      if (document?.kind !== 'filter' || document.detection.conditions.some(hasNot)) return;
      report({
        path: ['filter', 'condition'],
        message: 'The condition is joined to that of each rule: the rules fire only where the filter matches.',
        mend: 'To leave these events out, write: not selection.',
      });
    },
  }),
  documentRule({
    code: 'filter-level',
    area: 'filter',
    summary: 'A filter has a level or a status',
    severity: 'info',
    fixable: false,
    check({ document, map }, report) {
      if (document?.kind !== 'filter') return;
      for (const key of ['level', 'status']) {
        if (map[key] === undefined) continue;
        report({ path: [key], message: `A filter has no ${key}.`, mend: 'Take it out; the rules keep theirs.' });
      }
    },
  }),
  storeRule({
    code: 'filter-target',
    area: 'store',
    summary: 'A filter names no rule, a rule of another log source, or a correlation',
    severity: 'error',
    fixable: false,
    check(entries, report, options) {
      const find = createRuleFinder(entries.map(({ document }) => document));
      for (const entry of entries) {
        if (entry.document.kind !== 'filter') continue;
        for (const fault of filterFaults(entry.document, find, options.placeholders ?? {})) {
          if (fault.scope === 'target') report(entry, fault);
        }
      }
    },
  }),
];

function hasNot(condition: Condition): boolean {
  if (condition.kind === 'not') return true;
  return (condition.kind === 'and' || condition.kind === 'or') && condition.operands.some(hasNot);
}

/** Checks of correlations with what they name. */
export const CORRELATION_RULES = [
  storeRule({
    code: 'correlation-target',
    area: 'store',
    summary: 'A correlation names a rule that is not there',
    severity: 'warning',
    fixable: false,
    check(entries, report) {
      const names = new Set(entries.flatMap(({ document }) => [document.id, document.name]));
      for (const entry of entries) {
        for (const name of namesOf(entry)) {
          if (names.has(name)) continue;
          report(entry, {
            path: ['correlation'],
            message: `No rule has the id or name "${name}".`,
            mend: 'Correct it, or lint the rule together with the correlation.',
          });
        }
      }
    },
  }),
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
    summary: 'An alias is not used, or names a rule that the correlation does not',
    severity: 'warning',
    fixable: false,
    check({ document }, report) {
      if (document?.kind !== 'correlation') return;
      const fields = document.condition.kind === 'thresholds' ? document.condition.fields : [];
      for (const [alias, fieldsByRule] of Object.entries(document.aliases)) {
        const path = ['correlation', 'aliases', alias];
        if (!document.groupBy.includes(alias) && !fields.includes(alias)) {
          report({ path, message: `Nothing uses the alias ${alias}.`, mend: 'Name it in group-by, or take it out.' });
        }
        for (const rule of Object.keys(fieldsByRule)) {
          if (document.rules.includes(rule)) continue;
          const message = `The alias names ${rule}, which is not among the rules of the correlation.`;
          report({ path: [...path, rule], message, mend: 'Write the id or name as it stands under rules.' });
        }
      }
    },
  }),
];

function namesOf({ document }: StoreEntry): readonly string[] {
  return document.kind === 'correlation' ? document.rules : [];
}
