import type { LogSource } from '../ast/rule.js';

/**
 * What is known of log sources beside the rules: how events say which they stand for, and how they name their fields.
 * Plain data, which technology packs provide (`sigmaLogSources` of `@logwright/technologies`).
 */
export interface LogSourceCatalogue {
  /** Tried in this order on an event whose technology is not told. */
  readonly families: readonly LogSourceFamily[];
}

/** Events of one technology that say their log source in the same way. */
export interface LogSourceFamily {
  /** The id of the technology; several families may share one. */
  readonly technology: string;
  /** What an event of the family shows by itself: all of it. Empty where nothing tells it from other events. */
  readonly recognise: readonly FieldCondition[];
  /** The field that names the log within the product, as Windows' `Channel` does. Few values, or caches do not help. */
  readonly channelField?: string;
  /**
   * The field with the number of the kind of event. `beside:LogName:Id` is the field `Id` of events that have `LogName`:
   * so a field that has many values in other products decides nothing there.
   */
  readonly eventIdField?: string;
  readonly entries: readonly LogSourceEntry[];
}

/** A field that must be there and not be null; what else is said of it must hold, too. */
export interface FieldCondition {
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
export interface LogSourceEntry {
  readonly logSource: LogSource;
  /** Values of the channel field, in any case. @defaultValue every event */
  readonly channels?: readonly string[];
  /** Values of the event id field. @defaultValue every event */
  readonly eventIds?: readonly number[];
  /** What these events call the fields of the rules. */
  readonly aliases?: FieldAliases;
  /** Those of events in Winlogbeat's form, whose modules rename fields; in the place of `aliases` of the same names. */
  readonly winlogbeatAliases?: FieldAliases;
  /** Whether the names of fields have blanks in these events: rules write `NewValue` for `New Value`. */
  readonly spacedNames?: boolean;
}

/**
 * Field names to try after the rule's own, by the rule's name. `words:` before a name makes one text of a list of texts,
 * with blanks between: rules look for `dscl . -create` where an event has a list of arguments. `text:` stands before
 * what all these events would have in a field that they leave out, and `before:` before a name that is tried before the
 * rule's own. Under `*` stands where these events have all their fields, with a `*` for the name: `data.*`; after `small:`
 * the name begins with a small letter there.
 */
export type FieldAliases = Readonly<Record<string, readonly string[]>>;
