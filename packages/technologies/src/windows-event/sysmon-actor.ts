import type { EventDraft } from '../event-draft.js';
import { text } from '../values.js';
import type { Reading } from '../values.js';
import { accountFrom, hashesFrom, processFrom, set } from './objects.js';

type Fields = Record<string, unknown>;

/** Fields that {@link setActor} represents. */
export const ACTOR_KEYS = ['ProcessGuid', 'ProcessId', 'Image', 'User'] as const;
/** Fields that {@link describeFile} represents besides the hashes. */
export const PRODUCT_KEYS = ['FileVersion', 'Description', 'Product', 'Company', 'OriginalFileName'] as const;

/** The process that did it, with its user: the actor of most Sysmon events. */
export function setActor(event: EventDraft, reading: Reading): boolean {
  const process = processFrom(reading, 'ProcessId', 'ProcessGuid', 'Image');
  const user = accountFrom(reading, 'User');
  if (process === undefined && user === undefined) return false;
  const actor: Fields = {};
  if (process !== undefined) actor['process'] = process;
  if (user !== undefined) actor['user'] = user;
  event['actor'] = actor;
  return true;
}

/** Version information of an image, as Sysmon reads it from the file. */
export function describeFile(file: Fields, reading: Reading): Fields {
  set(file, 'hashes', hashesFrom(reading, 'Hashes'));
  set(file, 'company_name', text(reading, 'Company'));
  set(file, 'desc', text(reading, 'Description'));
  set(file, 'version', text(reading, 'FileVersion'));
  set(file, 'internal_name', text(reading, 'OriginalFileName'));
  const product = text(reading, 'Product');
  if (product !== undefined) file['product'] = { name: product };
  return file;
}
