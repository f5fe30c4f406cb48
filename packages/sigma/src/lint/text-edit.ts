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
  return items
    .filter(item => fixOf(item).length > 0)
    .toSorted((a, b) => firstOf(fixOf(a)) - firstOf(fixOf(b)))
    .filter(item => {
      const fix = fixOf(item);
      if (fix.some(edit => isTaken(taken, edit))) return false;
      for (const edit of fix) taken.splice(placeOf(taken, edit.start), 0, edit);
      return true;
    });
}

function firstOf(fix: readonly TextEdit[]): number {
  return fix.reduce((first, edit) => Math.min(first, edit.start), Infinity);
}

/** How many of the edits, which are in order, begin before an offset. */
function placeOf(ordered: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTaken(ordered: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(ordered, edit.start);
  const [before, after] = [ordered[place - 1], ordered[place]];
  if (before !== undefined && before.end > edit.start) return true;
  return after !== undefined && (after.start === edit.start || after.start < edit.end);
}
