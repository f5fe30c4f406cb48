/** Indexes that a search names. */
export interface NamedIndexes {
  /** Names without a wildcard. */
  readonly names: readonly string[];
  /** Patterns with `*`. */
  readonly patterns: readonly string[];
}

const INDEX_TERM = /\bindex\s*(?:=|::)\s*("[^"]+"|[\w*.-]+)/gi;
const INDEX_LIST = /\bindex\s+in\s*\(([^)]*)\)/gi;
const NEGATED = /\bnot\s+\(?\s*index\b/i;

/**
 * Finds the indexes that SPL names: `index=a`, `index::a`, `index="a"`, `index IN (a, b)`.
 *
 * Macros, saved searches and data models are not expanded; comments in triple backticks are left out.
 *
 * @param query - SPL.
 * @returns Undefined when the names cannot be told (none named, or a negation).
 */
export function namedIndexes(query: string): NamedIndexes | undefined {
  const spl = query.replace(/```[\s\S]*?```/g, ' ');
  if (NEGATED.test(spl)) return undefined;
  const found = new Set<string>();
  for (const [, name = ''] of spl.matchAll(INDEX_TERM)) found.add(bare(name));
  for (const [, list = ''] of spl.matchAll(INDEX_LIST)) for (const name of list.split(',')) found.add(bare(name));
  found.delete('');
  if (found.size === 0) return undefined;
  const all = [...found];
  return { names: all.filter(name => !name.includes('*')), patterns: all.filter(name => name.includes('*')) };
}

/**
 * Whether an index name matches a Splunk pattern; `*` does not stand for internal indexes.
 *
 * @param pattern - For instance `web_*`.
 * @param name - An index.
 */
export function matchesIndex(pattern: string, name: string): boolean {
  if (name.startsWith('_') && !pattern.startsWith('_')) return false;
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const next = name.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  return at <= name.length - last.length;
}

function bare(name: string): string {
  return name.trim().replace(/^"|"$/g, '').toLowerCase();
}
