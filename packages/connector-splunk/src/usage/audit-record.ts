/** One completed search as `index=_audit` tells it. */
export interface AuditRecord {
  readonly searchId: string;
  readonly user: string;
  /** Start of the search, in ms since 1970 UTC, when the record says it. */
  readonly startedMs?: number;
  readonly durationMs?: number;
  /** Start of the searched span, in ms since 1970 UTC; undefined when the search had no bound. */
  readonly earliestMs?: number;
  readonly query?: string;
  readonly provenance?: string;
  readonly savedSearch?: string;
  /** Events really read, by sourcetype. */
  readonly eventsBySourcetype: ReadonlyMap<string, number>;
}

type Fields = Readonly<Record<string, unknown>>;

const SOURCETYPE_COUNT = 'sourcetype_count__';
const SEARCH_START = ", search='";

/** Fields that Splunk writes behind the search's text, which may itself contain anything. */
const FIELDS_BEHIND = new Set([
  'autojoin',
  'buckets',
  'ttl',
  'max_count',
  'maxtime',
  'enable_lookups',
  'extra_fields',
  'apiStartTime',
  'apiEndTime',
  'savedsearch_name',
  'is_proxied',
  'app',
  'provenance',
  'mode',
  'roles',
  'is_flex_index',
  'search_type',
]);
const LAST_FIELD = /, ([A-Za-z_]\w*)=('[^']*'|"[^"]*"|[^,'"]*)$/;
const FIELD = /(?:^|, )([A-Za-z_][\w.:-]*)=('[^']*'|"[^"]*"|[^,]*)/g;

/**
 * Reads the raw text of an audit event, in the legacy form `Audit:[timestamp=.., user=.., search='..'][n/a]` and in
 * the JSON form of newer versions.
 *
 * Splunk's own field extraction finds false fields inside the search's text, so the record is read from both ends:
 * forward to the text, backward over the fields known to follow it.
 *
 * @param raw - The event's `_raw`.
 * @returns The record, or undefined when this is not a search.
 */
export function parseAuditRecord(raw: string): AuditRecord | undefined {
  const fields = raw.trimStart().startsWith('{') ? jsonFields(raw) : legacyFields(raw);
  const searchId = text(fields?.['search_id']);
  const user = text(fields?.['user']);
  if (fields === undefined || searchId === undefined || user === undefined) return undefined;
  const startedMs = seconds(fields['exec_time']);
  const durationMs = seconds(fields['total_run_time']);
  const earliestMs = seconds(fields['search_et']) ?? seconds(fields['api_et']);
  const query = text(fields['search']);
  const provenance = text(fields['provenance']);
  const savedSearch = text(fields['savedsearch_name']);
  return {
    searchId,
    user,
    eventsBySourcetype: sourcetypeCounts(fields),
    ...(startedMs === undefined ? {} : { startedMs }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(earliestMs === undefined || earliestMs === 0 ? {} : { earliestMs }),
    ...(query === undefined ? {} : { query }),
    ...(provenance === undefined ? {} : { provenance }),
    ...(savedSearch === undefined ? {} : { savedSearch }),
  };
}

function legacyFields(raw: string): Fields | undefined {
  const opened = raw.indexOf('Audit:[');
  if (opened < 0) return undefined;
  const inner = raw.slice(opened + 'Audit:['.length).replace(/\]\[[^\][]*\]\s*$|\]\s*$/, '');
  const at = inner.indexOf(SEARCH_START);
  if (at < 0) return readFields(inner);
  const { text: search, behind } = splitBehind(inner.slice(at + SEARCH_START.length));
  return { ...readFields(inner.slice(0, at)), ...behind, search };
}

/** Takes known fields off the end until the search's closing quote is reached. */
function splitBehind(tail: string): { readonly text: string; readonly behind: Fields } {
  const behind: Record<string, unknown> = {};
  let rest = tail;
  for (;;) {
    const last = LAST_FIELD.exec(rest.slice(-2_000));
    const name = last?.[1];
    if (last === null || name === undefined || !isBehind(name)) break;
    behind[name] = unquote(last[2] ?? '');
    rest = rest.slice(0, rest.length - last[0].length);
  }
  return { text: rest.endsWith("'") ? rest.slice(0, -1) : rest, behind };
}

function isBehind(name: string): boolean {
  return FIELDS_BEHIND.has(name) || name.startsWith(SOURCETYPE_COUNT);
}

function readFields(inner: string): Fields {
  const fields: [string, string][] = [];
  for (const [, name = '', value = ''] of inner.matchAll(FIELD)) fields.push([name, unquote(value)]);
  return Object.fromEntries(fields);
}

function unquote(value: string): string {
  return /^(['"]).*\1$/s.test(value) ? value.slice(1, -1) : value;
}

function jsonFields(raw: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(raw);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Fields) : undefined;
  } catch {
    // A torn JSON record: it is counted as unreadable by the caller.
    return undefined;
  }
}

function sourcetypeCounts(fields: Fields): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [name, value] of Object.entries(fields)) {
    const count = Number(value);
    if (name.startsWith(SOURCETYPE_COUNT) && count > 0) counts.set(name.slice(SOURCETYPE_COUNT.length), count);
  }
  return counts;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? unquote(value) : undefined;
}

/** Epoch or span in seconds to ms; `N/A` and the like are undefined. */
function seconds(value: unknown): number | undefined {
  const given =
    typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(given) ? Math.round(given * 1_000) : undefined;
}
