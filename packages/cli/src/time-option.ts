import { CommandFailure } from './failure.js';
import { EXIT } from './exit-codes.js';

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * Reads a moment: ISO 8601 (UTC without a zone), `now`, or an age such as `90m`, `24h`, `7d`.
 *
 * @param option - Name of the option, for the message.
 * @param text - What was given.
 * @param nowMs - The present, in ms since 1970.
 * @returns Milliseconds since 1970-01-01 UTC.
 * @throws CommandFailure when the text is no moment.
 */
export function readMoment(option: string, text: string, nowMs: number): number {
  if (text === 'now') return nowMs;
  const age = /^(\d+)([smhdw])$/.exec(text);
  if (age) return nowMs - Number(age[1]) * (UNIT_MS[age[2] ?? ''] ?? 0);
  const isDate = /^\d{4}-\d{2}-\d{2}/.test(text);
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/.test(text);
  const timeMs = isDate ? Date.parse(text.length > 10 && !hasZone ? `${text}Z` : text) : Number.NaN;
  if (Number.isNaN(timeMs)) {
    throw new CommandFailure(
      EXIT.usage,
      `--${option} "${text}" is no moment. Give 24h, 7d, 2026-01-31 or 2026-01-31T12:00:00Z.`,
    );
  }
  return timeMs;
}
