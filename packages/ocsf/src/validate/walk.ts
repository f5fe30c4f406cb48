import { checkAtLeastOne, checkJustOne } from './constraints.js';
import {
  KIND_BOOLEAN,
  KIND_FLOAT,
  KIND_INTEGER,
  KIND_JSON,
  KIND_OBJECT,
  KIND_STRING,
  planOf,
  type AttributePlan,
  type Plan,
} from './plan.js';
import {
  hint,
  report,
  reportEnum,
  reportLimit,
  reportProfile,
  reportType,
  reportUnknown,
  type Walk,
} from './report.js';

/** A JSON object as the walk sees it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for what JSON calls an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Checks one object of the event against its plan, and what it holds. */
export function walkObject(walk: Walk, plan: Plan, value: JsonObject): void {
  walk.objects += 1;
  if (walk.objects > walk.limits.maxObjects) return reportLimit(walk, undefined, 'maxObjects', walk.objects);
  if (plan.isOpen) return;
  let requiredSeen = 0;
  for (const name in value) {
    const item = value[name];
    if (item === undefined) continue;
    const attribute = plan.attributes.get(name);
    if (attribute === undefined) {
      if (walk.strict) reportUnknown(walk, plan, name);
    } else {
      if (attribute.isRequired) requiredSeen += 1;
      walkAttribute(walk, attribute, item);
    }
    if (walk.stopped) return;
  }
  if (requiredSeen < plan.required.length) reportMissing(walk, plan.required, value);
  if (plan.requiredByProfile.length > 0) checkProfileRequired(walk, plan.requiredByProfile, value);
  if (plan.atLeastOne !== undefined) checkAtLeastOne(walk, plan.atLeastOne, value);
  if (plan.justOne !== undefined) checkJustOne(walk, plan.justOne, value);
  if (walk.hints !== undefined) hintObject(walk, plan, value);
}

function walkAttribute(walk: Walk, attribute: AttributePlan, item: unknown): void {
  const { profileMask } = attribute;
  if (profileMask !== 0 && (profileMask & walk.profiles) === 0 && walk.strict) return reportProfile(walk, attribute);
  if (walk.hints !== undefined) hintDeprecated(walk, attribute, item);
  if (attribute.isArray) walkArray(walk, attribute, item);
  else walkValue(walk, attribute, attribute.name, item);
}

function walkArray(walk: Walk, attribute: AttributePlan, items: unknown): void {
  if (!Array.isArray(items)) return reportType(walk, attribute.name, `an array of ${attribute.fact.type}`, items);
  if (items.length > walk.limits.maxArrayLength)
    return reportLimit(walk, attribute.name, 'maxArrayLength', items.length);
  walk.path.push(attribute.name);
  for (let index = 0; index < items.length && !walk.stopped; index += 1)
    walkValue(walk, attribute, index, items[index]);
  walk.path.pop();
}

function walkValue(walk: Walk, attribute: AttributePlan, last: string | number, value: unknown): void {
  switch (attribute.kind) {
    case KIND_STRING:
      return checkString(walk, attribute, last, value);
    case KIND_INTEGER:
      if (!Number.isInteger(value)) return reportType(walk, last, 'a whole number', value);
      return checkNumber(walk, attribute, last, value as number);
    case KIND_OBJECT:
      return enterObject(walk, attribute, last, value);
    case KIND_BOOLEAN:
      if (typeof value !== 'boolean') reportType(walk, last, 'true or false', value);
      return;
    case KIND_FLOAT:
      if (!Number.isFinite(value)) return reportType(walk, last, 'a number', value);
      return checkNumber(walk, attribute, last, value as number);
    case KIND_JSON:
    default:
      return;
  }
}

function enterObject(walk: Walk, attribute: AttributePlan, last: string | number, value: unknown): void {
  if (!isJsonObject(value) || attribute.fact.object === undefined) return reportType(walk, last, 'an object', value);
  if (walk.path.length >= walk.limits.maxDepth) return reportLimit(walk, last, 'maxDepth', walk.path.length + 1);
  walk.path.push(last);
  attribute.inner ??= planOf(attribute.fact.object());
  walkObject(walk, attribute.inner, value);
  walk.path.pop();
}

