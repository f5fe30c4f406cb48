import type { SearchPage, SearchRow, TimeWindow } from '@logwright/connector-kit';
import type { CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { openSessionLake } from '../lake.js';
import { drawTable } from '../output/table.js';
import { interruptedExitCode, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';
import { showStdin } from '../stdin-argument.js';
import { readMoment } from '../time-option.js';

interface SearchArguments extends CommonArguments {
  readonly sql: string;
  readonly since?: string;
  readonly until?: string;
  readonly 'max-rows': number;
  readonly timeout: number;
}

/** Rows that are collected before a table is drawn. */
const TABLE_ROWS = 1_000;

/** `logwright search`: SQL over the lake. */
export function searchCommand(session: Session): CommandModule<object, SearchArguments> {
  return {
    command: 'search <sql>',
    describe: 'Search the lake with SQL over the view "events"',
    builder: yargs =>
      yargs
        .positional('sql', { type: 'string', demandOption: true, describe: 'SQL; "-" reads it from stdin' })
        .option('since', { type: 'string', describe: 'Only events from here: 24h, 7d or ISO 8601' })
        .option('until', { type: 'string', describe: 'Only events before this moment' })
        .option('max-rows', { type: 'number', default: 10_000, describe: 'Stop after so many rows' })
        .option('timeout', { type: 'number', default: 60, describe: 'Stop after so many seconds' })
        .example('$0 search "select technology, count(*) from events group by 1"', 'events by technology')
        .example(
          '$0 search --since 24h "select time, raw_data from events where severity_id >= 4"',
          'serious ones of a day',
        ),
    handler: args => search(args, session),
  };
}

async function search(args: SearchArguments, session: Session): Promise<void> {
  const { host } = session;
  requirePositive('max-rows', args['max-rows']);
  requirePositive('timeout', args.timeout);
  const window = readWindow(args, host.now());
  const query = showStdin(args.sql) === '-' ? await readAll(host.stdin) : args.sql;
  const lake = await openSessionLake(args, session);
  try {
    const pages = lake.search(
      {
        query,
        user: host.user,
        kind: 'interactive',
        maxRows: args['max-rows'],
        timeoutMs: args.timeout * 1000,
        ...(window ? { window } : {}),
      },
      { signal: sessionSignal(session) },
    );
    await (args.json || !host.stdout.isTty ? printLines(pages, session) : printTable(pages, session));
  } catch (error) {
    if (!sessionSignal(session).aborted) throw error;
    session.exitCode = interruptedExitCode(session);
  } finally {
    await lake.close();
  }
}

async function printLines(pages: AsyncIterable<SearchPage>, session: Session): Promise<void> {
  for await (const page of pages) {
    if (page.rows.length > 0)
      await session.host.stdout.write(page.rows.map(row => `${JSON.stringify(row)}\n`).join(''));
    await warnTruncated(page, session);
  }
}

async function printTable(pages: AsyncIterable<SearchPage>, session: Session): Promise<void> {
  let columns: SearchPage['columns'] = [];
  let rows: SearchRow[] = [];
  const draw = async (): Promise<void> => {
    await session.host.stdout.line(
      drawTable<SearchRow>(
        session.host.stdout,
        columns.map(({ name }) => ({ title: name, value: row => cell(row[name]) })),
        rows,
      ),
    );
    rows = [];
  };
  for await (const page of pages) {
    columns = page.columns;
    rows.push(...page.rows);
    if (rows.length >= TABLE_ROWS) await draw();
    await warnTruncated(page, session);
    if (page.summary && page.summary.rows === 0) await session.host.stderr.line('No rows.');
  }
  if (rows.length > 0) await draw();
}

async function warnTruncated(page: SearchPage, { host }: Session): Promise<void> {
  if (!page.summary?.truncated) return;
  await host.stderr.line(
    host.stderr.style(
      'yellow',
      `warning: only the first ${page.summary.rows} rows; more with --max-rows, or narrow the search.`,
    ),
  );
}

function cell(value: SearchRow[string] | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function readWindow(args: SearchArguments, nowMs: number): TimeWindow | undefined {
  if (args.since === undefined && args.until === undefined) return undefined;
  const fromMs = args.since === undefined ? 0 : readMoment('since', args.since, nowMs);
  const toMs = args.until === undefined ? nowMs : readMoment('until', args.until, nowMs);
  if (fromMs >= toMs) throw new CommandFailure(EXIT.usage, '--since must lie before --until.');
  return { fromMs, toMs };
}

function requirePositive(option: string, value: number): void {
  if (!(value > 0)) throw new CommandFailure(EXIT.usage, `--${option} must be a number above 0.`);
}

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
