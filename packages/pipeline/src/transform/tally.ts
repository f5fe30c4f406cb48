/** What became of a log source's records: `records = events + deadLetters + dropped`. */
export interface LogSourceTally {
  readonly logSource: string;
  /** Technology id, or `unknown`. */
  readonly technology: string;
  readonly records: number;
  readonly events: number;
  readonly deadLetters: number;
  /** Records that a `drop` transform left out. */
  readonly dropped: number;
  /** Events of no known technology; part of `events`. */
  readonly unknown: number;
  /** As received, line ends included. */
  readonly bytes: number;
}

/** The outcomes that are counted. */
export type Outcome = 'event' | 'deadLetter' | 'dropped';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts records by log source and technology. */
export class Tally {
  readonly #rows = new Map<string, Mutable<LogSourceTally>>();

  /** Counts one record. */
  count(logSource: string, technology: string, outcome: Outcome, bytes: number, unknown = false): void {
    const row = this.#row(logSource, technology);
    row.records += 1;
    row.bytes += bytes;
    if (outcome === 'event') row.events += 1;
    else if (outcome === 'deadLetter') row.deadLetters += 1;
    else row.dropped += 1;
    if (unknown && outcome === 'event') row.unknown += 1;
  }

  /** Takes back an event that a sink rejected for good: it is a dead letter after all. */
  reject(logSource: string, technology: string, unknown: boolean): void {
    const row = this.#row(logSource, technology);
    row.events -= 1;
    row.deadLetters += 1;
    if (unknown) row.unknown -= 1;
  }

  /** Adds another tally's rows to this one. */
  add(rows: Iterable<LogSourceTally>): void {
    for (const added of rows) {
      const row = this.#row(added.logSource, added.technology);
      for (const figure of FIGURES) row[figure] += added[figure];
    }
  }

  /** @returns The rows, the busiest log source first. */
  rows(): readonly LogSourceTally[] {
    return [...this.#rows.values()].map(row => ({ ...row })).sort((a, b) => b.records - a.records);
  }

  #row(logSource: string, technology: string): Mutable<LogSourceTally> {
    const key = `${technology}\0${logSource}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { logSource, technology, records: 0, events: 0, deadLetters: 0, dropped: 0, unknown: 0, bytes: 0 };
      this.#rows.set(key, row);
    }
    return row;
  }
}

const FIGURES = ['records', 'events', 'deadLetters', 'dropped', 'unknown', 'bytes'] as const;

/** Sums of a tally over all log sources. */
export type Totals = Omit<LogSourceTally, 'logSource' | 'technology'>;

/** Adds up the rows of a tally. */
export function sumTallies(rows: readonly LogSourceTally[]): Totals {
  const totals = { records: 0, events: 0, deadLetters: 0, dropped: 0, unknown: 0, bytes: 0 };
  for (const row of rows) for (const figure of FIGURES) totals[figure] += row[figure];
  return totals;
}