function checkString(walk: Walk, attribute: AttributePlan, last: string | number, value: unknown): void {
  if (typeof value !== 'string') return reportType(walk, last, 'a text', value);
  const { length } = value;
  const { format, maxLength, values } = attribute;
  if (length > walk.limits.maxStringLength) return reportLimit(walk, last, 'maxStringLength', length);
  if (length > maxLength && [...value].length > maxLength) {
    report(
      walk,
      last,
      'length',
      `${attribute.fact.type} has at most ${maxLength} characters, here are ${length}`,
      'Shorten it.',
    );
  }
  if (values !== undefined && !values.has(value)) reportEnum(walk, attribute, last, value);
  if (format === undefined) return;
  if (length > walk.limits.maxPatternLength && attribute.fact.type !== 'bytestring_t') {
    return reportLimit(walk, last, 'maxPatternLength', length);
  }
  if (!format(value)) reportPattern(walk, attribute, last, value);
}

function reportPattern(walk: Walk, { fact }: AttributePlan, last: string | number, value: string): void {
  const shown = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value);
  report(
    walk,
    last,
    'pattern',
    `${shown} does not have the form of ${fact.type}`,
    `Mend the value, or leave the attribute out.`,
  );
}

function checkNumber(walk: Walk, attribute: AttributePlan, last: string | number, value: number): void {
  const { values, min, max } = attribute;
  if (values !== undefined && !values.has(value)) reportEnum(walk, attribute, last, value);
  if (value < min || value > max)
    report(walk, last, 'range', `${value} is outside of ${min} to ${max}`, `Give a number from ${min} to ${max}.`);
  if (walk.hints !== undefined && attribute.isTimestamp) hintTimeUnit(walk, last, value);
}

function reportMissing(walk: Walk, wanted: readonly AttributePlan[], value: JsonObject): void {
  for (const attribute of wanted) if (value[attribute.name] === undefined) reportRequired(walk, attribute);
}

function checkProfileRequired(walk: Walk, wanted: readonly AttributePlan[], value: JsonObject): void {
  for (const attribute of wanted) {
    const isApplied = (attribute.profileMask & walk.profiles) !== 0;
    if (isApplied && value[attribute.name] === undefined) reportRequired(walk, attribute);
  }
}

function reportRequired(walk: Walk, { name, fact }: AttributePlan): void {
  const type = fact.object ? fact.object().name : fact.type;
  const mend = `Add ${name} (${fact.isArray ? 'array of ' : ''}${type}).`;
  report(walk, name, 'required', `required attribute ${name} is missing`, mend);
}

function hintObject(walk: Walk, { recommended, attributes }: Plan, value: JsonObject): void {
  for (const name in value) {
    const sibling = value[name] === 99 ? attributes.get(name)?.fact.sibling : undefined;
    if (sibling !== undefined && value[sibling] === undefined) {
      hint(walk, sibling, 'sibling', `${name} is 99 (Other), and ${sibling} does not say what`);
    }
  }
  for (const { name, profileMask } of recommended) {
    if (value[name] !== undefined || (profileMask !== 0 && (profileMask & walk.profiles) === 0)) continue;
    hint(walk, name, 'recommended', `recommended attribute ${name} is missing`);
  }
}

function hintDeprecated(walk: Walk, { name, fact }: AttributePlan, item: unknown): void {
  const value =
    typeof item === 'number' || typeof item === 'string' ? fact.deprecatedValues?.[String(item)] : undefined;
  const deprecated = fact.deprecated ?? value;
  if (!deprecated) return;
  const instead = deprecated.replacedBy.length > 0 ? `: use ${deprecated.replacedBy.join(', ')}` : '';
  hint(walk, name, 'deprecated', `${name} is deprecated since ${deprecated.since}${instead}`);
}

/** Milliseconds of today lie between these; seconds lie below, micro- and nanoseconds above. */
const EARLIEST_MS = Date.UTC(1973, 2, 3);
const LATEST_MS = Date.UTC(2286, 10, 20);

function hintTimeUnit(walk: Walk, last: string | number, value: number): void {
  if (value > 0 && value < EARLIEST_MS)
    hint(walk, last, 'time-unit', `${value} is before ${new Date(EARLIEST_MS).getUTCFullYear()}: is it in seconds?`);
  if (value > LATEST_MS)
    hint(walk, last, 'time-unit', `${value} is after ${new Date(LATEST_MS).getUTCFullYear()}: is it in microseconds?`);
}
