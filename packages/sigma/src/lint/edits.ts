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
  // Control characters can be written only with double quotes.
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
 * Takes entries out of a list.
 *
 * @param context - The document.
 * @param path - To the list.
 * @param indexes - Which entries, each once.
 * @returns The edits, or undefined where an entry shares its line with something else, or none would be left.
 */
export function removeEntries(
  context: DocumentContext,
  path: DocumentPath,
  indexes: readonly number[],
): readonly TextEdit[] | undefined {
  const list = context.find(path)?.value;
  if (list?.kind !== 'sequence' || list.children.length <= indexes.length) return undefined;
  const { text } = context.file;
  if (text.charAt(list.start) === '[') {
    if (list.multiLine || list.children.some(child => child.kind !== 'scalar')) return undefined;
    const kept = list.children.filter((_, index) => !indexes.includes(index));
    const written = kept.map(child => text.slice(child.start, child.end)).join(', ');
    return [{ start: list.start + 1, end: list.end - 1, text: written }];
  }
  const edits = indexes.map(index => removeLine(text, list.children[index]!));
  return edits.every(edit => edit !== undefined) ? edits : undefined;
}

function removeLine(text: string, node: SourceNode): TextEdit | undefined {
  const lineStart = text.lastIndexOf('\n', node.start - 1) + 1;
  const lineEnd = endOfLine(text, node.end);
  const isAlone = /^ *- +$/.test(text.slice(lineStart, node.start));
  if (node.multiLine || !isAlone || !/^[ \t]*(?:#.*)?\r?$/.test(text.slice(node.end, lineEnd))) return undefined;
  return { start: lineStart, end: Math.min(lineEnd + 1, text.length), text: '' };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
