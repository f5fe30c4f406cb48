/** A part of a text and what is to stand there instead. */
export interface TextEdit {
  /** UTF-16 offset of the first unit that goes. */
  readonly start: number;
  /** UTF-16 offset after the last unit that goes; the same as `start` where something is only put in. */
  readonly end: number;
  readonly text: string;
}

/**
 * Applies fixes to the text that they were found in. A fix that overlaps one that stands before it is left out whole:
 * lint the new text again to get it.
 *
 * @param text - The file's text as it was linted.
 * @param fixes - The `fix` of any findings of that file, in any order.
 * @returns The new text.
 */
export function applyFixes(text: string, fixes: readonly (readonly TextEdit[])[]): string {
  const edits = withoutOverlaps(fixes, fix => fix).flat();
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * Leaves out what overlaps something that stands before it.
 *
 * @param items - What has fixes.
 * @param fixOf - Its fix.
 * @returns The items whose fixes can be applied together.
 */
export function withoutOverlaps<T>(items: readonly T[], fixOf: (item: T) => readonly TextEdit[]): readonly T[] {
  const taken: TextEdit[] = [];
  let end = -1;
  const ordered = items.filter(item => fixOf(item).length > 0);
  return ordered
    .toSorted((a, b) => firstOf(fixOf(a)) - firstOf(fixOf(b)))
    .filter(item => {
      const fix = fixOf(item);
      if (firstOf(fix) < end && fix.some(edit => taken.some(other => overlap(edit, other)))) return false;
      taken.push(...fix);
      end = Math.max(end, ...fix.map(edit => edit.end), firstOf(fix) + 1);
      return true;
    });
}

function firstOf(fix: readonly TextEdit[]): number {
  return Math.min(...fix.map(edit => edit.start));
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
