import { documentRule, storeRule } from '../lint-rule.js';
import type { StoreEntry } from '../lint-rule.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Checks of titles, ids and names. */
export const HEAD_RULES = [
  documentRule({
    code: 'title-length',
    area: 'head',
    summary: 'Titles have at most 120 characters (256 by the specification)',
    severity: 'warning',
    fixable: false,
    check({ map }, report) {
      const title = String(map['title'] ?? '');
      if (title.length <= 120) return;
      report({
        path: ['title'],
        severity: title.length > 256 ? 'error' : 'warning',
        message: `The title has ${title.length} characters.`,
        mend: 'Say what is detected in at most 120 characters; the rest belongs in the description.',
      });
    },
  }),
  documentRule({
    code: 'id-missing',
    area: 'head',
    summary: 'There is no id',
    severity: 'warning',
    fixable: false,
    check({ map }, report) {
      if (map['id'] !== undefined) return;
      report({ path: [], message: 'There is no id.', mend: 'Add a random UUID (version 4) as id.' });
    },
  }),
  documentRule({
    code: 'id-format',
    area: 'head',
    summary: 'The id is not a UUID',
    severity: 'warning',
    fixable: false,
    check({ map }, report) {
      const id = map['id'];
      if (id === undefined || UUID.test(String(id))) return;
      report({
        path: ['id'],
        message: `The id "${String(id)}" is not a UUID.`,
        mend: 'Use a random UUID (version 4) in lower case.',
      });
    },
  }),
  storeRule({
    code: 'id-duplicate',
    area: 'store',
    summary: 'Two documents have the same id',
    severity: 'error',
    fixable: false,
    check(entries, report) {
      for (const [first, ...others] of repeated(entries, ({ document }) => document.id?.toLowerCase())) {
        for (const entry of others) {
          report(entry, {
            path: ['id'],
            message: `"${first.document.title}" in ${first.file.file} has the same id.`,
            mend: 'Give one of them a new random UUID.',
          });
        }
      }
    },
  }),
];

/** Groups of at least two entries with the same key. */
function repeated(
  entries: readonly StoreEntry[],
  keyOf: (entry: StoreEntry) => string | undefined,
): readonly (readonly [StoreEntry, ...StoreEntry[]])[] {
  const groups = new Map<string, [StoreEntry, ...StoreEntry[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].filter(group => group.length > 1);
}
