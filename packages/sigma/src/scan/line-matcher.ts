import type { ValueMatcher } from '../compile/field-matcher.js';
import type { Plan } from '../compile/plan.js';
import type { EngineParts, MatchOptions } from '../match/engine.js';
import { createFieldReader, shapeOf } from '../process/field-reader.js';
import type { SigmaEvent } from '../process/field-reader.js';
import { Binding } from './binding.js';
import type { BindingContext, SeenValues } from './binding.js';
import type { Block } from './block.js';
import { KeywordSieve } from './keyword-sieve.js';
import { InvalidValue, Line } from './line.js';
import { createPhrase, standsAt } from './phrase.js';
import type { Phrase } from './phrase.js';
import { RawCache } from './raw-cache.js';
import { ShapeTree } from './shape-tree.js';
import type { Shape, Slot } from './shape-tree.js';
import { SimilarTexts } from './similar-texts.js';
import { readSkeletonValue } from './skeleton.js';

/** Matches lines without parsing them. */
export interface LineMatcher {
  /**
   * @param start - The first byte of the line in the block.
   * @param end - The end of the line.
   * @param out - Takes the numbers of the matching rules.
   * @returns False when the line has to be parsed: it is no object, or strange, or has a fault.
   */
  match(start: number, end: number, out: number[]): boolean;
  /** Whether the line that was matched last is JSON also where no rule looked. */
  isValid(): boolean;
  /** The event of the line that was matched last, which is valid. */
  event(): SigmaEvent;
}

/** The lines of one shape: where they say what they are, and what was bound for each answer. */
interface KnownShape {
  /** The slots whose values decide on the log source; undefined where they stand in an array. */
  readonly headers: readonly Slot[] | undefined;
  readonly byPlan: Map<Plan, Binding>;
  byHeaders: Map<string, Binding>;
  last: { readonly headers: readonly Phrase[]; readonly binding: Binding } | undefined;
}

const MAX_HEADERS = 1_024;

/**
 * Makes a matcher of lines.
 *
 * @param parts - The engine.
 * @param options - See {@link MatchOptions}.
 * @param block - Where the lines are.
 * @returns The matcher.
 */
export function createLineMatcher(parts: EngineParts, options: MatchOptions, block: Block): LineMatcher {
  const tree = new ShapeTree();
  const line = new Line(block, tree);
  const context = createBindingContext(block, tree, line);
  const shapes = new WeakMap<Shape, KnownShape>();
  const findBinding = (shape: Shape, known: KnownShape, headers: readonly Slot[]): Binding => {
    const key = headers.map(slot => block.text.slice(tree.starts[slot], tree.ends[slot])).join('\n');
    let binding = known.byHeaders.get(key);
    if (binding === undefined) {
      const plan = parts.planOf(parts.classOf(line.event(), options));
      binding = known.byPlan.get(plan) ?? new Binding(context, shape, plan);
      known.byPlan.set(plan, binding);
      if (known.byHeaders.size === MAX_HEADERS) known.byHeaders = new Map();
      known.byHeaders.set(key, binding);
    }
    const phrases = headers.map(slot => createPhrase(block.view, tree.starts[slot]!, tree.ends[slot]!));
    known.last = { headers: phrases, binding };
    return binding;
  };
  return {
    match(start, end, out) {
      const shape = tree.match(block, start, end);
      if (shape === undefined) return false;
      let known = shapes.get(shape);
      if (known === undefined) shapes.set(shape, (known = createKnownShape(parts, shape)));
      const { headers, last } = known;
      if (headers === undefined) return false;
      line.set(start, end);
      const length = out.length;
      try {
        const same = last !== undefined && stand(last.headers, headers, block, tree);
        const binding = same ? last.binding : findBinding(shape, known, headers);
        binding.match(out);
        return true;
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error;
        out.length = length;
        return false;
      }
    },
    isValid: () => isRead(() => line.event()),
    event: () => line.event(),
  };
}

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return false;
  }
}

function stand(phrases: readonly Phrase[], slots: readonly Slot[], block: Block, tree: ShapeTree): boolean {
  for (let i = 0; i < phrases.length; i++) {
    const start = tree.starts[slots[i]!]!;
    const phrase = phrases[i]!;
    if (tree.ends[slots[i]!]! - start !== phrase.length || !standsAt(phrase, block.view, start)) return false;
  }
  return true;
}

function createKnownShape({ classifier }: EngineParts, { skeleton }: Shape): KnownShape {
  const eventShape = shapeOf(skeleton);
  const found = classifier.fields.map(field => readSkeletonValue(createFieldReader(eventShape, [field])(skeleton)));
  const slots = found.flatMap(value => (value.kind === 'slot' ? [value.slot] : []));
  const headers = found.some(({ kind }) => kind === 'list') ? undefined : [...new Set(slots)];
  return { headers, byPlan: new Map(), byHeaders: new Map(), last: undefined };
}

function createBindingContext(block: Block, tree: ShapeTree, line: Line): BindingContext {
  const seen = new WeakMap<ValueMatcher, { text?: SeenValues; number?: SeenValues }>();
  const sieves = new WeakMap<Plan, { readonly sieve: KeywordSieve | undefined }>();
  return {
    block,
    tree,
    line,
    seenOf(matcher, isNumber) {
      let there = seen.get(matcher);
      if (there === undefined) seen.set(matcher, (there = {}));
      return isNumber ? (there.number ??= createSeen(matcher)) : (there.text ??= createSeen(matcher));
    },
    sieveOf(plan) {
      const known = sieves.get(plan);
      if (known !== undefined) return known.sieve;
      const literals = plan.fields.keywords?.literals;
      const sieve = literals === undefined ? undefined : KeywordSieve.create(literals);
      sieves.set(plan, { sieve });
      return sieve;
    },
  };
}

function createSeen(matcher: ValueMatcher): SeenValues {
  return { cache: new RawCache(), similar: new SimilarTexts(matcher) };
}
