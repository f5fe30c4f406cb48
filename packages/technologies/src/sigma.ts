/** Where a technology stands in Sigma's `logsource`. */
export interface SigmaLogSource {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
}

/**
 * What a technology calls the fields of Sigma's rules: names to try after the rule's own, by the rule's name. `words:`
 * before a name makes one text of a list of texts, with blanks between: rules look for `dscl . -create` where an event
 * has a list of arguments. `text:` stands before what all these events would have in a field that they leave out, and
 * `before:` before a name that is tried before the rule's own. Under `*` stands where these events have all their fields,
 * with a `*` for the name: `data.*`; after `small:` the name begins with a small letter there.
 */
export type SigmaFieldAliases = Readonly<Record<string, readonly string[]>>;

/** A field that must be there and not be null; what else is said of it must hold, too. */
export interface SigmaFieldCondition {
  /** Its name; dots go from object to object, as in rules. */
  readonly field: string;
  /** How its text must begin, in any case. */
  readonly startsWith?: string;
  /** What its text must be, in any case; numbers and truth values are compared as JSON writes them. */
  readonly oneOf?: readonly string[];
  /** True turns the condition round: the field must not be there, or be null, or something else. */
  readonly not?: boolean;
}

/** A log source that some events of a family stand for. */
export interface SigmaLogSourceEntry {
  readonly logSource: SigmaLogSource;
  /** Values of the channel field, in any case. @defaultValue every event */
  readonly channels?: readonly string[];
  /** Values of the event id field. @defaultValue every event */
  readonly eventIds?: readonly number[];
  readonly aliases?: SigmaFieldAliases;
  /** Those of events in Winlogbeat's form, whose modules rename fields; in the place of `aliases` of the same names. */
  readonly winlogbeatAliases?: SigmaFieldAliases;
  /** Whether the names of fields have blanks in these events: rules write `NewValue` for `New Value`. */
  readonly spacedNames?: boolean;
}

/**
 * Records of one technology that say their Sigma log source in the same way. The fields are those of its native
 * records, and of its raw ones where these are JSON.
 */
export interface SigmaLogSourceFamily {
  /** Id of the technology's descriptor; of the one it will get where there is no pack yet. */
  readonly technology: string;
  /** What a record of the family shows by itself: all of it. Empty where nothing tells it from other events. */
  readonly recognise: readonly SigmaFieldCondition[];
  /** The field that names the log within the product, as Windows' `Channel` does. Few values, or caches do not help. */
  readonly channelField?: string;
  /**
   * The field with the number of the kind of event. `beside:LogName:Id` is the field `Id` of events that have `LogName`:
   * so a field that has many values in other products decides nothing there.
   */
  readonly eventIdField?: string;
  readonly entries: readonly SigmaLogSourceEntry[];
}

/**
 * The log sources that families stand for, for a descriptor.
 *
 * @param families - See {@link SigmaLogSourceFamily}.
 * @returns Each once, the general ones first.
 */
export function listLogSources(families: readonly SigmaLogSourceFamily[]): readonly SigmaLogSource[] {
  const known = new Map<string, SigmaLogSource>();
  for (const { logSource } of families.flatMap(({ entries }) => entries)) {
    const { product, category, service } = logSource;
    known.set(JSON.stringify([product, category, service]), logSource);
  }
  return [...known.values()];
}
