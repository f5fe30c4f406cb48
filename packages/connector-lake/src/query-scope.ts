import type { SyntaxNode, SyntaxValue } from './query-syntax.js';
import { isNode } from './query-syntax.js';

/** A test on a column that every row of a reference has to pass. */
export type ColumnTest =
  | { readonly column: string; readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly column: string; readonly kind: 'like'; readonly pattern: string; readonly ignoreCase: boolean }
  | { readonly column: string; readonly kind: 'from'; readonly expression: SyntaxNode };

/** One place where a query reads a view of the lake. */
export interface ViewReference {
  readonly view: string;
  readonly tests: readonly ColumnTest[];
}

/**
 * Finds where a query reads the lake's views and which tests on their columns hold for every row read there.
 *
 * Only tests joined by AND in the WHERE clause beside the reference count: what is left out makes the answer
 * wider, never wrong.
 *
 * @param isView - Whether a name is a view of the lake.
 */
export function viewReferences(tree: SyntaxNode, isView: (name: string) => boolean): ViewReference[] {
  const shadowed = new Set<string>();
  visit(tree, node => {
    const map = node['cte_map'];
    if (isNode(map) && Array.isArray(map['map'])) {
      for (const entry of map['map'] as readonly SyntaxNode[]) shadowed.add(String(entry['key']).toLowerCase());
    }
  });
  const references: ViewReference[] = [];
  visit(tree, node => {
    if (mayReadAnything(node)) references.push({ view: 'events', tests: [] });
    if (node['type'] === 'SELECT_NODE') references.push(...selectReferences(node, isView, shadowed));
  });
  return references;
}

/** Table functions that read nothing but their arguments. */
const HARMLESS_FUNCTIONS = new Set([
  'range',
  'generate_series',
  'unnest',
  'json_each',
  'json_tree',
  'repeat',
  'repeat_row',
  'glob',
]);

/** Functions such as `query('...')` and paths as tables read what no syntax tree shows. */
function mayReadAnything(node: SyntaxNode): boolean {
  if (node['type'] === 'BASE_TABLE') return /[./]/.test(String(node['table_name']));
  if (node['type'] !== 'TABLE_FUNCTION' || !isNode(node['function'])) return false;
  return !HARMLESS_FUNCTIONS.has(String(node['function']['function_name']).toLowerCase());
}

const ORDINARY_JOINS = new Set(['REGULAR', 'CROSS', 'NATURAL']);
/** An alias that no query can write. */
const UNREACHABLE = '\0';

function visit(value: SyntaxValue, see: (node: SyntaxNode) => void): void {
  const stack: SyntaxValue[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    if (Array.isArray(next)) for (const item of next as readonly SyntaxValue[]) stack.push(item);
    else if (isNode(next)) {
      see(next);
      for (const item of Object.values(next)) stack.push(item);
    }
  }
}

function selectReferences(
  select: SyntaxNode,
  isView: (name: string) => boolean,
  shadowed: ReadonlySet<string>,
): ViewReference[] {
  const sources = fromSources(select['from_table']);
  const conjuncts = conjunctsOf(select['where_clause']);
  return sources.flatMap(({ table, alias }) => {
    if (table === undefined || !isView(table)) return [];
    // A common table expression of the same name may stand in: then nothing is known of its rows.
    if (shadowed.has(table)) return [{ view: table, tests: [] }];
    const names = sources.length === 1 && alias !== UNREACHABLE ? [alias, table, ''] : [alias];
    return [{ view: table, tests: conjuncts.flatMap(conjunct => testsOf(conjunct, names)) }];
  });
}

/** The tables of a FROM clause, joins taken apart, subqueries left alone. */
function fromSources(from: SyntaxValue): { readonly table: string | undefined; readonly alias: string }[] {
  if (!isNode(from) || from['type'] === 'EMPTY') return [];
  if (from['type'] === 'JOIN') {
    const sources = [...fromSources(from['left']), ...fromSources(from['right'])];
    // Positional and as-of joins pair rows before WHERE: there, its tests say nothing about what must be read.
    return ORDINARY_JOINS.has(String(from['ref_type']))
      ? sources
      : sources.map(({ table }) => ({ table, alias: UNREACHABLE }));
  }
  if (from['type'] !== 'BASE_TABLE') return [{ table: undefined, alias: String(from['alias']).toLowerCase() }];
  const renamed = Array.isArray(from['column_name_alias']) && from['column_name_alias'].length > 0;
  const table = String(from['table_name']).toLowerCase();
  const alias = String(from['alias'] || from['table_name']).toLowerCase();
  return [{ table, alias: renamed ? UNREACHABLE : alias }];
}

