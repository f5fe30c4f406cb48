import type { FieldClass, ValueMatcher } from '../compile/field-matcher.js';
import type { PlanField } from '../compile/plan-fields.js';
import type { Plan, PlanInput } from '../compile/plan.js';
import type { SigmaEvent } from '../process/field-reader.js';
import type { Block } from './block.js';
import type { KeywordSieve } from './keyword-sieve.js';
import type { Line } from './line.js';
import type { RawCache } from './raw-cache.js';
import type { Shape, ShapeTree } from './shape-tree.js';
import type { SimilarTexts } from './similar-texts.js';
import { readSkeletonValue, slotOf } from './skeleton.js';

/** What bindings share: caches live as long as the matchers whose classes they keep. */
export interface BindingContext {
  readonly block: Block;
  readonly tree: ShapeTree;
  readonly line: Line;
  readonly seenOf: (matcher: ValueMatcher, isNumber: boolean) => SeenValues;
  readonly sieveOf: (plan: Plan) => KeywordSieve | undefined;
}

/** The values of a matcher that were seen, as numbers or as strings. */
export interface SeenValues {
  readonly cache: RawCache;
  readonly similar: SimilarTexts;
}

/** Tells the class of one field of the line at hand. */
type ClassSource = () => FieldClass;

type ValueSource = () => unknown;

const NO_FIELD = -1;

interface ShortSource {
  readonly place: number;
  readonly classOf: ClassSource;
}

/** A plan on the lines of one shape: where each of its fields stands is known beforehand. */
export class Binding implements PlanInput {
  readonly #plan: Plan;
  readonly #line: Line;
  /** Of fields that are the same on all lines of the shape, most of them absent, the class is here from the start. */
  readonly #classes: FieldClass[];
  readonly #short: readonly ShortSource[];
  readonly #long: readonly ClassSource[];
  /** By field number, made when a test first asks. */
  readonly #values: (ValueSource | undefined)[] = [];
  /** The field that was read last of the line at hand: several tests of one rule often ask for it, one after the other. */
  #readField = NO_FIELD;
  #readValue: unknown;
  readonly #shape: Shape;

  constructor(context: BindingContext, shape: Shape, plan: Plan) {
    const { fields } = plan;
    this.#plan = plan;
    this.#line = context.line;
    this.#shape = shape;
    this.#classes = [];
    const short: ShortSource[] = [];
    for (const [place, field] of fields.short.entries()) {
      const source = createSource(context, shape, field);
      if (typeof source === 'function') short.push({ place, classOf: source });
      this.#classes.push(typeof source === 'function' ? field.matcher.absent : source);
    }
    this.#short = short;
    this.#long = fields.long.map((field, slot) => {
      if (slot === fields.keywords?.slot) return createKeywordSource(context, shape, field, context.sieveOf(plan));
      const source = createSource(context, shape, field);
      return typeof source === 'function' ? source : () => source;
    });
  }

  /**
   * Matches the line at hand.
   *
   * @param out - Takes the numbers of the matching rules.
   * @throws InvalidValue for a value that cannot be read.
   */
  match(out: number[]): void {
    this.#readField = NO_FIELD;
    const short = this.#short;
    for (let i = 0; i < short.length; i++) {
      const { place, classOf } = short[i]!;
      this.#classes[place] = classOf();
    }
    this.#plan.matchClasses(this.#classes, this, out);
  }

  long(slot: number): FieldClass {
    return this.#long[slot]!();
  }

  event(): SigmaEvent {
    return this.#line.event();
  }

  value(field: number): unknown {
    if (field !== this.#readField) {
      this.#readValue = (this.#values[field] ??= this.#createValueSource(field))();
      this.#readField = field;
    }
    return this.#readValue;
  }

  #createValueSource(field: number): ValueSource {
    const line = this.#line;
    const found = readSkeletonValue(this.#plan.readers[field]?.(this.#shape.skeleton));
    switch (found.kind) {
      case 'constant':
        return () => found.value;
      case 'list':
        return () => fillIn(found.value, line);
      case 'slot':
        return this.#shape.isNumber[found.slot] === true
          ? () => line.number(found.slot)
          : () => line.string(found.slot);
    }
    found satisfies never;
  }
}

/** Where a field's class comes from: the class itself when it is the same on all lines of the shape. */
function createSource(context: BindingContext, shape: Shape, field: PlanField): ClassSource | FieldClass {
  const { block, tree, line } = context;
  const { matcher, read, triggers } = field;
  if (triggers?.every(key => shape.skeleton[key] === undefined) === true) return matcher.absent;
  const found = readSkeletonValue(read(shape.skeleton));
  switch (found.kind) {
    case 'constant':
      return matcher.classOf(found.value);
    case 'list':
      return () => matcher.classOf(fillIn(found.value, line));
    case 'slot': {
      const { slot } = found;
      const isNumber = shape.isNumber[slot]!;
      const { cache, similar } = context.seenOf(matcher, isNumber);
      const compute = isNumber
        ? () => line.classOfNumber(matcher, slot)
        : () => line.classOfString(matcher, slot, similar);
      return () => cache.get(block, tree.starts[slot]!, tree.ends[slot]!, compute);
    }
  }
  found satisfies never;
}

/** Puts the values of the line in the place of their slots. */
function fillIn(value: unknown, line: Line): unknown {
  if (Array.isArray(value)) return value.map(entry => fillIn(entry, line));
  const slot = slotOf(value);
  if (slot === undefined) return value;
  return typeof value === 'number' ? line.number(slot) : line.string(slot);
}

function createKeywordSource(
  { block, line }: BindingContext,
  shape: Shape,
  { matcher }: PlanField,
  sieve: KeywordSieve | undefined,
): ClassSource {
  // The sieve looks at slots alone: what is fixed in the shape is searched once.
  const isFixed = matcher.classOf(shape.skeleton) !== matcher.absent;
  if (sieve === undefined || isFixed) return () => matcher.classOf(line.event());
  return () => (sieve.mayHold(block, line, shape) ? matcher.classOf(line.event()) : matcher.absent);
}
