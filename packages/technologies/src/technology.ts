import type { OcsfEvent } from '@logwright/ocsf';
import type { SigmaLogSource } from './sigma.js';

/** Fields of a record under the product's own names, as Sigma rules use them. */
export type NativeRecord = Readonly<Record<string, unknown>>;

/** A record to recognise or to parse. */
export interface ParseInput {
  /** The record's text without its line end. */
  readonly text: string;
  /** The record as an object, when the text is a JSON object: parsed once for all packs. */
  readonly json?: NativeRecord;
}

/** The outcome of {@link Technology.parse}. */
export type ParseResult =
  | { readonly kind: 'parsed'; readonly native: NativeRecord }
  /** Not a record of this technology or a damaged one; `reason` says what is wrong, where, and how to mend it. */
  | { readonly kind: 'rejected'; readonly reason: string };

/** What {@link Technology.map} may know besides the record. Time comes in here, never from a clock. */
export interface MapContext {
  /** Time of receipt in ms since 1970: the year of a syslog stamp without one, the time of a record without any. */
  readonly receivedAt: number;
  /** The sender, when the source knows it. */
  readonly host?: string;
}

/** A link that a reader may follow. */
export interface DocumentationLink {
  readonly title: string;
  readonly url: string;
}

/** What is known of a technology without any record: the facts of its reference page. */
export interface TechnologyDescriptor {
  /** Kebab-case and stable: it is stored with every event. */
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly product: string;
  readonly category:
    'operating-system' | 'identity' | 'cloud' | 'web' | 'network' | 'endpoint' | 'application' | 'container';
  /** One paragraph: what the product logs and why a security team wants it. */
  readonly summary: string;
  /** The raw form, for instance `JSON lines` or `key=value after a syslog header`. */
  readonly formats: readonly string[];
  /** OCSF class_uids that the mapping can produce. */
  readonly classUids: readonly number[];
  /** Every log source of Sigma that its records can stand for. */
  readonly sigma: readonly SigmaLogSource[];
  /** How to switch the logging on and collect it, as short Markdown with commands. */
  readonly collection: string;
  /** Known gaps and traps, one sentence each. */
  readonly limits: readonly string[];
  readonly links: readonly DocumentationLink[];
}

/** A raw record written here beside the event that it must become. */
export interface TechnologySample {
  readonly name: string;
  readonly raw: string;
  readonly receivedAt: number;
  readonly expected: OcsfEvent;
}

/** One technology pack: how a product's raw records become OCSF events. Pure. */
export interface Technology {
  readonly descriptor: TechnologyDescriptor;
  /**
   * How sure it is that the record belongs to this technology, from 0 (no) to 1 (certain). Cheap: a few
   * property or prefix tests, no full parse.
   */
  detect(input: ParseInput): number;
  /** Turns text into the product's own fields. Never throws on input, whatever it is. */
  parse(input: ParseInput): ParseResult;
  /** Turns the product's fields into an OCSF event. Never throws on input; what has no place goes to `unmapped`. */
  map(native: NativeRecord, context: MapContext): OcsfEvent;
}
