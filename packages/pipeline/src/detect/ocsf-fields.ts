import type { LogEvent } from '@logwright/connector-kit';
import type { Correlation, DetectionPart, Rule, SigmaEvent } from '@logwright/sigma';

/** What stands before the path of a field of the OCSF event in a rule: `ocsf.src_endpoint.ip`. */
const PREFIX = 'ocsf.';

/**
 * The fields of the OCSF event that rules look for, beside the product's own.
 *
 * @param documents - Rules; what correlations group by is read only of events that matched.
 * @returns Names as the rules write them, each once.
 */
export function ocsfFieldsOf(documents: readonly (Rule | Correlation)[]): readonly string[] {
  const fields = documents.flatMap(document =>
    document.kind === 'rule' ? [...document.detection.selections.values()].flatMap(fieldsOf) : [],
  );
  return [...new Set(fields.filter(field => field.startsWith(PREFIX)))];
}

function fieldsOf(part: DetectionPart): readonly string[] {
  if (part.kind === 'item') return part.field === null ? [] : [part.field];
  return part.parts.flatMap(fieldsOf);
}

/**
 * The event as rules see it: the product's own fields and, where rules ask for them, those of the OCSF event.
 *
 * @param event - An event on its way.
 * @param fields - From {@link ocsfFieldsOf}.
 */
export function ruleView({ native, event }: LogEvent, fields: readonly string[]): SigmaEvent {
  if (fields.length === 0) return native;
  const view: Record<string, unknown> = { ...native };
  for (const field of fields) {
    const value = valueAt(event, field.slice(PREFIX.length).split('.'));
    if (value !== undefined && !Object.hasOwn(native, field)) view[field] = value;
  }
  return view;
}

/**
 * The event as correlations see it: the whole OCSF event stands under `ocsf`.
 *
 * @param event - An event on its way.
 */
export function correlationView({ native, event }: LogEvent): SigmaEvent {
  return { ...native, ocsf: event };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  if (path.length === 0) return value;
  if (Array.isArray(value)) {
    const found = value.map(item => valueAt(item, path)).filter(item => item !== undefined);
    return found.length === 0 ? undefined : found.flat();
  }
  const [key = '', ...rest] = path;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return valueAt((value as Record<string, unknown>)[key], rest);
}
