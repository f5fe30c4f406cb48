import type { DocumentPath } from '../ast/rule.js';
import { isMap } from '../parse/yaml-documents.js';
import type { DocumentContext } from './document-context.js';
import { styleOf } from './edits.js';
import type { TextEdit } from './text-edit.js';

/** A word or parenthesis of a condition; the places are in the condition. */
export interface ConditionToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A condition as it is written. */
export interface ConditionText {
  readonly path: DocumentPath;
  readonly tokens: readonly ConditionToken[];
  /** Writes something else between two places; undefined where the file has the condition in other characters. */
  replace(start: number, end: number, by: string): readonly TextEdit[] | undefined;
}

/**
 * The conditions of a document's detection, word by word.
 *
 * @param context - The document; one whose detection has faults has no conditions.
 * @returns One entry a condition.
 */
export function conditionTexts(context: DocumentContext): readonly ConditionText[] {
  const section = context.map[context.section];
  if (context.detection === undefined || !isMap(section)) return [];
  const { condition } = section;
  const path = [context.section, 'condition'];
  const texts: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
  return texts.flatMap((text, index) =>
    typeof text === 'string' ? [conditionText(context, text, Array.isArray(condition) ? [...path, index] : path)] : [],
  );
}

function conditionText(context: DocumentContext, condition: string, path: DocumentPath): ConditionText {
  const tokens = [...condition.matchAll(/[()|]|[^\s()|]+/g)].map(({ index, 0: text }) => {
    return { text, start: index, end: index + text.length };
  });
  const node = context.find(path)?.value;
  const { text } = context.file;
  const start = node === undefined ? -1 : node.start + (styleOf(text, node) === 'plain' ? 0 : 1);
  const isVerbatim = start >= 0 && text.startsWith(condition, start);
  return {
    path,
    tokens,
    replace: (from, to, by) => (isVerbatim ? [{ start: start + from, end: start + to, text: by }] : undefined),
  };
}
