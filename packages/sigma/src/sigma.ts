/**
 * Says what it returns, in a sentence that stands alone.
 *
 * @param value - What it is and in which unit.
 * @returns What comes out.
 */
export function sigma(value: string): string {
  return value.trim();
}
