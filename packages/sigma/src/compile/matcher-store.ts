import { createFieldMatcher, createTextCollector } from './field-matcher.js';
import type { MatcherContext, ValueMatcher } from './field-matcher.js';
import { createKeywordMatcher, keywordBounds } from './keyword-matcher.js';
import type { KeywordMatcher } from './keyword-matcher.js';
import { createLiteralPool } from './literal-pool.js';
import type { Program } from './program.js';
import { createTruthSink } from './truth-sink.js';

/** The matchers of an engine: plans that ask the same of a field share one. */
export interface MatcherStore {
  /** The matcher that tells the given predicates of one field. */
  fieldMatcher(ids: readonly number[]): ValueMatcher;
  /** The same for keywords. */
  keywordMatcher(ids: readonly number[], literals: readonly string[]): KeywordMatcher;
}

const MAX_KEPT = 8_192;

/**
 * Makes the store of an engine.
 *
 * @param program - See {@link Program}.
 * @returns The store.
 */
export function createMatcherStore(program: Program): MatcherStore {
  const { predicates } = program;
  let context: MatcherContext | undefined;
  // Made with the first matcher, as plans are with the first event: who only reads rules does not wait for it.
  const made = (): MatcherContext =>
    (context ??= {
      predicates,
      pool: createLiteralPool(predicates),
      sink: createTruthSink(predicates.length),
    });
  const fields = createSharing<ValueMatcher>();
  const keywords = createSharing<KeywordMatcher>();
  return {
    fieldMatcher: ids => fields(ids, () => createFieldMatcher(made(), ids)),
    keywordMatcher: (ids, literals) =>
      keywords(ids, () => createKeywordMatcher(createTextCollector(made(), ids), keywordBounds(literals))),
  };
}

/** Finds what was made for the same list of predicates. */
function createSharing<T>(): (ids: readonly number[], make: () => T) => T {
  let byHash = new Map<number, { readonly ids: Int32Array; readonly made: T }[]>();
  return (ids, make) => {
    let hash = ids.length;
    for (const id of ids) hash = (Math.imul(hash, 31) + id) | 0;
    const there = byHash.get(hash);
    const known = there?.find(entry => entry.ids.length === ids.length && entry.ids.every((id, i) => id === ids[i]));
    if (known !== undefined) return known.made;
    const made = make();
    if (byHash.size >= MAX_KEPT) byHash = new Map();
    const entry = { ids: Int32Array.from(ids), made };
    byHash.set(hash, there === undefined ? [entry] : [...there, entry]);
    return made;
  };
}
