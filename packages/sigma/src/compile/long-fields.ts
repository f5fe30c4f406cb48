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

/**
 * Finds the predicates that are read in the second stage.
 *
 * @param predicates - The fields of predicates by their numbers; a number that no field has is that of keywords.
 * @param fields - The names of fields.
 * @returns True for those of long fields and keywords, by number.
 */
export function findLong(
  predicates: readonly { readonly field: number }[],
  fields: readonly string[],
): readonly boolean[] {
  const longFields = fields.map(isLong);
  return predicates.map(({ field }) => longFields[field] ?? isLong(undefined));
}
