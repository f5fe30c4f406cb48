import type { OcsfEvent, OcsfObject } from '@logwright/ocsf';
import { clip } from './clip.js';

/** Attributes that are copied of each object; the rest stays with the event. */
const COPIED = {
  src_endpoint: ['ip', 'port', 'hostname', 'name', 'uid', 'domain'],
  dst_endpoint: ['ip', 'port', 'hostname', 'name', 'uid', 'domain'],
  user: ['name', 'uid', 'domain', 'email_addr'],
  device: ['hostname', 'name', 'uid', 'ip', 'type_id', 'domain'],
} as const;

/** Who and where of an event: what may stand in `evidences` as an object. */
export type Artefacts = { readonly [name in keyof typeof COPIED]?: OcsfObject };

/**
 * Copies the endpoints, the user and the device of an event, each with the few attributes that name it.
 *
 * @param event - An OCSF event.
 * @returns Only what the event has.
 */
export function artefactsOf(event: OcsfEvent): Artefacts {
  const actor = event['actor'];
  const found: Record<string, OcsfObject> = {};
  for (const [name, attributes] of Object.entries(COPIED)) {
    const object = event[name] ?? (name === 'user' && isObject(actor) ? actor['user'] : undefined);
    const copy = isObject(object) ? copyOf(object, attributes) : undefined;
    if (copy !== undefined) found[name] = copy;
  }
  return found;
}

function copyOf(object: OcsfObject, attributes: readonly string[]): OcsfObject | undefined {
  const copied = attributes.flatMap(name => {
    const value = object[name];
    const copy = typeof value === 'string' ? clip(value) : value;
    return typeof copy === 'string' || typeof copy === 'number' ? [[name, copy] as const] : [];
  });
  return copied.some(([name]) => name !== 'type_id' && name !== 'port') ? Object.fromEntries(copied) : undefined;
}

function isObject(value: unknown): value is OcsfObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
