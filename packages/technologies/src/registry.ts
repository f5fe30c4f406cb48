import { awsCloudTrail } from './aws-cloudtrail/index.js';
import { backstageAudit } from './backstage-audit/index.js';
import { linuxAuditd } from './linux-auditd/index.js';
import { linuxAuth } from './linux-auth/index.js';
import { nginxAccess } from './nginx-access/index.js';
import type { NativeRecord, ParseInput, Technology } from './technology.js';
import { isObject } from './values.js';
import { windowsEvent } from './windows-event/index.js';

/** Every technology pack of this package. */
export const technologies: readonly Technology[] = [
  windowsEvent,
  awsCloudTrail,
  linuxAuditd,
  nginxAccess,
  linuxAuth,
  backstageAudit,
];

const BY_ID: ReadonlyMap<string, Technology> = new Map(
  technologies.map(technology => [technology.descriptor.id, technology]),
);

/** A pack must be at least this sure of a record to be given it. */
const SURE_ENOUGH = 0.5;
/** The pack of the record before is taken at this, without asking the others. */
const CERTAIN = 0.9;

/**
 * Finds a technology pack.
 *
 * @param id - Id of its descriptor, for instance `linux-auditd`.
 * @returns The pack, or undefined when there is none of that id.
 */
export function technologyById(id: string): Technology | undefined {
  return BY_ID.get(id);
}

/**
 * Recognises the technology of a record.
 *
 * @param input - The record; JSON text is parsed when `json` is left out.
 * @param preferred - The pack of the record before: logs rarely change their kind from line to line.
 * @returns The pack that is surest, or undefined when none is sure enough.
 */
export function detectTechnology(input: ParseInput, preferred?: Technology): Technology | undefined {
  const complete = withJson(input);
  if (preferred !== undefined && preferred.detect(complete) >= CERTAIN) return preferred;
  let best: Technology | undefined;
  let bestScore = SURE_ENOUGH;
  for (const technology of technologies) {
    const score = technology.detect(complete);
    if (score < bestScore || (score === bestScore && best !== undefined)) continue;
    best = technology;
    bestScore = score;
    if (score >= 1) break;
  }
  return best;
}

function withJson(input: ParseInput): ParseInput {
  if (input.json !== undefined || input.text.charCodeAt(0) !== 123) return input;
  const json = jsonRecord(input.text);
  return json === undefined ? input : { text: input.text, json };
}

/** The text as a JSON object, or undefined. */
export function jsonRecord(text: string): NativeRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // Not JSON: a plain text record.
    return undefined;
  }
}
