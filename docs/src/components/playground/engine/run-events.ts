import type { Engine, Match, MatchOptions, Rule } from '@logwright/sigma';
import { createTimeReader } from '@logwright/technologies';
import type { EventHits, RuleKey, RuleView, RunResult } from '../protocol.ts';
import { createCorrelationRun } from './correlation-run.ts';
import type { CorrelationRun, Judged, TimedEvent } from './correlation-run.ts';
import { FilterRun } from './filter-run.ts';
import type { OwnRules } from './own-rules.ts';
import type { ReadEvent } from './read-events.ts';
import { findSilentEvents } from './silent-events.ts';
import type { SiteEngine } from './site-rules.ts';

/** More events than these are counted, not shown. */
export const MAX_SHOWN = 50;
const SLICE_MS = 40;
const LEVELS = ['critical', 'high', 'medium', 'low', 'informational'];

/** What a run works on. */
export interface RunInput {
  readonly events: readonly ReadEvent[];
  readonly own: OwnRules;
  readonly site: SiteEngine | undefined;
  readonly options: MatchOptions;
}

/**
 * Matches events in slices, so that newer inputs can interrupt between them, and correlates what matched at the end.
 *
 * @param input - See {@link RunInput}.
 * @param clock - A clock in milliseconds.
 * @returns One intermediate result a slice; the last one is complete.
 */
export function* runInSlices(input: RunInput, clock: () => number): Generator<RunResult, void, undefined> {
  const { events } = input;
  const run = new MatchRun(input);
  let matchMs = 0;
  let done = 0;
  do {
    const start = clock();
    while (done < events.length && clock() - start < SLICE_MS) run.match(events[done]!, ++done);
    const end = done < events.length ? undefined : run.end();
    matchMs += clock() - start;
    yield { ...run.soFar(), done, total: events.length, matchMs, ...(end === undefined ? {} : { end }) };
  } while (done < events.length);
}

/** Collects what a run finds. */
class MatchRun {
  readonly #input: RunInput;
  readonly #own: CorrelationRun | undefined;
  readonly #site: CorrelationRun | undefined;
  readonly #tried: RunResult['tried'];
  readonly #view: (rule: Rule, owner: RuleKey['owner']) => RuleView;
  readonly #filters: FilterRun;
  readonly #readTime = createTimeReader();
  readonly #timed: { own: TimedEvent[]; site: TimedEvent[] } = { own: [], site: [] };
  readonly #shown: EventHits[] = [];
  readonly #siteRules = new Set<Rule>();
  #matchedByOwn = 0;
  #matchedByAny = 0;

  constructor(input: RunInput) {
    const { own, site } = input;
    this.#input = input;
    this.#own = createCorrelationRun('own', own, own.engine);
    this.#site = site === undefined ? undefined : createCorrelationRun('site', site, site.engine);
    this.#view = createViewer(own.engine, site?.engine, rule => this.#isSilent(rule));
    this.#filters = new FilterRun(own, input.options, this.#view);
    this.#tried = {
      rules: own.engine.rules.length + (site?.engine.rules.length ?? 0),
      correlations: (this.#own?.correlations.length ?? 0) + (this.#site?.correlations.length ?? 0),
      ownCorrelations: this.#own?.correlations.length ?? 0,
      site: site !== undefined,
    };
  }

  match(read: ReadEvent, number: number): void {
    const { own, site, options } = this.#input;
    const mine = this.#filters.keep(own.engine.match(read.event, options), 'own', read, number);
    const others = this.#filters.keep(site?.engine.match(read.event, options) ?? [], 'site', read, number);
    this.#keep(read, number, mine, others);
    const loud = others.filter(({ rule }) => this.#site?.isSilent(rule) !== true);
    if (mine.length > 0) this.#matchedByOwn++;
    if (mine.length + loud.length === 0) return;
    this.#matchedByAny++;
    for (const { rule } of loud) this.#siteRules.add(rule);
    if (this.#shown.length >= MAX_SHOWN) return;
    const rules = [
      ...mine.map(({ rule }) => this.#view(rule, 'own')),
      ...loud.map(({ rule }) => this.#view(rule, 'site')).sort(byLevel),
    ];
    this.#shown.push({ number, line: read.line, rules });
  }

  soFar(): Omit<RunResult, 'done' | 'total' | 'matchMs'> {
    return {
      matchedByOwn: this.#matchedByOwn,
      matchedByAny: this.#matchedByAny,
      siteRules: this.#siteRules.size,
      shown: this.#shown,
      tried: this.#tried,
    };
  }

  end(): NonNullable<RunResult['end']> {
    const own = this.#judge(this.#own, this.#timed.own);
    const site = this.#judge(this.#site, this.#timed.site);
    const correlated = {
      hits: [...own.hits, ...site.hits],
      own: own.held,
      site: site.held,
      siteCorrelations: site.holding,
      quiet: own.quiet,
      untimed: this.#own === undefined ? site.untimed : own.untimed,
    };
    return { correlated, filtered: this.#filters.end(), silent: findSilentEvents(this.#input) };
  }

  #isSilent(rule: Rule): boolean {
    return this.#own?.isSilent(rule) === true || this.#site?.isSilent(rule) === true;
  }

  /** Correlations see events in the order of their times, so they have to wait for all of them. */
  #keep(read: ReadEvent, number: number, mine: readonly Match[], others: readonly Match[]): void {
    const hasOwn = this.#own !== undefined && mine.length + others.length > 0;
    const hasSite = this.#site !== undefined && others.length > 0;
    if (!hasOwn && !hasSite) return;
    const { event, line } = read;
    const place = { event, line, number, time: this.#readTime(event, this.#input.options.technology) ?? NaN };
    if (hasOwn) this.#timed.own.push({ ...place, matches: [...mine, ...others] });
    if (hasSite) this.#timed.site.push({ ...place, matches: others });
  }

  #judge(run: CorrelationRun | undefined, events: readonly TimedEvent[]): Judged {
    if (run === undefined) return NOTHING;
    const inOrder = [...events].sort((left, right) => left.time - right.time);
    return run.judge(inOrder, this.#input.options);
  }
}

const NOTHING: Judged = { hits: [], held: 0, holding: 0, quiet: [], untimed: 0 };

/** Makes each rule's view once: it is sent with every slice. */
function createViewer(
  own: Engine,
  site: Engine | undefined,
  isSilent: (rule: Rule) => boolean,
): (rule: Rule, owner: RuleKey['owner']) => RuleView {
  const views = new Map<Rule, RuleView>();
  return (rule, owner) => {
    const known = views.get(rule);
    if (known !== undefined) return known;
    const { title, id, level } = rule;
    const view: RuleView = {
      key: { owner, index: (owner === 'own' ? own : site)?.rules.indexOf(rule) ?? -1 },
      title,
      ...(id === undefined ? {} : { id }),
      ...(level === undefined ? {} : { level }),
      silent: isSilent(rule),
    };
    views.set(rule, view);
    return view;
  };
}

function byLevel(left: RuleView, right: RuleView): number {
  const rank = ({ level }: RuleView): number => (LEVELS.indexOf(level ?? '') + LEVELS.length + 1) % (LEVELS.length + 1);
  return rank(left) - rank(right) || left.title.localeCompare(right.title);
}
