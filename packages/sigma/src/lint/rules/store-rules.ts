import { fold } from '../../process/fold.js';
import { storeRule } from '../lint-rule.js';
import type { StoreEntry } from '../lint-rule.js';

/** Checks that compare documents. */
export const STORE_RULES = [
  storeRule({
    code: 'id-duplicate',
    area: 'store',
    summary: 'Two documents have the same id',
    severity: 'error',
    fixable: false,
    check(entries, report) {
      for (const { entry, first } of repeated(entries, ({ document }) => document.id?.toLowerCase())) {
        const message = `"${first.document.title}" in ${first.file.file} has the same id.`;
        report(entry, { path: ['id'], message, mend: 'Give one of them a new random UUID.' });
      }
    },
  }),
  storeRule({
    code: 'name-duplicate',
    area: 'store',
    summary: 'Two documents have the same name, which correlations and filters refer to',
    severity: 'error',
    fixable: false,
    check(entries, report) {
      for (const { entry, first } of repeated(entries, ({ document }) => document.name)) {
        const message = `"${first.document.title}" in ${first.file.file} has the same name.`;
        report(entry, { path: ['name'], message, mend: 'Give one of them another name.' });
      }
    },
  }),
  storeRule({
    code: 'title-duplicate',
    area: 'store',
    summary: 'Two documents have the same title',
    severity: 'warning',
    fixable: false,
    check(entries, report) {
      for (const { entry, first } of repeated(entries, ({ document }) => fold(document.title))) {
        const message = `The document in ${first.file.file} has the same title.`;
        report(entry, { path: ['title'], message, mend: 'Say in the title what tells them apart.' });
      }
    },
  }),
];

interface Repeat {
  readonly entry: StoreEntry;
  readonly first: StoreEntry;
}

function repeated(entries: readonly StoreEntry[], keyOf: (entry: StoreEntry) => string | undefined): readonly Repeat[] {
  const firsts = new Map<string, StoreEntry>();
  const repeats: Repeat[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, entry);
    else repeats.push({ entry, first });
  }
  return repeats;
}
