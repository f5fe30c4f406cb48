import { fileList, literal } from './sql.js';

/** Longest row that can be read back, so the longest that a writer may accept: DuckDB's buffers are larger than this. */
export const MAX_ROW_BYTES = 8 * 1024 * 1024;

/** Stands between the fields of a row. */
export const FIELD_END = '\x1f';
/** Stands for a field without a value; an empty field is an empty text. */
export const NO_VALUE = '\x1e';

/** Fields of a row in their order. Texts that could be taken for more than one field are in `x` instead, as JSON. */
const FIELDS = {
  k: 'VARCHAR',
  s: 'VARCHAR',
  y: 'VARCHAR',
  g: 'VARCHAR',
  u: 'VARCHAR',
  d: 'INTEGER',
  r: 'BIGINT',
  c: 'INTEGER',
  n: 'VARCHAR',
  a: 'INTEGER',
  v: 'INTEGER',
  i: 'BIGINT',
  id: 'VARCHAR',
  t: 'BIGINT',
  b: 'BIGINT',
  st: 'VARCHAR',
  why: 'VARCHAR',
  ord: 'BIGINT',
  x: 'JSON',
  event: 'JSON',
  raw: 'VARCHAR',
} as const;

const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
/** Texts from outside; the other texts are the lake's own words. */
const FREE_TEXTS: ReadonlySet<string> = new Set<keyof typeof FIELDS>(['s', 'y', 'n', 'id', 'st', 'why', 'raw']);

/** Texts of a row that do not fit into a field as they are, by field. */
export type OddTexts = { [name in 's' | 'y' | 'n' | 'id' | 'st' | 'why' | 'raw']?: string };

/**
 * @param odd - Takes the text when it does not fit.
 * @returns A text as a field.
 */
export function textField(name: keyof OddTexts, text: string, odd: OddTexts): string {
  if (isPlain(text)) return text;
  odd[name] = text.toWellFormed();
  return NO_VALUE;
}

/** @returns Whether a text can be a field as it is. */
export function isPlain(text: string): boolean {
  return !(
    text.includes('\n') ||
    text.includes('\r') ||
    text.includes(FIELD_END) ||
    text.includes('\0') ||
    text === NO_VALUE
  );
}

/** @returns The field `x`. */
export function oddField(...texts: readonly OddTexts[]): string {
  const odd: OddTexts = Object.assign({}, ...texts);
  return Object.keys(odd).length === 0 ? NO_VALUE : JSON.stringify(odd);
}

/** @returns The first line of a segment, which holds its header where rows have their event. */
export function headerLine(header: object): string {
  const fields = NAMES.map(name => (name === 'k' ? 'h' : name === 'event' ? JSON.stringify(header) : NO_VALUE));
  return `${fields.join(FIELD_END)}\n`;
}

/** @returns The header in a segment's first line, or undefined when it is none. @throws SyntaxError */
export function parseHeaderLine(line: string): unknown {
  const fields = line.split(FIELD_END);
  if (fields.length !== NAMES.length || fields[0] !== 'h') return undefined;
  return JSON.parse(fields[NAMES.indexOf('event')] ?? '');
}

/** @returns A table expression over the rows of segments. */
export function segmentRows(paths: readonly string[]): string {
  const types = NAMES.map(name => `${name}: '${FIELDS[name]}'`).join(', ');
  const values = NAMES.map(name => (FREE_TEXTS.has(name) ? `coalesce(${name}, x->>'$.${name}') as ${name}` : name));
  return (
    `(select ${values.join(', ')} from read_csv(${fileList(paths)}, columns = {${types}}, auto_detect = false, ` +
    `header = false, delim = ${literal(FIELD_END)}, quote = '', escape = '', comment = '', new_line = '\\n', ` +
    `nullstr = ${literal(NO_VALUE)}, compression = 'zstd', parallel = false, ` +
    `max_line_size = ${MAX_ROW_BYTES + 1024}, buffer_size = ${MAX_ROW_BYTES + 2048}))`
  );
}

/** A table expression of the same columns without a row. */
export const NO_SEGMENT_ROWS = `(select ${NAMES.map(name => `null::${FIELDS[name]} as ${name}`).join(', ')} where false)`;
