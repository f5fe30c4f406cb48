/** Limits that keep a hostile rule file from holding a program up. */
export interface ParseLimits {
  /** Characters of one file. @defaultValue 4,000,000 */
  readonly maxChars: number;
  /** Values in one file with every alias written out. @defaultValue 200,000 */
  readonly maxNodes: number;
  /** Levels of maps and lists. @defaultValue 32 */
  readonly maxDepth: number;
  /** Characters of one condition. @defaultValue 10,000 */
  readonly maxConditionChars: number;
  /** Levels of parentheses and `not` in a condition. @defaultValue 64 */
  readonly maxConditionDepth: number;
}

/** The limits that hold when a caller names none. */
export const DEFAULT_LIMITS: ParseLimits = {
  maxChars: 4_000_000,
  maxNodes: 200_000,
  maxDepth: 32,
  maxConditionChars: 10_000,
  maxConditionDepth: 64,
};