function conjunctsOf(where: SyntaxValue): SyntaxNode[] {
  if (!isNode(where)) return [];
  if (where['type'] === 'CONJUNCTION_AND') return (where['children'] as readonly SyntaxValue[]).flatMap(conjunctsOf);
  return [where];
}

function testsOf(node: SyntaxNode, names: readonly string[]): ColumnTest[] {
  switch (node['type']) {
    case 'COMPARE_EQUAL':
      return equalTests(node['left'], node['right'], names);
    case 'COMPARE_IN':
      return inTests(node['children'] as readonly SyntaxValue[], names);
    case 'FUNCTION':
      return likeTests(node, names);
    case 'COMPARE_GREATERTHAN':
    case 'COMPARE_GREATERTHANOREQUALTO':
      return fromTests(node['left'], node['right'], names);
    case 'COMPARE_LESSTHAN':
    case 'COMPARE_LESSTHANOREQUALTO':
      return fromTests(node['right'], node['left'], names);
    case 'COMPARE_BETWEEN':
      return fromTests(node['input'], node['lower'], names);
    default:
      return [];
  }
}

function equalTests(left: SyntaxValue, right: SyntaxValue, names: readonly string[]): ColumnTest[] {
  const [column, other] =
    columnOf(left, names) === undefined ? [columnOf(right, names), left] : [columnOf(left, names), right];
  if (column === undefined || !isNode(other)) return [];
  const text = textOf(other);
  const tests: ColumnTest[] = text === undefined ? [] : [{ column, kind: 'one-of', values: [text] }];
  return isConstant(other) ? [...tests, { column, kind: 'from', expression: other }] : tests;
}

function inTests([input, ...items]: readonly SyntaxValue[], names: readonly string[]): ColumnTest[] {
  const column = columnOf(input, names);
  const values = items.map(item => (isNode(item) ? textOf(item) : undefined));
  return column !== undefined && values.every(value => value !== undefined) ? [{ column, kind: 'one-of', values }] : [];
}

function likeTests(node: SyntaxNode, names: readonly string[]): ColumnTest[] {
  const name = node['function_name'];
  if (name !== '~~' && name !== '~~*') return [];
  const [input, pattern] = node['children'] as readonly SyntaxValue[];
  const column = columnOf(input, names);
  const text = isNode(pattern) ? textOf(pattern) : undefined;
  return column === undefined || text === undefined
    ? []
    : [{ column, kind: 'like', pattern: text, ignoreCase: name === '~~*' }];
}

function fromTests(input: SyntaxValue, bound: SyntaxValue, names: readonly string[]): ColumnTest[] {
  const column = columnOf(input, names);
  return column !== undefined && isNode(bound) && isConstant(bound)
    ? [{ column, kind: 'from', expression: bound }]
    : [];
}

function columnOf(value: SyntaxValue, names: readonly string[]): string | undefined {
  if (!isNode(value) || value['type'] !== 'COLUMN_REF') return undefined;
  const parts = (value['column_names'] as readonly string[]).map(part => part.toLowerCase());
  const column = parts.at(-1);
  const qualifier = parts.length === 1 ? '' : parts.length === 2 ? parts[0] : undefined;
  return qualifier !== undefined && names.includes(qualifier) ? column : undefined;
}

function textOf(node: SyntaxNode): string | undefined {
  if (node['type'] !== 'VALUE_CONSTANT' || !isNode(node['value'])) return undefined;
  const { value } = node['value'];
  return typeof value === 'string' ? value : undefined;
}

/** An expression without columns and subqueries: the same for every row. */
function isConstant(node: SyntaxNode): boolean {
  let constant = true;
  visit(node, part => {
    if (
      part['class'] === 'COLUMN_REF' ||
      part['class'] === 'SUBQUERY' ||
      part['class'] === 'PARAMETER' ||
      part['type'] === 'SELECT_NODE'
    )
      constant = false;
  });
  return constant;
}
