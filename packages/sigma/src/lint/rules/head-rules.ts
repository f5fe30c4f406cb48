import { documentRule } from '../lint-rule.js';
import { rewriteScalar } from '../edits.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Words that titles leave in lower case. */
const SMALL_WORDS = new Set(
  'a an and as at by for from in into new not of on or over per the through to under using via vs with without'.split(
    ' ',
  ),
);

const TITLE_RULES = [
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
    code: 'title-start',
    area: 'head',
    summary: 'Titles do not begin with "Detects" or "Detection of"',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      const start = /^(?:detects?|detection of)\b/i.exec(String(map['title'] ?? ''))?.[0];
      if (start === undefined) return;
      report({ path: ['title'], message: `The title begins with "${start}".`, mend: 'Name what is detected.' });
    },
  }),
  documentRule({
    code: 'title-end',
    area: 'head',
    summary: 'Titles do not end in a full stop',
    severity: 'info',
    fixable: true,
    check({ map, file, find }, report) {
      const title = String(map['title'] ?? '');
      if (!/[^.]\.$/.test(title)) return;
      const node = find(['title'])?.value;
      const fix = node && rewriteScalar(file.text, node, title.slice(0, -1));
      report({ path: ['title'], message: 'The title ends in a full stop.', mend: 'Take it off.', fix });
    },
  }),
  documentRule({
    code: 'title-case',
    area: 'head',
    summary: 'Words of titles begin with a capital, except small ones',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      const words = String(map['title'] ?? '').split(/\s+/);
      const small = words.filter(word => /^[a-z]+$/.test(word) && !SMALL_WORDS.has(word));
      if (small.length === 0) return;
      report({
        path: ['title'],
        message: `Words of the title begin in lower case: ${small.join(', ')}.`,
        mend: 'Write titles with capitals, as in "Suspicious Use of Whoami".',
      });
    },
  }),
];

const ID_RULES = [
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
    summary: 'The id is not a UUID in lower case',
    severity: 'warning',
    fixable: false,
    check({ map }, report) {
      const id = map['id'];
      if (id === undefined || UUID.test(String(id))) return;
      report({
        path: ['id'],
        message: `The id "${String(id)}" is not a UUID in lower case.`,
        mend: 'Use a random UUID (version 4).',
      });
    },
  }),
  documentRule({
    code: 'id-version',
    area: 'head',
    summary: 'The id is a UUID of another version than 4',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      const version = UUID.exec(String(map['id'] ?? ''))?.[1];
      if (version === undefined || version === '4') return;
      report({
        path: ['id'],
        message: `The id is a UUID of version ${version}, not a random one.`,
        mend: 'Use version 4 for new rules; keep an id that others already refer to.',
      });
    },
  }),
];

const TEXT_RULES = [
  documentRule({
    code: 'description-missing',
    area: 'head',
    summary: 'There is no description, or one of under 16 characters',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      const length = String(map['description'] ?? '').trim().length;
      if (length >= 16) return;
      report({
        path: map['description'] === undefined ? [] : ['description'],
        message: length === 0 ? 'There is no description.' : `The description has ${length} characters.`,
        mend: 'Say what is detected and why it matters.',
      });
    },
  }),
  documentRule({
    code: 'author-missing',
    area: 'head',
    summary: 'There is no author',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      if (map['author'] !== undefined) return;
      report({ path: [], message: 'There is no author.', mend: 'Add author; several are separated by commas.' });
    },
  }),
  documentRule({
    code: 'level-missing',
    area: 'head',
    summary: 'A rule or correlation has no level',
    severity: 'warning',
    fixable: false,
    check({ map, document }, report) {
      if (map['level'] !== undefined || document === undefined || document.kind === 'filter') return;
      report({ path: [], message: 'There is no level.', mend: 'Add informational, low, medium, high or critical.' });
    },
  }),
  documentRule({
    code: 'status-missing',
    area: 'head',
    summary: 'A rule or correlation has no status',
    severity: 'info',
    fixable: false,
    check({ map, document }, report) {
      if (map['status'] !== undefined || document === undefined || document.kind === 'filter') return;
      report({ path: [], message: 'There is no status.', mend: 'Add experimental, test or stable.' });
    },
  }),
  documentRule({
    code: 'status-level',
    area: 'head',
    summary: 'A critical rule is experimental',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      if (map['level'] !== 'critical' || map['status'] !== 'experimental') return;
      report({
        path: ['level'],
        message: 'critical says that false positives border on the impossible, experimental that they are likely.',
        mend: 'Lower the level until the rule was tried, or raise the status.',
      });
    },
  }),
  documentRule({
    code: 'status-related',
    area: 'head',
    summary: 'A deprecated rule does not say what replaces it',
    severity: 'info',
    fixable: false,
    check({ map }, report) {
      if (map['status'] !== 'deprecated' || map['related'] !== undefined) return;
      report({
        path: ['status'],
        message: 'The rule is deprecated and names no other under related.',
        mend: 'Add related with the id of the rule that covers it.',
      });
    },
  }),
];

/** Checks of title, id, description, author, level and status. */
export const HEAD_RULES = [...TITLE_RULES, ...ID_RULES, ...TEXT_RULES];
