/** Reads a text whose header lines, which begin with `#`, name the fields of its rows. */
export interface TableReader {
  /** Takes a header line; one that says nothing of rows is passed over. */
  header(line: string): void;
  /**
   * Reads a row.
   *
   * @returns It as JSON, or why it cannot be read.
   */
  row(line: string): string | { readonly reason: string };
}

/** Tables that are recognised. */
export type TableFormat = 'w3c' | 'zeek';

const ZEEK_START = /^#separator \\x[\da-f]{2}\r?\n/i;
/** Header lines with the names of fields among them. No line is looked at twice. */
const W3C_START = /^(?:#(?!Fields:)[^\n]{0,1000}\n){0,20}#Fields:[ \t]/i;

/**
 * Recognises a table by its header.
 *
 * @param head - The beginning of the text.
 * @returns The format; undefined for any other text.
 */
export function detectTable(head: string): TableFormat | undefined {
  if (!head.startsWith('#')) return undefined;
  if (ZEEK_START.test(head)) return 'zeek';
  return W3C_START.test(head) ? 'w3c' : undefined;
}

/**
 * Makes the reader of a format.
 *
 * @param format - See {@link TableFormat}.
 */
export function createTableReader(format: TableFormat): TableReader {
  return format === 'zeek' ? createZeekReader() : createW3cReader();
}

interface ZeekColumn {
  /** The name as JSON, with the colon. */
  readonly key: string;
  readonly read: (text: string) => string;
}

const NUMBERS = new Set(['count', 'double', 'int', 'interval', 'port', 'time']);
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** What header lines say, under their own names. */
interface ZeekMarks {
  separator: string;
  set_separator: string;
  empty_field: string;
  unset_field: string;
  path: string;
}

/** Makes the reader of values of a type of Zeek, from text to JSON. */
function zeekReader(type: string, marks: ZeekMarks): (text: string) => string {
  const inner = /^(?:set|vector)\[(.*)\]$/.exec(type)?.[1];
  if (inner !== undefined) {
    const read = zeekReader(inner, marks);
    return text => (text === marks.empty_field ? '[]' : `[${text.split(marks.set_separator).map(read).join()}]`);
  }
  if (type === 'bool') return text => (text === 'T' ? 'true' : text === 'F' ? 'false' : JSON.stringify(text));
  if (NUMBERS.has(type)) return text => (JSON_NUMBER.test(text) ? text : JSON.stringify(text));
  return text => (text === marks.empty_field ? '""' : JSON.stringify(text));
}

/** Zeek's TSV. https://docs.zeek.org/en/master/log-formats.html */
function createZeekReader(): TableReader {
  const marks: ZeekMarks = { separator: '\t', set_separator: ',', empty_field: '(empty)', unset_field: '-', path: '' };
  let names: readonly string[] = [];
  let types: readonly string[] = [];
  let columns: readonly ZeekColumn[] | undefined;

  const makeColumns = (): readonly ZeekColumn[] =>
    names.map((name, place) => ({
      key: `${JSON.stringify(name)}:`,
      read: zeekReader(types[place] ?? 'string', marks),
    }));

  return {
    header(line) {
      const separator = line.startsWith('#separator') ? ' ' : marks.separator;
      const [directive = '', ...values] = line.slice(1).split(separator);
      const [value = ''] = values;
      columns = undefined;
      if (directive === 'separator') marks.separator = unescapeHex(value);
      else if (directive === 'fields') [names, types] = [values, []];
      else if (directive === 'types') types = values;
      else if (Object.hasOwn(marks, directive)) marks[directive as keyof ZeekMarks] = value;
    },
    row(line) {
      columns ??= makeColumns();
      const values = line.split(marks.separator);
      if (values.length !== columns.length) return { reason: countReason(values.length, columns.length) };
      const members = marks.path === '' ? [] : [`"_path":${JSON.stringify(marks.path)}`];
      for (const [place, { key, read }] of columns.entries()) {
        const value = values[place]!;
        if (value !== marks.unset_field) members.push(key + read(value));
      }
      return `{${members.join()}}`;
    },
  };
}

function unescapeHex(text: string): string {
  return text.replace(/\\x([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const QUOTED_OR_WORD = /"((?:[^"]|"")*)"|[^ ]+/g;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d\d:\d\d:\d\d(?:\.\d{1,9})?$/;

/** W3C's extended log format, as IIS and proxies write it. https://www.w3.org/TR/WD-logfile.html */
function createW3cReader(): TableReader {
  let names: readonly string[] = [];
  let separator = ' ';
  let date = '';
  return {
    header(line) {
      const [, directive = '', rest = ''] = /^#([A-Za-z-]+):[ \t]*(.*)$/.exec(line) ?? [];
      if (directive.toLowerCase() === 'date') date = rest.slice(0, 10);
      if (directive.toLowerCase() !== 'fields') return;
      separator = rest.includes('\t') ? '\t' : ' ';
      names = rest.trim().split(separator);
    },
    row(line) {
      const isQuoted = separator === ' ' && line.includes('"');
      const values = isQuoted ? splitQuoted(line) : line.trimEnd().split(separator);
      if (values.length !== names.length) return { reason: countReason(values.length, names.length) };
      const members: string[] = [];
      const when = { date, time: '' };
      for (const [place, name] of names.entries()) {
        const value = values[place]!;
        if (name === 'date' || name === 'time') when[name] = value;
        if (value === '-') continue;
        // IIS has a plus for each blank in a header of the request.
        const isHeader = separator === ' ' && !isQuoted && name.startsWith('cs(');
        members.push(`${JSON.stringify(name)}:${JSON.stringify(isHeader ? value.replaceAll('+', ' ') : value)}`);
      }
      const uri = wholeUri(names, values);
      if (uri !== undefined) members.push(`"cs-uri":${JSON.stringify(uri)}`);
      if (DATE.test(when.date) && TIME.test(when.time)) members.push(`"timestamp":"${when.date}T${when.time}Z"`);
      return `{${members.join()}}`;
    },
  };
}

/** What the client asked for, where the row has nothing but its parts: with the host where the scheme is there, too. */
function wholeUri(names: readonly string[], values: readonly string[]): string | undefined {
  const part = (name: string): string | undefined => {
    const value = values[names.indexOf(name)];
    return value === '-' ? undefined : value;
  };
  const path = part('cs-uri-stem') ?? part('cs-uri-path');
  if (path === undefined || names.includes('cs-uri') || names.includes('c-uri')) return undefined;
  const query = part('cs-uri-query') ?? '';
  const [scheme, host] = [part('cs-uri-scheme'), part('cs-host')];
  const root = scheme === undefined || host === undefined ? '' : `${scheme}://${host}`;
  return `${root}${path}${query === '' || query.startsWith('?') ? query : `?${query}`}`;
}

function splitQuoted(line: string): readonly string[] {
  return [...line.matchAll(QUOTED_OR_WORD)].map(([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole);
}

function countReason(found: number, named: number): string {
  return `the row has ${found} values, but the header names ${named} fields: the line is cut off or of another table`;
}
