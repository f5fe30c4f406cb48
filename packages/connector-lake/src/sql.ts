/** @returns Text as a SQL string expression: a literal, but for NUL, at which DuckDB would end the statement. */
export function literal(text: string): string {
  if (text.includes('\0')) return `(${text.split('\0').map(literal).join(' || chr(0) || ')})`;
  return `'${text.replaceAll("'", "''")}'`;
}

/** @returns A name as a quoted SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** @returns Strings as a SQL list literal. */
export function listLiteral(items: readonly string[]): string {
  return `[${items.map(literal).join(', ')}]`;
}

/** Escapes a path for DuckDB, which reads `*`, `?` and `[` in it as a pattern. */
export function fileList(paths: readonly string[]): string {
  return listLiteral(paths.map(path => path.replace(/[*?[]/g, character => `[${character}]`)));
}
