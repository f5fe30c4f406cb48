/**
 * Members whose array holds the records when an API or an export wraps them in one object: CloudTrail and S3
 * (`Records`), Azure (`records`), Microsoft Graph (`value`), CloudWatch (`events`), AWS's `lookup-events` (`Events`) and
 * findings (`Findings`), Google (`items`, `entries`), CrowdStrike (`resources`), and what others call it.
 */
export const WRAPPER_MEMBERS: ReadonlySet<string> = new Set([
  'Records',
  'records',
  'value',
  'events',
  'Events',
  'logs',
  'Logs',
  'items',
  'entries',
  'resources',
  'Findings',
  'findings',
  'results',
  'data',
  'rows',
]);

/** Members that wrap records even when many such objects stand in a file, one a line. */
export const LINE_WRAPPER_MEMBERS: ReadonlySet<string> = new Set(['Records', 'records']);

/** Members that only page through a result: they may stand beside the wrapped array and are not kept. */
export const PAGING_MEMBERS: ReadonlySet<string> = new Set([
  '@odata.context',
  '@odata.count',
  '@odata.nextLink',
  '@nextLink',
  'nextLink',
  'nextToken',
  'NextToken',
  'nextForwardToken',
  'nextBackwardToken',
  'nextPageToken',
  'next',
  'count',
  'total',
  'took',
  'timed_out',
  '_scroll_id',
  'pit_id',
  '_shards',
  'hits',
  'searchedLogStreams',
  'kind',
  'etag',
  'meta',
  'metadata',
  'links',
  '_links',
  'page',
  'pagination',
  'limit',
  'offset',
  'has_more',
  'hasMore',
  'errors',
]);

/** @returns True when an array under this path of member names holds records (`Records`, or `hits.hits`). */
export function isWrapperPath(path: readonly string[]): boolean {
  if (path.length === 1) return WRAPPER_MEMBERS.has(path[0] as string);
  return path.length === 2 && path[0] === 'hits' && path[1] === 'hits';
}
