import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Scalar } from 'yaml';
import { formatPath } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';

/** Largest configuration text, in UTF-16 units. */
const MAX_LENGTH = 1_000_000;
/** How often aliases may be expanded in all: enough for reuse, too few for an alias bomb. */
const MAX_ALIASES = 100;

/** A YAML text with the way back from a path to its line. */
export interface YamlSource {
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Makes a diagnostic at the node of a path, or at its nearest ancestor. `at: 'key'` points at the key. */
  diagnose(path: readonly PropertyKey[], message: string, mend?: string, at?: 'key' | 'value'): Diagnostic;
}

/** Values for `${NAME}`, given by the host program. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads YAML: syntax, duplicate keys and missing variables become diagnostics, never exceptions.
 *
 * @param text - The file's content.
 * @param file - Its name, for the diagnostics.
 * @param environment - Values for `${NAME}` and `${NAME:-fallback}`; `$${` stands for a literal `${`.
 */
export function readYaml(text: string, file: string, environment: Environment): YamlSource {
  const lines = new LineCounter();
  const at = (offset: number, path: string, message: string, mend?: string): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), path, message, ...(mend ? { mend } : {}) };
  };
  if (text.length > MAX_LENGTH) {
    return unreadable(
      file,
      `The file has ${text.length} characters; the limit is ${MAX_LENGTH}.`,
      'Split it or remove what is not configuration.',
    );
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const diagnostics = [...document.errors, ...document.warnings].map(error =>
      at(error.pos[0], '', error.message, mendOf(error.code)),
    );
    expandVariables(document, environment, (node, name, path) => {
      diagnostics.push(
        at(node.range?.[0] ?? 0, formatPath(path), `The environment variable ${name} is not set.`, setVariable(name)),
      );
    });
    return {
      value: document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: MAX_ALIASES }),
      diagnostics,
      diagnose: (path, message, mend, where) => at(offsetOf(document, path, where), formatPath(path), message, mend),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unreadable(
      file,
      `The YAML cannot be read: ${message}.`,
      `Nest less and use at most ${MAX_ALIASES} aliases.`,
    );
  }
}

function unreadable(file: string, message: string, mend: string): YamlSource {
  const diagnostic = { file, line: 1, column: 1, path: '', message, mend };
  return { value: undefined, diagnostics: [diagnostic], diagnose: () => diagnostic };
}

function setVariable(name: string): string {
  return `Set ${name}, or write "$\${${name}}" when the text itself is meant.`;
}

function mendOf(code: string): string | undefined {
  if (code === 'DUPLICATE_KEY') return 'Remove one of the two or merge them.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  if (code === 'BAD_INDENT') return 'Indent the keys of one mapping equally.';
  return undefined;
}

const VARIABLE = /\$(\$?)\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

function expandVariables(
  document: Document,
  environment: Environment,
  missing: (node: Scalar, name: string, path: PropertyKey[]) => void,
): void {
  visit(document, {
    Scalar(key, node, ancestors) {
      if (key === 'key' || typeof node.value !== 'string' || !node.value.includes('${')) return;
      const source = node.value;
      const expanded = source.replace(VARIABLE, (whole, escaped: string, name: string, fallback?: string) => {
        if (escaped) return whole.slice(1);
        const given = environment[name];
        const value = fallback !== undefined && !given ? fallback : given;
        if (value === undefined) missing(node, name, pathOf(ancestors, key));
        return value ?? '';
      });
      node.value = node.type === 'PLAIN' && /^\$\{[^}]*\}$/.test(source) ? plainValue(expanded) : expanded;
    },
  });
}

/** An unquoted `${PORT}` may stand for a number or a boolean, as if its value had been written there. */
function plainValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : text;
}

function pathOf(ancestors: readonly unknown[], key: unknown): PropertyKey[] {
  const path: PropertyKey[] = [];
  ancestors.forEach((ancestor, index) => {
    if (isPair(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value));
    if (isSeq(ancestor)) {
      const child = ancestors[index + 1];
      path.push(child === undefined ? Number(key) : ancestor.items.indexOf(child as Node));
    }
  });
  return path;
}

function offsetOf(document: Document, path: readonly PropertyKey[], where: 'key' | 'value' = 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  path.forEach((step, index) => {
    const inside = isAlias(node) ? node.resolve(document) : node;
    const wantsKey = where === 'key' && index === path.length - 1;
    if (isMap(inside)) {
      const pair = inside.items.find(item => isScalar(item.key) && String(item.key.value) === String(step));
      node = pair?.value;
      if (pair) offset = wantsKey || !node ? startOf(pair.key) : startOf(node);
    } else if (isSeq(inside)) {
      node = inside.items[Number(step)];
      if (node) offset = startOf(node);
    } else {
      node = undefined;
    }
  });
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | undefined)?.range?.[0] ?? 0;
}
