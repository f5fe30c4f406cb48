import { DAY_MS, dayOf } from '../../parse/calendar.js';
import { rewriteScalar } from '../edits.js';
import { documentRule } from '../lint-rule.js';

const KEYS = ['date', 'modified'] as const;

/** Checks of date and modified. */
export const DATE_RULES = [
  documentRule({
    code: 'date-missing',
    area: 'head',
    summary: 'There is no date',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      if (map['date'] !== undefined) return;
      report({ path: [], message: 'There is no date.', mend: 'Add the day of creation as YYYY-MM-DD.' });
    },
  }),
  documentRule({
    code: 'date-format',
    area: 'head',
    summary: 'date or modified is not a day as YYYY-MM-DD',
    severity: 'error',
    fixable: true,
    check({ map, file, find }, report) {
      for (const key of KEYS) {
        const value = map[key];
        if (value === undefined || (typeof value === 'string' && dayOf(value) !== undefined)) continue;
        const parts = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(String(value))?.slice(1);
        const iso = parts?.map(part => part.padStart(2, '0')).join('-');
        const node = find([key])?.value;
        const mendable = iso !== undefined && dayOf(iso) !== undefined && node !== undefined && !node.multiLine;
        report({
          path: [key],
          message: `${typeof value === 'object' ? key : `"${String(value)}"`} is not a day as YYYY-MM-DD.`,
          mend: 'Write it with hyphens and four digits for the year, such as 2026-03-31.',
          fix: mendable ? rewriteScalar(file.text, node, iso) : undefined,
        });
      }
    },
  }),
  documentRule({
    code: 'modified-before-date',
    area: 'head',
    summary: 'modified is before date',
    severity: 'warning',
    fixable: false,
    check({ map }, report) {
      const [created, modified] = KEYS.map(key => dayOf(String(map[key] ?? '')));
      if (created === undefined || modified === undefined || modified >= created) return;
      report({ path: ['modified'], message: 'modified is before date.', mend: 'Correct the one that is wrong.' });
    },
  }),
  documentRule({
    code: 'date-future',
    area: 'head',
    summary: 'date or modified is in the future',
    severity: 'warning',
    fixable: false,
    check({ map, options }, report) {
      if (options.now === undefined) return;
      for (const key of KEYS) {
        const day = dayOf(String(map[key] ?? ''));
        // Somewhere the next day has begun already.
        if (day === undefined || day <= options.now + DAY_MS) continue;
        report({ path: [key], message: `${key} is in the future.`, mend: 'Correct the day.' });
      }
    },
  }),
];
