import type { DetectionItem, SigmaValue } from '../ast/rule.js';
import type { DocumentContext } from './document-context.js';
import { renameKey, rewriteScalar } from './edits.js';
import type { TextEdit } from './text-edit.js';

/**
 * Writes an item with another key and other values.
 *
 * @param context - Its document.
 * @param item - The item as it is.
 * @param key - The new key; undefined to keep the one that is there.
 * @param values - The new values, as many as the item has; those that are the same are left as they are written.
 * @returns The edits, or undefined where the item cannot be written so.
 */
export function rewriteItem(
  context: DocumentContext,
  item: DetectionItem,
  key: string | undefined,
  values: readonly SigmaValue[],
): readonly TextEdit[] | undefined {
  const rename = key === undefined ? [] : renameKey(context, item.path, key);
  const node = context.find(item.path)?.value;
  if (rename === undefined || node === undefined) return undefined;
  const nodes = node.kind === 'sequence' ? node.children : [node];
  const edits = values.map((value, index) => {
    const at = nodes[index];
    if (value === item.values[index]) return [];
    return at === undefined ? undefined : rewriteScalar(context.file.text, at, String(value));
  });
  return edits.every(edit => edit !== undefined) ? [...rename, ...edits.flat()] : undefined;
}
