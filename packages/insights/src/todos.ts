import type { AssessedLogSource, FailedPlatform } from './estate.js';
import { logSourceFigures } from './figures.js';
import type { FindingKind } from './finding.js';
import { sumKnown } from './statistics.js';
import { bytesInWords, countInWords, shareInWords } from './words.js';

/** What a {@link TodoItem} is about, worst first. */
export type TodoKind =
  'platform' | 'silent' | 'parse-failures' | 'degraded' | 'unknown-technology' | 'unowned' | 'unused';

/** Something that a person should do. */
export interface TodoItem {
  readonly kind: TodoKind;
  readonly severity: 'bad' | 'warning' | 'info';
  readonly title: string;
  /** Why, with figures, and what to do. */
  readonly detail: string;
  readonly logSourceId?: string;
  readonly owner?: string;
}

/** Events of no known technology in the last 7 days. */
export interface UnknownEvents {
  readonly events: number;
  /** Of all events, 0 to 1. */
  readonly share: number;
}

const ORDER: readonly TodoKind[] = [
  'platform',
  'silent',
  'parse-failures',
  'degraded',
  'unknown-technology',
  'unowned',
  'unused',
];
const SEVERITIES = ['bad', 'warning', 'info'] as const;
/** A log source that nobody searches is worth a word from this share of the estate's volume on. */
const COSTLY_SHARE = 0.05;
const UNKNOWN_SHARE = 0.01;

/**
 * Lists what somebody should do next, worst first.
 *
 * @param sources - the estate
 * @param failed - platforms that could not be read
 * @param unknown - events that no technology pack knows
 * @returns Items by severity, then kind, then volume.
 */
export function listTodos(
  sources: readonly AssessedLogSource[],
  failed: readonly FailedPlatform[],
  unknown: UnknownEvents,
): readonly TodoItem[] {
  const bytes = new Map(sources.map(source => [source.id, bytesPerDay(source)]));
  const total = sumKnown(bytes.values()) ?? 0;
  const items = [
    ...failed.map(platformTodo),
    ...sources.flatMap(source => healthTodos(source)),
    ...unownedTodos(sources),
    ...sources.flatMap(source => unusedTodo(source, bytes.get(source.id), total)),
    ...(unknown.share >= UNKNOWN_SHARE ? [unknownTodo(unknown)] : []),
  ];
  const weight = (item: TodoItem) => bytes.get(item.logSourceId ?? '') ?? 0;
  return items.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      weight(b) - weight(a) ||
      a.title.localeCompare(b.title),
  );
}

function bytesPerDay(source: AssessedLogSource): number | undefined {
  const newest = source.history.days.at(-1);
  if (newest === undefined) return undefined;
  return logSourceFigures(source.history, Date.parse(`${newest.day}T23:59:59Z`)).bytesPerDay;
}

function platformTodo(platform: FailedPlatform): TodoItem {
  return {
    kind: 'platform',
    severity: 'bad',
    title: `${platform.title} could not be read`,
    detail: `${platform.message} ${platform.action}`,
  };
}

const HEALTH_TITLES: Readonly<Partial<Record<FindingKind, string>>> = {
  silent: ' went silent',
  'parse-failures': ': records cannot be parsed',
  drop: ': far fewer events than usual',
  surge: ': far more events than usual',
  lag: ': events arrive late',
  'clock-ahead': ': a clock runs ahead',
};

function healthTodos(source: AssessedLogSource): readonly TodoItem[] {
  return source.health.findings.flatMap((finding): readonly TodoItem[] => {
    const title = HEALTH_TITLES[finding.kind];
    if (title === undefined) return [];
    const kind = finding.kind === 'silent' || finding.kind === 'parse-failures' ? finding.kind : 'degraded';
    return [
      {
        kind,
        severity: kind === 'silent' ? 'bad' : 'warning',
        title: `${source.title}${title}`,
        detail: `${finding.reason} ${finding.action}`,
        ...about(source),
      },
    ];
  });
}

/** One item for one log source, one item for all when there are several: a list of owners to find is one errand. */
function unownedTodos(sources: readonly AssessedLogSource[]): readonly TodoItem[] {
  const unowned = sources.filter(source => source.owner === undefined);
  const first = unowned[0];
  if (first === undefined) return [];
  const names = unowned.slice(0, 3).map(source => source.title);
  const more = unowned.length > names.length ? ` and ${unowned.length - names.length} more` : '';
  return [
    {
      kind: 'unowned',
      severity: 'info',
      title:
        unowned.length === 1
          ? `Nobody owns ${first.title}`
          : `Nobody owns ${countInWords(unowned.length, 'log source')}`,
      detail: `${names.join(', ')}${more}: declare ${unowned.length === 1 ? 'it' : 'each'} in the catalog with an owner, so that somebody is told when it fails.`,
      ...(unowned.length === 1 ? { logSourceId: first.id } : {}),
    },
  ];
}

function unusedTodo(source: AssessedLogSource, bytes: number | undefined, total: number): readonly TodoItem[] {
  if (source.use.verdict !== 'never' || bytes === undefined || total === 0 || bytes / total < COSTLY_SHARE) return [];
  return [
    {
      kind: 'unused',
      severity: 'info',
      title: `Nobody searched ${source.title} in 30 days`,
      detail: `It takes ${bytesInWords(bytes)}/day, ${shareInWords(bytes / total)} of the volume. Ask its owner whether it is needed, or write a detection on it.`,
      ...about(source),
    },
  ];
}

function unknownTodo(unknown: UnknownEvents): TodoItem {
  return {
    kind: 'unknown-technology',
    severity: 'warning',
    title: `${shareInWords(unknown.share)} of the events are of no known technology`,
    detail: `${countInWords(unknown.events, 'event')} in 7 days ${unknown.events === 1 ? 'is' : 'are'} kept but not understood. Name their technology in the pipeline, or add a technology pack.`,
  };
}

function about(source: AssessedLogSource): Pick<TodoItem, 'logSourceId' | 'owner'> {
  return { logSourceId: source.id, ...(source.owner === undefined ? {} : { owner: source.owner }) };
}
