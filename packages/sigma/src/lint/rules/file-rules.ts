import { fileRule } from '../lint-rule.js';
import type { SourceNode } from '../source-file.js';

/** Checks of a file's name and text. */
export const FILE_RULES = [
  fileRule({
    code: 'file-name',
    area: 'file',
    summary: 'File names have 10 to 70 characters of a-z, 0-9 and _, and end in .yml',
    severity: 'warning',
    fixable: false,
    check({ file }, report) {
      const name = file.split(/[\\/]/).at(-1) ?? '';
      if (/^[a-z0-9_]{6,66}\.yml$/.test(name)) return;
      report({
        severity: /^[a-z0-9_]+\.yml$/.test(name) ? 'info' : 'warning',
        message: `The file name "${name}" is not as the specification asks.`,
        mend: 'Use 10 to 70 characters of a-z, 0-9 and _, and the ending .yml.',
      });
    },
  }),
  fileRule({
    code: 'not-utf-8',
    area: 'file',
    summary: 'The file is not UTF-8, so that characters of it are lost',
    severity: 'error',
    fixable: false,
    check({ text }, report) {
      const offset = text.indexOf('\uFFFD');
      if (offset === -1) return;
      const wide = /\0[^\0]\0/.test(text.slice(0, 200));
      report({
        offset,
        message: wide ? 'The file is UTF-16.' : 'The file has bytes that are not UTF-8, or the character U+FFFD.',
        mend: 'Save it as UTF-8, and look what the characters are to be.',
      });
    },
  }),
  fileRule({
    code: 'byte-order-mark',
    area: 'file',
    summary: 'A byte order mark begins the file',
    severity: 'info',
    fixable: true,
    check({ text }, report) {
      if (!text.startsWith('\uFEFF')) return;
      report({
        message: 'The file begins with a byte order mark.',
        mend: 'Save it as UTF-8 without one.',
        fix: [{ start: 0, end: 1, text: '' }],
      });
    },
  }),
  fileRule({
    code: 'line-break',
    area: 'file',
    summary: 'Lines end in CR LF',
    severity: 'info',
    fixable: true,
    check({ text }, report) {
      const places = [...text.matchAll(/(?<!\r)\r+\n/g)];
      const [first] = places;
      if (first === undefined) return;
      report({
        offset: first.index,
        message: `${places.length} lines end in CR LF.`,
        mend: 'Save the file with LF.',
        fix: places.map(({ index, 0: { length } }) => ({ start: index, end: index + length, text: '\n' })),
      });
    },
  }),
  fileRule({
    code: 'trailing-space',
    area: 'file',
    summary: 'Blanks stand at the end of a line',
    severity: 'info',
    fixable: true,
    check({ text, source }, report) {
      const inside = multiLineScalars(source.roots);
      for (const { start, line } of linesOf(text)) {
        const end = line.trimEnd().length;
        if (end === line.length) continue;
        const index = start + end;
        const kept = inside.some(node => node.start <= index && index < node.end);
        report({
          offset: index,
          message: 'The line ends in blanks.',
          mend: 'Take them off.',
          fix: kept ? undefined : [{ start: index, end: start + line.length, text: '' }],
        });
      }
    },
  }),
  fileRule({
    code: 'final-line-break',
    area: 'file',
    summary: 'The file does not end in one line break',
    severity: 'info',
    fixable: true,
    check({ text, source }, report) {
      const end = text.trimEnd().length;
      if (text.length === 0 || /^\r?\n$/.test(text.slice(end))) return;
      const inside = multiLineScalars(source.roots).some(node => node.end >= end);
      report({
        offset: end,
        message: text.endsWith('\n') ? 'The file ends in empty lines.' : 'The last line has no line break.',
        mend: 'End the file with one line break.',
        fix: inside ? undefined : [{ start: end, end: text.length, text: '\n' }],
      });
    },
  }),
  fileRule({
    code: 'tab',
    area: 'file',
    summary: 'A tab stands between keys and values',
    severity: 'warning',
    fixable: false,
    check({ text }, report) {
      for (const { start, line } of linesOf(text)) {
        const before = /^ *(?:- )?[\w|.-]*:?\t/.exec(line)?.[0];
        if (before === undefined) continue;
        const message = 'A tab stands outside of a value.';
        report({ offset: start + before.length - 1, message, mend: 'Write blanks; indent by 4.' });
      }
    },
  }),
];

/** Lines without their ends. */
function* linesOf(text: string): Generator<{ readonly start: number; readonly line: string }> {
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    yield { start, line: text.slice(start, text.charAt(end - 1) === '\r' && end > start ? end - 1 : end) };
    start = end + 1;
  }
}

/** Scalars over several lines: blanks and line breaks in them can count. */
function multiLineScalars(nodes: readonly SourceNode[]): readonly SourceNode[] {
  const found: SourceNode[] = [];
  const pending = [...nodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind !== 'scalar') for (const child of node.children) pending.push(child);
    else if (typeof node.value === 'string' && node.multiLine) found.push(node);
  }
  return found;
}
