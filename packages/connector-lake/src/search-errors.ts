import { ConnectorError } from '@logwright/connector-kit';
import { isStorageFull, messageOf } from './errors.js';
import { pointer, place } from './query-syntax.js';

/** @returns Whether a file went away between the listing and the read: the next listing is right. */
export function isVanishedFile(error: unknown): boolean {
  return /No such file or directory|Cannot open file|No files found that match/i.test(messageOf(error));
}

/** @returns Whether stored data could not be read, as far as DuckDB's message says. */
export function looksCorrupt(error: unknown): boolean {
  const message = messageOf(error);
  return (
    /^(?:IO|Invalid Input|Serialization|Invalid) Error|^INTERNAL Error|^Invalid/.test(message) &&
    /match checksum|zstd|Malformed JSON in file|No magic bytes|too small to be a Parquet|parquet|TProtocol/i.test(
      message,
    )
  );
}

/** Turns an error of DuckDB into this package's own, with the place in the query. */
export function searchError(error: unknown, query: string): ConnectorError {
  if (error instanceof ConnectorError) return error;
  const message = messageOf(error);
  if (/^Out of Memory Error/.test(message)) {
    return new ConnectorError(
      'limit_exceeded',
      'The search needs more memory than the lake may use. Narrow its window or its columns, or raise memoryLimitBytes.',
      { cause: error, context: { limit: 'memory' } },
    );
  }
  if (isStorageFull(error))
    return new ConnectorError('storage_full', 'The search spills to a disk that is full.', { cause: error });
  if (
    /^Permission Error/.test(message) ||
    /file system operations are disabled|disabled by configuration/.test(message)
  ) {
    return new ConnectorError(
      'forbidden',
      'A search may read the lake and nothing else: no other files, no network, no settings.',
      { cause: error },
    );
  }
  if (looksCorrupt(error)) {
    const file = /['"]([^'"]+\.(?:parquet|zst))['"]/.exec(message)?.[1];
    return new ConnectorError(
      'corrupt',
      `Stored data of the lake cannot be read: ${firstLine(message)}. Check the disk, restore the file from a backup, ` +
        'or remove the log source and ingest it again.',
      { cause: error, context: file === undefined ? {} : { file } },
    );
  }
  if (/^(?:IO|HTTP|Fatal|INTERNAL) Error/.test(message)) {
    return new ConnectorError('unavailable', `The lake could not be read: ${firstLine(message)}`, { cause: error });
  }
  return invalidQuery(error, message, query);
}

function invalidQuery(error: unknown, message: string, query: string): ConnectorError {
  const reason = firstLine(message)
    .replace(/^[A-Z][A-Za-z ]* Error: /, '')
    .replace(/ in FROM clause!$/, '.');
  const suggestion = /Candidate bindings: (.+)/.exec(message)?.[1] ?? /Did you mean (.+?)\??$/m.exec(message)?.[1];
  const hint = suggestion ? ` Nearest known: ${suggestion.replaceAll('"', '')}.` : '';
  const position = caretPosition(message, query);
  const where = position === undefined ? '' : `\nAt ${pointer(query, position)}`;
  return new ConnectorError('query_invalid', `${reason}${hint}${where}`, {
    cause: error,
    context: position === undefined ? {} : place(query, position),
  });
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}

/** DuckDB shows `LINE n: text` over a caret; long lines are cut with an ellipsis, so the text is searched for. */
function caretPosition(message: string, query: string): number | undefined {
  const match = /^LINE (\d+): (.*)\n( *)\^/m.exec(message);
  if (!match) return undefined;
  const [whole, line = '1', shown = '', spaces = ''] = match;
  const inShown = spaces.length - (whole.indexOf(': ') + 2);
  const start = query
    .split('\n')
    .slice(0, Number(line) - 1)
    .reduce((sum, text) => sum + text.length + 1, 0);
  const cut = shown.startsWith('...') ? 3 : 0;
  const body = shown.slice(cut).replace(/\.\.\.$/, '');
  const at = query.indexOf(body, start);
  return at < 0 || inShown < cut ? undefined : at + inShown - cut;
}
