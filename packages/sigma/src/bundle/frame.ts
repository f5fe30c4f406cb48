import { BundleError } from './bundle-error.js';

const FORMAT = 'logwright-sigma-bundle';
const VERSION = 1;

/** Limits that keep a hostile bundle from holding a program up. */
export interface BundleLimits {
  /** UTF-16 code units of the whole bundle. @defaultValue 64,000,000 */
  readonly maxChars: number;
  /** Rules, correlations and filters together. @defaultValue 100,000 */
  readonly maxDocuments: number;
  /** UTF-16 code units of one document. @defaultValue 4,000,000 */
  readonly maxDocumentChars: number;
  /** Levels of a detection or a condition. @defaultValue 128 */
  readonly maxDepth: number;
}

/** The limits that hold when a caller names none. */
export const DEFAULT_BUNDLE_LIMITS: BundleLimits = {
  maxChars: 64_000_000,
  maxDocuments: 100_000,
  maxDocumentChars: 4_000_000,
  maxDepth: 128,
};

interface Header {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly documents: number;
  readonly chars: number;
  readonly checksum: string;
}

/**
 * Writes values as lines under a header with their number, length and checksum. All is ASCII, which takes half the
 * memory and time of other text.
 *
 * @param table - What the documents share.
 * @param documents - One value a document.
 * @returns The bundle.
 */
export function writeFrame(table: object, documents: readonly object[]): string {
  const body = [table, ...documents].map(value => `${asciiJson(value)}\n`).join('');
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    documents: documents.length,
    chars: body.length,
    checksum: checksum(body, 0),
  };
  return `${JSON.stringify(header)}\n${body}`;
}

function asciiJson(value: object): string {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[^\0-\x7f]/g, escape);
}

/**
 * Checks the header of a bundle and takes its lines apart.
 *
 * @param text - The bundle.
 * @param limits - See {@link BundleLimits}.
 * @returns The line of the table, then one a document.
 * @throws BundleError, with any code but `invalid-document`.
 */
export function readFrame(text: string, limits: BundleLimits): readonly string[] {
  if (text.length > limits.maxChars) throw overLimit('maxChars', text.length, limits);
  const end = text.indexOf('\n');
  const header = readHeader(end < 0 ? text : text.slice(0, end));
  if (header.documents > limits.maxDocuments) throw overLimit('maxDocuments', header.documents, limits);
  const body = end < 0 ? '' : text.slice(end + 1);
  if (body.length < header.chars) {
    const message = `The bundle ends after ${body.length} of ${header.chars} characters. Copy it again.`;
    throw new BundleError('truncated', message);
  }
  if (body.length > header.chars || checksum(text, end + 1) !== header.checksum) {
    throw new BundleError('damaged', 'The bundle was changed after it was made. Make it again from the rules.');
  }
  const lines = body.split('\n');
  lines.pop();
  if (lines.length !== header.documents + 1) {
    throw new BundleError('damaged', `The bundle has ${lines.length - 1} of ${header.documents} documents.`);
  }
  return lines;
}

const MAX_HEADER_CHARS = 1_000;

function readHeader(line: string): Header {
  const header = line.length > MAX_HEADER_CHARS ? undefined : parseHeader(line);
  if (header?.format !== FORMAT) {
    throw new BundleError('not-a-bundle', `A bundle begins with a line that names the format ${FORMAT}.`);
  }
  if (header.version !== VERSION) {
    const message = `The bundle has version ${String(header.version)}; this program reads version ${VERSION}. Make it again from the rules.`;
    throw new BundleError('unsupported-version', message);
  }
  const { documents, chars } = header;
  if (!isCount(documents) || !isCount(chars) || typeof header.checksum !== 'string') {
    throw new BundleError('damaged', "The bundle's header has no number of documents, length or checksum.");
  }
  return header as Header;
}

function parseHeader(line: string): Partial<Header> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function overLimit(name: keyof BundleLimits, actual: number, limits: BundleLimits): BundleError {
  return new BundleError('limit-exceeded', `The bundle is over the limit ${name}: ${actual} of ${limits[name]}.`);
}

/** FNV-1a with 32 bits over UTF-16 code units from a place on: it finds damage, not intent. */
function checksum(text: string, from: number): string {
  const { length } = text;
  let hash = 0x811c9dc5;
  for (let i = from; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
