import { ConnectorError, type JsonObject, type SearchRow } from '@logwright/connector-kit';
import { messageText } from '../errors.js';

const MAX_LINE_CHARS = 32 * 1024 * 1024;

/** One final result row, or the end of the results. */
export type ExportItem = { readonly kind: 'row'; readonly row: SearchRow } | { readonly kind: 'end' };

/**
 * Reads the NDJSON of `search/v2/jobs/export`: previews and blank lines are dropped.
 *
 * Lines look like `{"preview":false,"offset":0,"result":{..}}`; the last carries `"lastrow":true`, with or without a
 * result (captured from Splunk Enterprise 9 and 10).
 *
 * @param chunks - The answer's body, decoded as UTF-8.
 * @returns Rows, then `end`; nothing follows it.
 * @throws ConnectorError `query_invalid` or `unavailable` for a failure reported in the stream, `protocol` for anything
 *   else than results, `unavailable` when the stream ends before its last row: a torn result is no result.
 */
export async function* readExport(chunks: AsyncIterable<string>): AsyncGenerator<ExportItem> {
  for await (const line of splitLines(chunks)) {
    const item = parseItem(line);
    if (item === undefined || item['preview'] === true) continue;
    throwReportedFailure(item);
    if (isObject(item['result'])) yield { kind: 'row', row: item['result'] as SearchRow };
    if (item['lastrow'] === true) {
      yield { kind: 'end' };
      return;
    }
  }
  throw new ConnectorError('unavailable', 'Splunk ended the results before their last row', {
    context: { reason: 'torn' },
  });
}

async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > MAX_LINE_CHARS) {
      throw new ConnectorError('limit_exceeded', `one result row is longer than ${MAX_LINE_CHARS} characters`, {
        context: { limit: MAX_LINE_CHARS, actual: rest.length },
      });
    }
  }
  yield rest;
}

function parseItem(line: string): JsonObject | undefined {
  if (line.trim() === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(line);
    if (isObject(parsed)) return parsed;
  } catch (error) {
    throw new ConnectorError('protocol', `Splunk sent a line of results that is not JSON: ${line.slice(0, 200)}`, {
      cause: error,
    });
  }
  throw new ConnectorError('protocol', `Splunk sent a line of results that is not an object: ${line.slice(0, 200)}`);
}

function throwReportedFailure(item: JsonObject): void {
  const messages = item['messages'];
  if (!Array.isArray(messages)) return;
  const types = messages.map(message => (isObject(message) ? message['type'] : undefined));
  const text = messageText(item) ?? 'no reason given';
  if (types.includes('FATAL')) throw new ConnectorError('query_invalid', `Splunk refused the search: ${text}`);
  if (types.includes('ERROR')) {
    throw new ConnectorError('unavailable', `the search failed in part, its result would be incomplete: ${text}`);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
