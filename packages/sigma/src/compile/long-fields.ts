/** Fields whose texts are long or seldom repeat: they are read only when a rule still depends on them. */
const LONG_FIELDS: ReadonlySet<string> = new Set([
  'CommandLine',
  'ParentCommandLine',
  'ScriptBlockText',
  'CallTrace',
  'Payload',
  'ContextInfo',
  'Data',
  'Message',
  'Hashes',
  'HostApplication',
  'Attributes',
]);

/**
 * Whether a field is read in the second stage, as keywords are. Fewer than 32 are, so that each has a bit.
 *
 * @param name - The field's name in rules; undefined for keywords.
 * @returns True for long fields.
 */
export function isLong(name: string | undefined): boolean {
  return name === undefined || LONG_FIELDS.has(name);
}
