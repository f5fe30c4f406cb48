import { DAY_MS } from './time.js';

/** Days that use is judged over. */
export const USE_WINDOW_DAYS = 30;

/** Searches of one user and kind that touched one log source on one UTC day. */
export interface SearchFigures {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly user: string;
  /** Why it ran: `interactive`, `scheduled`, `dashboard`, `detection`, `api` or `internal`. */
  readonly kind: string;
  /** Sum of shares: a search over everything counts a part for each log source that it touched. */
  readonly searches: number;
}

/** What is known of the use of one log source in a window. */
export interface SearchUse {
  readonly searches?: number;
  readonly people?: number;
  /** Logwright's own searches, left out above. */
  readonly own: number;
  /** `unknown` when the search log does not cover the window: then nothing found does not mean never. */
  readonly verdict: 'used' | 'never' | 'unknown';
}

const PEOPLE_KINDS = new Set(['interactive', 'dashboard', 'api']);
const OWN_KIND = 'internal';

/**
 * Tells how much a log source is searched, and whether "never" can be said at all.
 *
 * @param facts - searches of any time
 * @param nowMs - end of the window, in ms since 1970
 * @param knownFromMs - how far back the platform's search log reaches; undefined when there is none
 * @returns Use over {@link USE_WINDOW_DAYS} days.
 */
export function searchUse(facts: readonly SearchFigures[], nowMs: number, knownFromMs: number | undefined): SearchUse {
  const fromMs = nowMs - USE_WINDOW_DAYS * DAY_MS;
  const inWindow = facts.filter(fact => {
    const startMs = Date.parse(`${fact.day}T00:00:00Z`);
    return startMs > fromMs - DAY_MS && startMs <= nowMs;
  });
  const own = sum(inWindow.filter(fact => fact.kind === OWN_KIND));
  if (knownFromMs === undefined) return { own, verdict: 'unknown' };
  const others = inWindow.filter(fact => fact.kind !== OWN_KIND);
  const people = new Set(others.filter(fact => PEOPLE_KINDS.has(fact.kind)).map(fact => fact.user)).size;
  const searches = sum(others);
  const verdict = searches > 0 ? 'used' : knownFromMs <= fromMs + DAY_MS ? 'never' : 'unknown';
  return { searches, people, own, verdict };
}

function sum(facts: readonly SearchFigures[]): number {
  return facts.reduce((total, fact) => total + fact.searches, 0);
}
