import type { Condition } from '../../ast/condition.js';
import { DAY_MS, dayOf } from '../../parse/calendar.js';
import { documentRule } from '../lint-rule.js';

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
];

function hasNot(condition: Condition): boolean {
  if (condition.kind === 'not') return true;
  return (condition.kind === 'and' || condition.kind === 'or') && condition.operands.some(hasNot);
}
