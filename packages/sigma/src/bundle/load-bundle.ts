import type { Expression } from '../ast/expression.js';
import type { SigmaDocument } from '../ast/rule.js';
import { BundleError } from './bundle-error.js';
import { ShapeFault } from './checks.js';
import { createDocumentDecoder } from './document-codec.js';
import { DEFAULT_BUNDLE_LIMITS, readFrame } from './frame.js';
import type { BundleLimits } from './frame.js';
import { decodeTable } from './predicate-table.js';

/**
 * Reads a bundle of rules. All of it is checked, so a bundle may come from anywhere; who made it, it does not say.
 *
 * @param text - What `serializeRules` returned.
 * @param limits - Limits other than {@link DEFAULT_BUNDLE_LIMITS}.
 * @returns The documents that were serialised, in their order. Compiling them is quick, because their modifiers need
 * not be resolved again.
 * @throws BundleError: nothing is loaded of a bundle that is damaged, of another version or over a limit.
 * @example
 * ```ts
 * const documents = loadBundle(await (await fetch('/rules.bundle')).text());
 * const engine = compileRules(documents.filter(document => document.kind === 'rule'));
 * ```
 */
export function loadBundle(text: string, limits: Partial<BundleLimits> = {}): readonly SigmaDocument[] {
  const all = { ...DEFAULT_BUNDLE_LIMITS, ...limits };
  const [table = '', ...lines] = readFrame(text, all);
  const leaves = decode('The table of the bundle', table, decodeLeaves);
  const decodeDocument = createDocumentDecoder(leaves, all.maxDepth);
  return lines.map((line, index) => {
    const place = `Document ${index + 1} of the bundle`;
    if (line.length > all.maxDocumentChars) {
      const message = `${place} is over the limit maxDocumentChars: ${line.length} of ${all.maxDocumentChars}.`;
      throw new BundleError('limit-exceeded', message);
    }
    return decode(place, line, decodeDocument);
  });
}

function decodeLeaves(value: unknown): readonly Expression[] {
  return decodeTable(value).map(predicate => ({ kind: 'predicate', predicate }));
}

function decode<T>(place: string, line: string, read: (value: unknown) => T): T {
  try {
    return read(JSON.parse(line));
  } catch (error) {
    if (!(error instanceof ShapeFault || error instanceof SyntaxError)) throw error;
    throw new BundleError('invalid-document', `${place}: ${error.message}`, { cause: error });
  }
}
