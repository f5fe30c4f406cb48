import type { DocumentContext } from '../document-context.js';
import { AMBIGUOUS, rewriteScalar, styleOf } from '../edits.js';
import { documentRule } from '../lint-rule.js';
import type { SourceNode } from '../source-file.js';

/** Characters that cannot be seen, next to a letter or digit; by themselves they are what a rule looks for. */
const HIDDEN =
  /(?<=\w)[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]|[\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff](?=\w)/;
/** Quotes of a text program, as they stand around a value that was to be quoted. */
const PRINTED_QUOTES = /^[\u2018-\u201f\u00ab].*[\u2018-\u201f\u00bb]$/s;
const MIXED = /[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z]/;

/** Checks of how texts of a detection are written. */
export const TEXT_RULES = [
  documentRule({
    code: 'yaml-value',
    area: 'detection',
    summary: 'A value without quotes that YAML reads as something else, here or in other tools',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      const { text } = context.file;
      for (const node of scalarsOf(context)) {
        if (styleOf(text, node) !== 'plain') continue;
        const written = text.slice(node.start, node.end);
        if (typeof node.value === 'string' && AMBIGUOUS.test(written)) {
          report({
            offset: node.start,
            message: `Without quotes ${written} is not a text for every reader of YAML.`,
            mend: `Write '${written}'.`,
            fix: rewriteScalar(text, node, node.value),
          });
        } else if (typeof node.value === 'number' && written !== String(node.value)) {
          report({
            offset: node.start,
            message: `Without quotes ${written} is the number ${node.value}.`,
            mend: `Write '${written}' if the text is meant, ${node.value} if the number is.`,
          });
        }
      }
    },
  }),
  documentRule({
    code: 'look-alike',
    area: 'detection',
    summary: 'A field or value has invisible characters, printed quotes, or letters that look like Latin ones',
    severity: 'warning',
    fixable: false,
    check({ items }, report) {
      for (const { item } of items) {
        const texts = [item.field ?? '', ...item.values].map(String);
        const strange = texts.find(text => HIDDEN.test(text) || MIXED.test(text) || PRINTED_QUOTES.test(text));
        if (strange === undefined) continue;
        const [char = ''] =
          HIDDEN.exec(strange) ?? /[\u0370-\u052f]/.exec(strange) ?? /[\u2018-\u201f\u00ab]/.exec(strange) ?? [];
        report({
          path: item.path,
          message: `"${strange.slice(0, 60)}" has the character U+${char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}.`,
          mend: 'Type it anew, unless this very character is looked for.',
        });
      }
    },
  }),
];

/** The values under search identifiers. */
function scalarsOf(context: DocumentContext): readonly SourceNode[] {
  return context.items.flatMap(({ item }) => {
    const node = context.find(item.path)?.value;
    if (node === undefined) return [];
    return node.kind === 'sequence' ? node.children.filter(child => child.kind === 'scalar') : [node];
  });
}
