import { mapUnknown, sigmaLogSources, technologies, technologyById } from '@logwright/technologies';
import type { Technology } from '@logwright/technologies';
import { suggest } from '@logwright/pipeline';
import { EXIT } from './exit-codes.js';
import { CommandFailure } from './failure.js';

/** The packs and the fallback, as transformers take them. */
export const PACKS = { technologies, mapUnknown } as const;

/** Ids of all packs. */
export const TECHNOLOGY_IDS: readonly string[] = technologies.map(technology => technology.descriptor.id);

/**
 * Finds a pack by the id that a user gave.
 *
 * @param id - The id.
 * @throws CommandFailure with the nearest known id.
 */
export function requireTechnology(id: string): Technology {
  const technology = technologyById(id);
  if (technology) return technology;
  throw new CommandFailure(EXIT.usage, `There is no technology "${id}". ${suggest(id, TECHNOLOGY_IDS) ?? ''}`.trim());
}

/** What `--technology` means for a transformer: nothing for `auto`. */
export function technologyOption(id: string | undefined): { readonly technology?: string } {
  return id === undefined || id === 'auto' ? {} : { technology: requireTechnology(id).descriptor.id };
}

/** Ids of all technologies whose log sources are known, with a pack or without. */
const LOG_SOURCE_IDS: ReadonlySet<string> = new Set(sigmaLogSources.families.map(({ technology }) => technology));

/**
 * Says what is wrong with the name of a technology that events for rules come from: a pack, or a technology of which no
 * more than its log sources is known.
 *
 * @param id - The id.
 * @returns A sentence with the nearest known id; undefined for one that is known.
 */
export function faultOfTechnology(id: string): string | undefined {
  if (LOG_SOURCE_IDS.has(id)) return undefined;
  return `There is no technology "${id}". ${suggest(id, [...LOG_SOURCE_IDS]) ?? ''}`.trim();
}

/**
 * Checks what `--technology` names for rules.
 *
 * @param id - See {@link faultOfTechnology}; nothing is right, too.
 * @throws CommandFailure with the nearest known id.
 */
export function checkTechnology(id: string | undefined): void {
  const fault = id === undefined ? undefined : faultOfTechnology(id);
  if (fault !== undefined) throw new CommandFailure(EXIT.usage, fault);
}
