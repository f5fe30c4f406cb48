import { loadAll } from 'js-yaml';
import type { State } from 'js-yaml';
import type { DocumentPath } from '../ast/rule.js';
import type { Position } from '../parse/locate.js';
import { RULE_SCHEMA } from '../parse/yaml-schema.js';

/** A value of a YAML text and where it stands. */
export interface SourceNode {
  readonly kind: 'scalar' | 'mapping' | 'sequence' | null;
  /** UTF-16 offset of its first character, behind anchors and tags or before them. */
  readonly start: number;
  /** UTF-16 offset behind its last character. */
  readonly end: number;
  readonly value: unknown;
  /** The entries of a list; keys and values of a map, in turn. */
  readonly children: readonly SourceNode[];
  /** Whether it is written over several lines. */
  readonly multiLine: boolean;
}

/** An entry of a map or a list. */
export interface SourceEntry {
  /** Undefined in a list. */
  readonly key: SourceNode | undefined;
  readonly value: SourceNode | undefined;
}

/** A YAML text with the places of its values. */
export interface SourceFile {
  readonly text: string;
  /** One a document, as far as the text could be read. */
  readonly roots: readonly SourceNode[];
  /** Finds the entry at a path; undefined where it is not written there, as with global actions. */
  find(document: number, path: DocumentPath): SourceEntry | undefined;
  /** The offset of a path's last key, or of its nearest parent. */
  offsetOf(document: number, path: DocumentPath): number;
  /** The line and column of an offset. */
  positionAt(offset: number): Position;
}

/**
 * Reads the places of all values of a YAML text.
 *
 * @param text - The whole file.
 * @returns See {@link SourceFile}; a text that is not YAML has the places before its fault.
 */
export function createSourceFile(text: string): SourceFile {
  const roots = readRoots(text);
  const lines = lineStarts(text);
  const find = (document: number, path: DocumentPath): SourceEntry | undefined => {
    let entry: SourceEntry | undefined = { key: undefined, value: roots[document] };
    for (const segment of path) entry = entry?.value === undefined ? undefined : step(entry.value, segment);
    return entry;
  };
  return {
    text,
    roots,
    find,
    offsetOf(document, path) {
      for (let length = path.length; length >= 0; length--) {
        const entry = find(document, path.slice(0, length));
        const node = entry?.key ?? entry?.value;
        if (node !== undefined) return node.start;
      }
      return 0;
    },
    positionAt(offset) {
      let low = 0;
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (lines[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - lines[low]! + 1 };
    },
  };
}

function step(node: SourceNode, segment: string | number): SourceEntry | undefined {
  if (node.kind === 'sequence') {
    const value = typeof segment === 'number' ? node.children[segment] : undefined;
    return value && { key: undefined, value };
  }
  if (node.kind !== 'mapping') return undefined;
  const index = keysOf(node).get(String(segment));
  return index === undefined ? undefined : { key: node.children[index], value: node.children[index + 1] };
}

const indexed = new WeakMap<SourceNode, ReadonlyMap<string, number>>();

/** Where each key of a map stands among its children. */
function keysOf(node: SourceNode): ReadonlyMap<string, number> {
  const known = indexed.get(node);
  if (known !== undefined) return known;
  const keys = new Map<string, number>();
  for (let i = 0; i < node.children.length; i += 2) keys.set(String(node.children[i]!.value), i);
  indexed.set(node, keys);
  return keys;
}

interface OpenNode {
  readonly position: number;
  readonly children: SourceNode[];
}

function readRoots(text: string): readonly SourceNode[] {
  // The parser takes a byte order mark off before it counts.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const roots: SourceNode[] = [];
  const open: OpenNode[] = [];
  const listener = (event: 'open' | 'close', state: State): void => {
    if (event === 'open') {
      open.push({ position: state.position + shift, children: [] });
      return;
    }
    const node = open.pop();
    if (node === undefined) return;
    const closed = close(text, node, state.position + shift, state);
    (open.at(-1)?.children ?? roots).push(closed);
  };
  try {
    loadAll(text, () => undefined, { schema: RULE_SCHEMA, listener: listener as never });
  } catch {
    // The parser of rules tells the fault; what was read so far is placed.
  }
  return roots;
}

function close(text: string, open: OpenNode, position: number, state: State): SourceNode {
  const value: unknown = state.result;
  const kind = state.kind as SourceNode['kind'];
  const [child] = open.children;
  // A value that could have been a key is read as one first and stands twice, one inside the other.
  if (open.children.length === 1 && child?.kind === kind && Object.is(child.value, value)) return child;
  let start = open.position;
  let end = Math.min(position, text.length);
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const broken = text.indexOf('\n', start);
  return {
    kind,
    start,
    end,
    value,
    children: kind === 'scalar' ? [] : open.children,
    multiLine: broken !== -1 && broken < end,
  };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 9 || unit === 13;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
