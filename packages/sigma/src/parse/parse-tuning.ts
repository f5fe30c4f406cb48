import type { Filter } from '../ast/rule.js';
import { dayOf } from './calendar.js';
import type { Report } from './diagnostic.js';
import type { YamlMap } from './yaml-documents.js';

/**
 * Parses the attributes that Logwright adds to filters: `owner`, `reason` and `expires`.
 *
 * @param map - The document.
 * @param report - Takes every fault; a filter whose last day cannot be read is kept out, or it would never end.
 * @returns What is there of them.
 */
export function parseTuning(map: YamlMap, report: Report): Pick<Filter, 'owner' | 'reason' | 'expires'> {
  const owner = textOf(map, 'owner', report);
  const reason = textOf(map, 'reason', report);
  const expires = map['expires'];
  if (expires !== undefined && (typeof expires !== 'string' || dayOf(expires) === undefined)) {
    report({
      code: 'invalid-attribute',
      message: `"${String(expires)}" is not the day on which a filter ends.`,
      mend: 'Write the last day on which it holds as YYYY-MM-DD, such as 2027-03-31.',
      path: ['expires'],
    });
    return {};
  }
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(reason === undefined ? {} : { reason }),
    ...(expires === undefined ? {} : { expires }),
  };
}

function textOf(map: YamlMap, key: 'owner' | 'reason', report: Report): string | undefined {
  const value = map[key];
  if (value === undefined || typeof value === 'string') return value;
  report({
    severity: 'warning',
    code: 'invalid-attribute',
    message: `The ${key} of a filter is text.`,
    mend: `Write ${key} as one text.`,
    path: [key],
  });
  return undefined;
}
