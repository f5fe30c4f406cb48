import type { LogSourceSummary } from '@logwright/connector-lake';
import type { CommandModule } from 'yargs';
import { openSessionLake } from '../lake.js';
import { findLakeDirectory } from '../lake-directory.js';
import { formatBytes, formatCount, formatShare, formatTime } from '../output/format.js';
import { drawTable } from '../output/table.js';
import type { Column } from '../output/table.js';
import type { CommonArguments, Session } from '../session.js';

const COLUMNS: readonly Column<LogSourceSummary>[] = [
  { title: 'Log source', value: row => row.logSource },
  { title: 'Technology', value: row => row.technology },
  { title: 'Events', value: row => formatCount(row.events), align: 'right' },
  { title: 'Dead letters', value: row => formatCount(row.deadLetters), align: 'right' },
  { title: 'Parsed', value: row => formatShare(row.events, row.events + row.deadLetters), align: 'right' },
  { title: 'Received', value: row => formatBytes(row.bytes), align: 'right' },
  { title: 'Stored', value: row => formatBytes(row.storedBytes), align: 'right' },
  { title: 'First event', value: row => formatTime(row.firstEventMs) },
  { title: 'Last event', value: row => formatTime(row.lastEventMs) },
];

/** `logwright sources`: the lake's log sources. */
export function sourcesCommand(session: Session): CommandModule<object, CommonArguments> {
  return {
    command: 'sources',
    describe: 'List the log sources of the lake with their volume',
    builder: yargs => yargs.example('$0 sources --json', 'one JSON object a log source'),
    handler: args => sources(args, session),
  };
}

async function sources(args: CommonArguments, session: Session): Promise<void> {
  const { host } = session;
  const directory = findLakeDirectory(args.lake, host);
  const lake = await openSessionLake(args, session);
  try {
    const { logSources } = await lake.describe();
    if (args.json) {
      for (const row of logSources) await host.stdout.line(JSON.stringify(row));
    } else if (logSources.length === 0) {
      await host.stderr.line(`The lake ${directory} is empty. Fill it with: logwright ingest PATH`);
    } else {
      await host.stdout.line(drawTable(host.stdout, COLUMNS, logSources));
    }
  } finally {
    await lake.close();
  }
}
