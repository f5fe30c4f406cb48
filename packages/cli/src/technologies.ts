import { mapUnknown, technologies, technologyById } from '@logwright/technologies';
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
