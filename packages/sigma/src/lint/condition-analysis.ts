import type { Condition } from '../ast/condition.js';
import type { Detection } from '../ast/rule.js';
import { conditionHolds } from '../match/condition-holds.js';

/** What a condition does with its search identifiers, whatever they stand for. */
export interface ConditionFacts {
  /** True where no combination of them fulfils it. */
  readonly never: boolean;
  /** True where every combination fulfils it. */
  readonly always: boolean;
  /** Named in it, but without effect on whether it holds. */
  readonly idle: readonly string[];
}

/** Above this, the combinations are not tried. */
const MAX_VARIABLES = 12;

/**
 * Tries all combinations of search identifiers.
 *
 * @param detection - See {@link Detection}.
 * @returns The facts, or undefined where there are too many identifiers.
 */
export function conditionFacts(detection: Detection): ConditionFacts | undefined {
  if (!facts.has(detection)) facts.set(detection, findFacts(detection));
  return facts.get(detection);
}

/** Three checks ask for the same. */
const facts = new WeakMap<Detection, ConditionFacts | undefined>();

function findFacts({ conditions }: Detection): ConditionFacts | undefined {
  const groups = groupNames(conditions);
  const variables = [...new Set(groups.values())];
  if (variables.length > MAX_VARIABLES) return undefined;
  const bits = new Map([...groups].map(([name, group]) => [name, 1 << variables.indexOf(group)]));
  const size = 1 << variables.length;
  const truth = Array.from({ length: size }, (_, combination) =>
    conditions.some(condition => conditionHolds(condition, name => (combination & (bits.get(name) ?? 0)) !== 0)),
  );
  const never = !truth.includes(true);
  const always = !truth.includes(false);
  const idle = never || always ? [] : variables.filter((_, index) => hasNoEffect(truth, 1 << index));
  return { never, always, idle };
}

function hasNoEffect(truth: readonly boolean[], bit: number): boolean {
  return truth.every((value, combination) => value === truth[combination ^ bit]);
}

/** Names that stand only together, under one selector, count as one variable. */
function groupNames(conditions: readonly Condition[]): ReadonlyMap<string, string> {
  const uses = new Map<string, string[]>();
  for (const condition of conditions) {
    visit(condition, (name, where) => void (uses.get(name)?.push(where) ?? uses.set(name, [where])));
  }
  return new Map([...uses].map(([name, where]) => [name, where.length === 1 ? where[0]! : name]));
}

function visit(condition: Condition, use: (name: string, where: string) => void): void {
  if (condition.kind === 'reference') use(condition.name, condition.name);
  else if (condition.kind === 'selector') {
    const where = `${condition.quantity === 'all' ? 'all' : '1'} of ${condition.pattern}`;
    for (const name of condition.names) use(name, where);
  } else if (condition.kind === 'not') visit(condition.operand, use);
  else for (const operand of condition.operands) visit(operand, use);
}

/**
 * The search identifiers that a detection's conditions name, by themselves or through a pattern.
 *
 * @param detection - See {@link Detection}.
 * @returns Their names.
 */
export function usedNames({ conditions }: Detection): ReadonlySet<string> {
  const names = new Set<string>();
  for (const condition of conditions) visit(condition, name => void names.add(name));
  return names;
}
