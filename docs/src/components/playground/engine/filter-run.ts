import type { Filter, Match, MatchOptions, Rule } from '@logwright/sigma';
import type { Filtered, FilterView, HeldMatch, RuleKey, RuleView } from '../protocol.ts';
import type { OwnRules } from './own-rules.ts';
import type { ReadEvent } from './read-events.ts';

/** More matches than these are counted, not shown, of each filter. */
export const MAX_HELD = 5;

interface Tally {
  seen: number;
  held: number;
  readonly shown: HeldMatch[];
}

/** Takes the matches of a run that the reader's filters hold back, and counts them. */
export class FilterRun {
  readonly #own: OwnRules;
  readonly #options: MatchOptions;
  readonly #view: (rule: Rule, owner: RuleKey['owner']) => RuleView;
  readonly #tallies: ReadonlyMap<Filter, Tally>;
  #held = 0;

  /**
   * @param own - The reader's rules and filters.
   * @param options - As the rules are matched with them.
   * @param view - Makes rules ready for the page.
   */
  constructor(own: OwnRules, options: MatchOptions, view: (rule: Rule, owner: RuleKey['owner']) => RuleView) {
    this.#own = own;
    this.#options = options;
    this.#view = view;
    this.#tallies = new Map(own.filters.all.map(({ filter }) => [filter, { seen: 0, held: 0, shown: [] }]));
  }

  /**
   * Leaves out what filters hold back.
   *
   * @param matches - Of one event.
   * @param owner - Whose rules they are of.
   * @param read - The event.
   * @param number - Its number, from 1.
   * @returns The matches that stay.
   */
  keep(matches: readonly Match[], owner: RuleKey['owner'], read: ReadEvent, number: number): readonly Match[] {
    if (this.#tallies.size === 0) return matches;
    return matches.filter(match => {
      const holding = this.#own.filters.holding(match, read.event, this.#options);
      for (const filter of this.#own.filters.of(match.rule)) this.#tallies.get(filter)!.seen++;
      for (const filter of holding) {
        const tally = this.#tallies.get(filter)!;
        if (++tally.held > MAX_HELD) continue;
        tally.shown.push({ number, line: read.line, rule: this.#view(match.rule, owner) });
      }
      if (holding.length > 0) this.#held++;
      return holding.length === 0;
    });
  }

  /** What the filters did so far. */
  end(): Filtered {
    const mine = new Set(this.#own.engine.rules);
    const filters = this.#own.filters.all.map(({ filter, state, rules }): FilterView => {
      const own = rules.filter(rule => mine.has(rule)).length;
      return {
        title: filter.title,
        state,
        ...(filter.expires === undefined ? {} : { expires: filter.expires }),
        ownRules: own,
        siteRules: rules.length - own,
        ...this.#tallies.get(filter)!,
      };
    });
    return { filters, held: this.#held, pending: this.#own.pending };
  }
}
