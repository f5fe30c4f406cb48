import { loadAll } from 'js-yaml';
import type { State } from 'js-yaml';
import type { DocumentPath } from '../ast/rule.js';
import { RULE_SCHEMA } from './yaml-schema.js';

/** A place in a text; both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Node {
  readonly start: number;
  readonly children: Node[];
  kind: string | null;
  result: unknown;
}

/**
 * Finds the lines of paths in a YAML text. It parses a second time and is made for the few documents with faults, so
 * that files without any are not slowed.
 *
 * @param text - The whole file.
 * @returns A function from document number and path to the place of the path's last key, or of its nearest parent.
 */
export function createLocator(text: string): (document: number, path: DocumentPath) => Position {
  const documents = readTree(text);
  return (document, path) => {
    let node = documents[document];
    if (node === undefined) return { line: 1, column: 1 };
    let start = node.start;
    for (const segment of path) {
      const step: Step | undefined = stepInto(node, segment);
      if (step === undefined) break;
      start = step.start;
      if (step.value === undefined) break;
      node = step.value;
    }
    return positionOf(text, start);
  };
}

interface Step {
  readonly start: number;
  readonly value: Node | undefined;
}

function stepInto(node: Node, segment: string | number): Step | undefined {
  if (typeof segment === 'number') {
    const value = node.children[segment];
    return value === undefined ? undefined : { start: value.start, value };
  }
  for (let i = 0; i < node.children.length; i += 2) {
    const key = node.children[i];
    if (key !== undefined && String(key.result) === segment) return { start: key.start, value: node.children[i + 1] };
  }
  return undefined;
}

function readTree(text: string): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  const listener = (event: 'open' | 'close', state: State): void => {
    if (event === 'open') {
      open.push({ start: state.position, children: [], kind: null, result: undefined });
      return;
    }
    const node = open.pop();
    if (node === undefined) return;
    node.kind = state.kind;
    node.result = state.result;
    (open.at(-1)?.children ?? roots).push(node);
  };
  try {
    loadAll(text, () => undefined, { schema: RULE_SCHEMA, listener: listener as never });
  } catch {
    // The fault itself was told by the first parse; what was read so far still places the others.
  }
  return roots;
}

function positionOf(text: string, offset: number): Position {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
