import type { DuckDBConnection } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';
import { literal } from './sql.js';

/** A node of DuckDB's serialised syntax tree. */
export interface SyntaxNode {
  readonly [key: string]: SyntaxValue;
}

/** Anything in the tree. */
export type SyntaxValue = string | number | boolean | null | undefined | readonly SyntaxValue[] | SyntaxNode;

/** @returns Whether a part of the tree is a node. */
export function isNode(value: SyntaxValue): value is SyntaxNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const EXPLAIN = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*explain\s+(?:analyze\s+|\([^)]*\)\s*)?/i;

/**
 * Parses a search and makes sure that it is one statement that only reads.
 *
 * @returns The statement's syntax tree.
 * @throws ConnectorError `query_invalid`
 */
export async function parseSearch(connection: DuckDBConnection, query: string): Promise<SyntaxNode> {
  const offset = EXPLAIN.exec(query)?.[0].length ?? 0;
  const body = query.slice(offset);
  if (body.trim() === '')
    throw new ConnectorError(
      'query_invalid',
      'The search is empty. Write SQL, for instance: select * from events limit 10',
    );
  if (query.includes('\0'))
    throw new ConnectorError('query_invalid', `The search has a NUL character, ${pointer(query, query.indexOf('\0'))}`);
  const result = await connection.runAndReadAll(`select json_serialize_sql(${literal(body)}) as tree`);
  const tree = JSON.parse(String(result.getRowsJson()[0]?.[0])) as SyntaxNode;
  if (tree['error'] === true) throw refused(query, offset, tree);
  const statements = tree['statements'] as readonly SyntaxNode[];
  const [first] = statements;
  if (statements.length !== 1 || first === undefined) {
    throw new ConnectorError(
      'query_invalid',
      `A search is one statement; this text has ${statements.length}. Run them one after the other.`,
    );
  }
  return first;
}

function refused(query: string, offset: number, tree: SyntaxNode): ConnectorError {
  if (tree['error_type'] === 'not implemented') {
    return new ConnectorError(
      'query_invalid',
      'A search may only read: begin it with SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN.',
    );
  }
  const position = Number(tree['position'] ?? NaN) + offset;
  const text = capitalised(String(tree['error_message'] ?? 'The SQL cannot be parsed.'));
  if (!Number.isFinite(position)) return new ConnectorError('query_invalid', text);
  return new ConnectorError('query_invalid', `${text}, ${pointer(query, position)}`, {
    context: place(query, position),
  });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @returns Line and column, from 1, of a character. */
export function place(
  query: string,
  position: number,
): { readonly line: number; readonly column: number; readonly position: number } {
  const before = query.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, position };
}

/** @returns Words and a marked line that lead to a character. */
export function pointer(query: string, position: number): string {
  const { line, column } = place(query, position);
  const text = query.split('\n')[line - 1] ?? '';
  const from = Math.max(0, column - 61);
  return `line ${line}, column ${column}:\n${text.slice(from, from + 120)}\n${' '.repeat(column - 1 - from)}^`;
}
