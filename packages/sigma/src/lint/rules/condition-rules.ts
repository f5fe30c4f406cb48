import { isMap } from '../../parse/yaml-documents.js';
import { resolveDetection } from '../../process/resolve-rule.js';
import { conditionFacts, usedNames } from '../condition-analysis.js';
import { conditionTexts } from '../condition-text.js';
import type { ConditionText, ConditionToken } from '../condition-text.js';
import { findContradiction } from '../contradiction.js';
import type { Contradiction } from '../contradiction.js';
import { documentRule } from '../lint-rule.js';
import { holdsOrdinarily, namesValues } from '../ordinary-event.js';
import { hasAnyValue } from '../value-analysis.js';

/** Checks of conditions by what they mean. */
const MEANING_RULES = [
  documentRule({
    code: 'selection-unused',
    area: 'condition',
    summary: 'The condition does not name a search identifier',
    severity: 'warning',
    fixable: false,
    check({ detection, section }, report) {
      if (detection === undefined) return;
      const used = usedNames(detection);
      for (const name of detection.selections.keys()) {
        if (used.has(name)) continue;
        const mend = 'Name it in the condition, or take it out.';
        report({ path: [section, name], message: `The condition does not name ${name}.`, mend });
      }
    },
  }),
  documentRule({
    code: 'condition-never',
    area: 'condition',
    summary: 'No combination of search identifiers fulfils the condition',
    severity: 'error',
    fixable: false,
    check({ detection, section }, report) {
      if (detection === undefined || conditionFacts(detection)?.never !== true) return;
      report({
        path: [section, 'condition'],
        message: 'The condition cannot be fulfilled: it demands and excludes the same.',
        mend: 'Take the identifier out on one side, or join with or.',
      });
    },
  }),
  documentRule({
    code: 'condition-always',
    area: 'condition',
    summary: 'Every combination of search identifiers fulfils the condition',
    severity: 'error',
    fixable: false,
    check({ detection, section }, report) {
      if (detection === undefined || conditionFacts(detection)?.always !== true) return;
      report({
        path: [section, 'condition'],
        message: 'The condition is fulfilled by every event.',
        mend: 'Join with and what is joined with or.',
      });
    },
  }),
  documentRule({
    code: 'condition-ordinary',
    area: 'condition',
    summary: 'Ordinary events fulfil the condition: it only asks for fields, or only leaves values out',
    severity: 'warning',
    fixable: false,
    check({ document, detection, items, options, faults }, report) {
      if (document?.kind !== 'rule' || detection === undefined || faults.length > 0) return;
      // These have findings of their own.
      if (conditionFacts(detection)?.always === true || items.some(({ expression }) => hasAnyValue(expression))) return;
      const resolved = resolveDetection(detection, options.placeholders ?? {}, () => undefined);
      if (resolved === undefined || holdsOrdinarily(resolved.condition) !== true) return;
      const naming = namesValues(resolved.condition);
      report({
        path: ['detection', 'condition'],
        // A list of all that is allowed is a way to write a rule.
        severity: naming ? 'info' : 'warning',
        message: naming
          ? 'Every event fulfils the condition but those with the values that it leaves out.'
          : 'Every event with these fields fulfils the condition, whatever it has in them.',
        mend: 'Demand a value that only the events that are meant have.',
      });
    },
  }),
  documentRule({
    code: 'condition-idle',
    area: 'condition',
    summary: 'A search identifier in the condition changes nothing',
    severity: 'warning',
    fixable: false,
    check({ detection, section }, report) {
      const idle = detection === undefined ? [] : (conditionFacts(detection)?.idle ?? []);
      for (const name of idle) {
        report({
          path: [section, 'condition'],
          message: `Whether "${name}" holds makes no difference.`,
          mend: 'Set parentheses as they are meant, or take it out.',
        });
      }
    },
  }),
  documentRule({
    code: 'condition-contradiction',
    area: 'condition',
    summary: 'Tests of one field that must all hold exclude each other',
    severity: 'warning',
    fixable: false,
    check({ detection, section, options, faults }, report) {
      if (detection === undefined || faults.length > 0) return;
      const resolved = resolveDetection(detection, options.placeholders ?? {}, () => undefined);
      if (resolved === undefined) return;
      const parts = [...resolved.selections, ['condition', resolved.condition] as const];
      for (const [name, expression] of parts) {
        const found = findContradiction(expression);
        if (found === undefined) continue;
        report({
          path: [section, name],
          message: `It ${REASONS[found.reason]} the field ${found.field}, unless an event has several.`,
          mend: 'Join alternatives with or, or correct the value that is not meant.',
        });
        return;
      }
    },
  }),
];

