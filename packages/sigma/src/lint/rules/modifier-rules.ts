import { renameKey } from '../edits.js';
import { documentRule } from '../lint-rule.js';

const ENCODINGS = ['wide', 'utf16le', 'utf16be', 'utf16', 'base64', 'base64offset'];
const PLACES = ['contains', 'startswith', 'endswith'];

/** Checks of modifiers that are sound each for itself. */
export const MODIFIER_RULES = [
  documentRule({
    code: 'modifier-order',
    area: 'detection',
    summary: 'contains, startswith or endswith stands before the encoding of the value',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const { item, expression } of context.items) {
        const place = item.modifiers.findIndex(name => PLACES.includes(name));
        const encoding = item.modifiers.findLastIndex(name => ENCODINGS.includes(name));
        if (place === -1 || encoding < place) continue;
        const rest = item.modifiers.filter((_, index) => index !== place);
        rest.splice(encoding, 0, item.modifiers[place]!);
        const key = [item.field ?? '', ...rest].join('|');
        report({
          path: item.path,
          message: `${item.modifiers[place]!} stands before ${item.modifiers[encoding]!}: other tools encode its wildcards too.`,
          mend: `Write ${key}.`,
          fix: expression === undefined ? undefined : renameKey(context, item.path, key),
        });
      }
    },
  }),
  documentRule({
    code: 'all-single',
    area: 'detection',
    summary: 'all has a single value',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const { item, expression } of context.items) {
        if (!item.modifiers.includes('all') || item.values.length !== 1) continue;
        const key = [item.field ?? '', ...item.modifiers.filter(name => name !== 'all')].join('|');
        const mendable = expression !== undefined && item.field !== null;
        report({
          path: item.path,
          message: 'all joins several values, and there is one.',
          mend: 'Leave all out, or use another selection where the field is there twice.',
          fix: mendable ? renameKey(context, item.path, key) : undefined,
        });
      }
    },
  }),
  documentRule({
    code: 'base64offset-contains',
    area: 'detection',
    summary: 'base64offset is used without contains',
    severity: 'warning',
    fixable: false,
    check({ items }, report) {
      for (const { item } of items) {
        if (!item.modifiers.includes('base64offset') || item.modifiers.some(name => PLACES.includes(name))) continue;
        report({
          path: item.path,
          message: 'base64offset gives parts of an encoded text, which no whole value equals.',
          mend: 'Write base64offset|contains.',
        });
      }
    },
  }),
  documentRule({
    code: 'null-in-list',
    area: 'detection',
    summary: 'null stands in a list of values',
    severity: 'warning',
    fixable: false,
    check({ items }, report) {
      for (const { item } of items) {
        if (item.field === null || item.values.length < 2 || !item.values.includes(null)) continue;
        report({
          path: item.path,
          message: 'null is a type of its own and cannot stand in a list of values.',
          mend: 'Give null a selection of its own and join both with "1 of".',
        });
      }
    },
  }),
  documentRule({
    code: 'timeframe',
    area: 'detection',
    summary: 'detection has a timeframe, which is no longer Sigma',
    severity: 'warning',
    fixable: false,
    check({ map, document }, report) {
      if (document?.kind !== 'rule' || (map['detection'] as { timeframe?: unknown }).timeframe === undefined) return;
      report({
        path: ['detection', 'timeframe'],
        message: 'timeframe has no effect.',
        mend: 'Write a correlation with a timespan.',
      });
    },
  }),
];
