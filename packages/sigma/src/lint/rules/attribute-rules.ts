import { distance } from 'fastest-levenshtein';
import { removeEntries, rewriteScalar } from '../edits.js';
import { documentRule } from '../lint-rule.js';
import type { DocumentContext } from '../document-context.js';
import { isMap } from '../../parse/yaml-documents.js';

/** Attributes of the specification that are lists of texts. */
const TEXT_LISTS = ['references', 'tags', 'falsepositives', 'fields', 'scope'] as const;

const ATTRIBUTES = [
  ...['title', 'id', 'name', 'related', 'taxonomy', 'status', 'description', 'license', 'references', 'author'],
  ...['date', 'modified', 'logsource', 'detection', 'fields', 'falsepositives', 'level', 'tags', 'scope'],
  ...['correlation', 'filter'],
];

const RELATIONS = ['derived', 'obsolete', 'merged', 'renamed', 'similar'];

/** Known misspellings of the two texts that most rules have. */
const FALSE_POSITIVE_TYPOS: Readonly<Record<string, string>> = {
  unkown: 'Unknown',
  unknow: 'Unknown',
  unknwon: 'Unknown',
  unknonw: 'Unknown',
  unknown: 'Unknown',
  unlikly: 'Unlikely',
  unlikley: 'Unlikely',
  unlikely: 'Unlikely',
};

/** Checks of the attributes that describe a rule. */
export const ATTRIBUTE_RULES = [
  documentRule({
    code: 'attribute-type',
    area: 'head',
    summary: 'An attribute has not the type that the schema of Sigma demands',
    severity: 'error',
    fixable: false,
    check({ map }, report) {
      for (const key of TEXT_LISTS) {
        const value = map[key];
        if (value === undefined || (Array.isArray(value) && value.every(isText))) continue;
        report({
          path: [key],
          message: `${key} is not a list of texts.`,
          mend: `Write each on a line of its own, with a hyphen before it, or leave ${key} out.`,
        });
      }
      for (const key of ['title', 'id', 'name', 'description', 'license', 'author', 'taxonomy'] as const) {
        const value = map[key];
        if (value === undefined || typeof value === 'string') continue;
        report({ path: [key], message: `${key} is not a text.`, mend: `Write ${key} as one text, in quotes.` });
      }
    },
  }),
  documentRule({
    code: 'attribute-unknown',
    area: 'head',
    summary: 'An attribute is named almost like one of the specification',
    severity: 'warning',
    fixable: false,
    check({ map }, report) {
      for (const key of Object.keys(map)) {
        if (ATTRIBUTES.includes(key)) continue;
        const meant = ATTRIBUTES.find(name => isNear(key.toLowerCase(), name));
        if (meant === undefined || map[meant] !== undefined) continue;
        report({ path: [key], message: `There is no attribute ${key} in Sigma.`, mend: `Write ${meant}.` });
      }
    },
  }),
  documentRule({
    code: 'list-duplicate',
    area: 'head',
    summary: 'A list of references, tags, false positives or fields has an entry twice',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const key of TEXT_LISTS) {
        for (const [index, value] of textsOf(context, key)) {
          const first = textsOf(context, key).find(([, other]) => other === value)!;
          if (first[0] === index) continue;
          report({
            path: [key, index],
            message: `${key} has "${value}" twice.`,
            mend: 'Take one of them out.',
            fix: removeEntries(context, [key], [index]),
          });
        }
      }
    },
  }),
  documentRule({
    code: 'reference-url',
    area: 'head',
    summary: 'A reference is not a web address',
    severity: 'info',
    fixable: false,
    check(context, report) {
      for (const [index, value] of textsOf(context, 'references')) {
        if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) || /^internal research$/i.test(value)) continue;
        const mend = 'Write the whole address, beginning with https://, or "Internal Research".';
        report({ path: ['references', index], message: `"${value}" is not a web address.`, mend });
      }
    },
  }),
  documentRule({
    code: 'falsepositives-text',
    area: 'head',
    summary: 'A false positive is empty, misspelt, or says that there is none',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const [index, value] of textsOf(context, 'falsepositives')) {
        const path = ['falsepositives', index];
        const known = FALSE_POSITIVE_TYPOS[value.toLowerCase()];
        const node = context.find(path)?.value;
        if (value.trim().length < 2) {
          report({ path, message: 'A false positive is empty.', mend: 'Name the benign activity, or write Unknown.' });
        } else if (/^(?:none|no|n\/a|pentest|penetration test(?:ing|s)?)[.?]?$/i.test(value)) {
          report({
            path,
            message: `"${value}" is no false positive.`,
            mend: 'Name benign activity, or write Unlikely.',
          });
        } else if (known !== undefined && known !== value) {
          const fix = node && rewriteScalar(context.file.text, node, known);
          report({ path, message: `"${value}" is meant to be ${known}.`, mend: `Write ${known}.`, fix });
        }
      }
    },
  }),
  documentRule({
    code: 'related-entry',
    area: 'head',
    summary: 'An entry of related lacks its id or type, or names the rule itself',
    severity: 'warning',
    fixable: false,
    check({ map }, report) {
      const { related } = map;
      if (related === undefined) return;
      const entries: readonly unknown[] = Array.isArray(related) ? related : [undefined];
      for (const [index, entry] of entries.entries()) {
        const fault = relatedFault(entry, map['id']);
        const path = Array.isArray(related) ? ['related', index] : ['related'];
        if (fault !== undefined) report({ path, ...fault });
      }
    },
  }),
];

function relatedFault(entry: unknown, own: unknown): { message: string; mend: string } | undefined {
  const mend = `Each entry has an id and a type: ${RELATIONS.join(', ')}.`;
  if (!isMap(entry)) return { message: 'related is not a list of maps.', mend };
  if (typeof entry['id'] !== 'string') return { message: 'An entry of related has no id.', mend };
  if (entry['type'] === undefined) return { message: 'An entry of related has no type.', mend };
  if (!RELATIONS.includes(String(entry['type']))) {
    return { message: `No type "${String(entry['type'])}" of relation.`, mend };
  }
  return entry['id'] === own ? { message: 'The rule is related to itself.', mend: 'Take the entry out.' } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function textsOf({ map }: DocumentContext, key: string): readonly (readonly [number, string])[] {
  const list = map[key];
  return Array.isArray(list) ? [...list.entries()].filter((entry): entry is [number, string] => isText(entry[1])) : [];
}

/** The same but for a letter, or for a plural. */
function isNear(key: string, name: string): boolean {
  if (key.replace(/[_-]/g, '') === name) return true;
  return name.length >= 4 && Math.abs(key.length - name.length) <= 1 && distance(key, name) <= 1;
}