const REASONS: Readonly<Record<Contradiction['reason'], string>> = {
  'different-values': 'demands values that exclude each other of',
  excluded: 'excludes every value that it demands of',
  absent: 'demands both a value and the absence of',
};

/** Checks of conditions by how they are written. */
const WRITING_RULES = [
  documentRule({
    code: 'condition-all-of-them',
    area: 'condition',
    summary: 'all of them leaves no room for filters',
    severity: 'info',
    fixable: false,
    check(context, report) {
      for (const { text, quantity, pattern } of selectors(conditionTexts(context))) {
        if (quantity.text.toLowerCase() !== 'all' || pattern.text.toLowerCase() !== 'them') continue;
        report({
          path: text.path,
          message: 'all of them takes in what is added later, filters too.',
          mend: 'Write all of selection_* and name the search identifiers so.',
        });
      }
    },
  }),
  documentRule({
    code: 'selector-single',
    area: 'condition',
    summary: 'A pattern stands for a single search identifier',
    severity: 'info',
    fixable: true,
    check(context, report) {
      const names = [...(context.detection?.selections.keys() ?? [])];
      for (const { text, quantity, pattern } of selectors(conditionTexts(context))) {
        // Patterns of filters are there for those that are added later.
        if (/^_?filter/.test(pattern.text)) continue;
        const [name, ...others] = matching(pattern.text, names);
        if (name === undefined || others.length > 0 || /^(?:and|or|not|of|\d+|any|all)$/i.test(name)) continue;
        const edits = text.replace(quantity.start, pattern.end, name);
        report({
          path: text.path,
          message: `"${quantity.text} of ${pattern.text}" stands for ${name} alone.`,
          mend: `Write ${name}.`,
          fix: edits,
        });
      }
    },
  }),
  documentRule({
    code: 'condition-word',
    area: 'condition',
    summary: 'A condition has AND, OR or NOT in capitals, or "any of"',
    severity: 'info',
    fixable: true,
    check(context, report) {
      const names = context.detection?.selections;
      for (const text of conditionTexts(context)) {
        for (const [index, token] of text.tokens.entries()) {
          const word = wordFor(token, text.tokens[index + 1]);
          if (word === undefined || word === token.text || names?.has(token.text) === true) continue;
          report({
            path: text.path,
            message: `"${token.text}" is written ${word}.`,
            mend: `Write ${word}.`,
            fix: text.replace(token.start, token.end, word),
          });
        }
      }
    },
  }),
  documentRule({
    code: 'selection-name',
    area: 'condition',
    summary: 'A search identifier has characters that conditions of other tools cannot name',
    severity: 'warning',
    fixable: false,
    check({ map, section }, report) {
      const part = map[section];
      for (const name of isMap(part) ? Object.keys(part) : []) {
        if (/^[\w.-]+$/.test(name)) continue;
        report({ path: [section, name], message: `"${name}" is no name.`, mend: 'Use letters, digits and _.' });
      }
    },
  }),
];

/** Checks of conditions. */
export const CONDITION_RULES = [...MEANING_RULES, ...WRITING_RULES];

function wordFor(token: ConditionToken, next: ConditionToken | undefined): string | undefined {
  const lower = token.text.toLowerCase();
  const beforeOf = next?.text.toLowerCase() === 'of';
  if (beforeOf && lower === 'any') return '1';
  if (['and', 'or', 'not', 'of'].includes(lower) || (beforeOf && lower === 'all')) return lower;
  return undefined;
}

interface SelectorText {
  readonly text: ConditionText;
  readonly quantity: ConditionToken;
  readonly pattern: ConditionToken;
}

function selectors(texts: readonly ConditionText[]): readonly SelectorText[] {
  return texts.flatMap(text =>
    text.tokens.flatMap((quantity, index) => {
      const pattern = text.tokens[index + 2];
      if (pattern === undefined || text.tokens[index + 1]?.text.toLowerCase() !== 'of') return [];
      return /^(?:1|any|all)$/i.test(quantity.text) ? [{ text, quantity, pattern }] : [];
    }),
  );
}

/** As the parser of conditions understands patterns. */
function matching(pattern: string, names: readonly string[]): readonly string[] {
  const seen = pattern.startsWith('_') ? names : names.filter(name => !name.startsWith('_'));
  if (pattern.toLowerCase() === 'them') return seen;
  const pieces = pattern.split(/\*+/).map(piece => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${pieces.join('.*')}$`, 's');
  return seen.filter(name => expression.test(name));
}
