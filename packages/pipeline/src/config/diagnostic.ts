import { closest, distance } from 'fastest-levenshtein';

/** One thing wrong in a configuration file, and how to mend it. */
export interface Diagnostic {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Where in the document, for instance `sources.web.paths[0]`; empty for the document itself. */
  readonly path: string;
  readonly message: string;
  /** What to do, one sentence. */
  readonly mend?: string;
}

/**
 * One line for a person: `logwright.yaml:4:3 sources.web: Unknown key "pathz". Did you mean "paths"?`
 *
 * @param diagnostic - What is wrong.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, path, message, mend } = diagnostic;
  return [`${file}:${line}:${column}`, path && `${path}:`, message, mend].filter(Boolean).join(' ');
}

/** Turns a path into words: `['sources', 'web', 'paths', 0]` is `sources.web.paths[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${String(step)}` : String(step)),
    '',
  );
}

/**
 * Says which of the known words was probably meant, or lists them.
 *
 * @param word - What was written.
 * @param known - What could have been meant.
 * @returns One sentence, or undefined when nothing is known.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const nearest = closest(word, [...known]);
  const list = known.length > 1 ? ` Known: ${known.join(', ')}.` : '';
  return isNear(word, nearest) ? `Did you mean "${nearest}"?${list}` : `Known: ${known.join(', ')}.`;
}

function isNear(word: string, nearest: string): boolean {
  const [a, b] = [word.toLowerCase(), nearest.toLowerCase()];
  const budget = Math.max(2, Math.ceil(Math.max(a.length, b.length) / 3));
  return a.startsWith(b) || b.startsWith(a) || distanceWithin(a, b, budget);
}

function distanceWithin(a: string, b: string, budget: number): boolean {
  return Math.abs(a.length - b.length) <= budget && distance(a, b) <= budget;
}
