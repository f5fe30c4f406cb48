import type { DocumentPath } from '../ast/rule.js';
import type { DocumentContext } from './document-context.js';
import type { SourceNode } from './source-file.js';
import type { TextEdit } from './text-edit.js';

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/**
 * How a scalar is written.
 *
 * @param text - The file.
 * @param node - A scalar.
 * @returns Its style.
 */
export function styleOf(text: string, node: SourceNode): ScalarStyle {
  const first = text.charAt(node.start);
  if (first === "'") return 'single';
  if (first === '"') return 'double';
  return first === '|' || first === '>' ? 'block' : 'plain';
}

/**
 * Writes another text in place of a scalar, with single quotes where it has to be quoted.
 *
 * @param text - The file.
 * @param node - A scalar on one line.
 * @param value - The new text.
 * @returns The edit, or undefined where it cannot be written so.
 */
export function rewriteScalar(text: string, node: SourceNode, value: string): readonly TextEdit[] | undefined {
  const style = styleOf(text, node);
  // eslint-disable-next-line no-control-regex -- control characters can be written only with double quotes
  if (node.multiLine || style === 'block' || /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(value)) {
    return undefined;
  }
  const plain = style === 'plain' && typeof node.value === 'string' && /^[A-Za-z][\w.-]*(?:[ |][\w.-]+)*$/.test(value);
  const written = plain && !AMBIGUOUS.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
  return [{ start: node.start, end: node.end, text: written }];
}

/** Plain scalars that some YAML readers take for something else than text. */
export const AMBIGUOUS =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?[\d_]+|[-+]?[\d_]*\.[\d_]*(?:e[-+]?\d+)?|[-+]?[\d_]+e[-+]?\d+|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?|0[xob][\da-f_]+|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*|=|<<)$/i;

/**
 * Gives a key of a map another name.
 *
 * @param context - The document.
 * @param path - To the entry.
 * @param name - The new key.
 * @returns The edit, or undefined where the key is not written there or the map has the new one already.
 */
export function renameKey(context: DocumentContext, path: DocumentPath, name: string): readonly TextEdit[] | undefined {
  const key = context.find(path)?.key;
  const parent = context.find(path.slice(0, -1))?.value;
  if (key === undefined || parent === undefined) return undefined;
  if (parent.children.some((child, index) => index % 2 === 0 && String(child.value) === name)) return undefined;
  const { text } = context.file;
  if (text.charAt(key.start) === '&' || text.charAt(key.start) === '*') return undefined;
  return rewriteScalar(text, key, name);
}

/**
 * Takes an entry out of a list.
 *
 * @param context - The document.
 * @param path - To the list.
 * @param index - Which entry.
 * @returns The edit, or undefined where the entry shares a line or is the only one.
 */
export function removeEntry(
  context: DocumentContext,
  path: DocumentPath,
  index: number,
): readonly TextEdit[] | undefined {
  const list = context.find(path)?.value;
  const node = list?.children[index];
  if (list?.kind !== 'sequence' || node === undefined || list.children.length < 2 || node.multiLine) return undefined;
  const { text } = context.file;
  const lineStart = text.lastIndexOf('\n', node.start - 1) + 1;
  const lineEnd = endOfLine(text, node.end);
  if (/^ *- +$/.test(text.slice(lineStart, node.start)) && /^[ \t]*(?:#.*)?\r?$/.test(text.slice(node.end, lineEnd))) {
    return [{ start: lineStart, end: Math.min(lineEnd + 1, text.length), text: '' }];
  }
  if (text.charAt(list.start) !== '[' || list.multiLine) return undefined;
  const [before, after] = [list.children[index - 1], list.children[index + 1]];
  if (before !== undefined) return [{ start: before.end, end: node.end, text: '' }];
  return after && [{ start: node.start, end: after.start, text: '' }];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
