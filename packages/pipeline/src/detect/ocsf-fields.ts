import type { Correlation, DetectionPart, Rule, SigmaEvent } from '@logwright/sigma';
import type { LogEvent } from '@logwright/connector-kit';

/** What stands before the path of a field of the OCSF event in a rule: `ocsf.src_endpoint.ip`. */
const PREFIX = 'ocsf.';

/**
 * Whether rules read fields of the OCSF event beside the product's own.
 *
 * @param documents - Rules and correlations.
 */
export function readsOcsfFields(documents: readonly (Rule | Correlation)[]): boolean {
  return documents.some(document =>
    document.kind === 'rule'
      ? [...document.detection.selections.values()].some(partReads)
      : correlationFields(document).some(isOcsf),
  );
}

function partReads(part: DetectionPart): boolean {
  return part.kind === 'item' ? part.field !== null && isOcsf(part.field) : part.parts.some(partReads);
}

function correlationFields({ groupBy, aliases, condition }: Correlation): readonly string[] {
  const counted = condition.kind === 'thresholds' ? condition.fields : [];
  return [...groupBy, ...counted, ...Object.values(aliases).flatMap(alias => Object.values(alias))];
}

function isOcsf(field: string): boolean {
  return field.startsWith(PREFIX);
}

/**
 * The event as rules see it: the product's own fields and, where rules ask for it, the OCSF event under `ocsf`. That
 * key cannot be enumerated, so that keyword searches see the record alone.
 *
 * @param event - An event on its way.
 * @param withOcsf - Whether a rule reads it.
 */
export function ruleView({ native, event }: LogEvent, withOcsf: boolean): SigmaEvent {
  if (!withOcsf || Object.hasOwn(native, 'ocsf')) return native;
  const view = Object.isExtensible(native) ? native : { ...native };
  return Object.defineProperty(view, 'ocsf', { value: event });
}
