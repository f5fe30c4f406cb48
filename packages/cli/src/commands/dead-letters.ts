import type { DeadLetter } from '@logwright/connector-kit';
import type { CommandModule } from 'yargs';
import { openSessionLake } from '../lake.js';
import { formatTime, oneLine } from '../output/format.js';
import { drawTable } from '../output/table.js';
import type { Column } from '../output/table.js';
import type { CommonArguments, Session } from '../session.js';

interface DeadLettersArguments extends CommonArguments {
  readonly logSource?: string;
  readonly limit: number;
}

const COLUMNS: readonly Column<DeadLetter>[] = [
  { title: 'Received', value: row => formatTime(row.receivedAt) },
  { title: 'Log source', value: row => row.logSource },
  { title: 'Stage', value: row => row.stage },
  { title: 'Where', value: row => `${oneLine(row.origin.uri, 60)}:${row.ordinal}` },
  { title: 'Why and how to mend it', value: row => oneLine(row.reason, 200) },
];

/** `logwright dead-letters`: records that became no events. */
export function deadLettersCommand(session: Session): CommandModule<object, DeadLettersArguments> {
  return {
    command: 'dead-letters',
    describe: 'Show records that could not become events, newest first, with the reason',
    builder: yargs =>
      yargs
        .option('log-source', { type: 'string', describe: 'Only those of this log source' })
        .option('limit', { type: 'number', default: 50, describe: 'At most so many' })
        .example('$0 dead-letters --log-source nginx-access', 'what nginx-access could not take'),
    handler: args => deadLetters(args, session),
  };
}

async function deadLetters(args: DeadLettersArguments, session: Session): Promise<void> {
  const { host } = session;
  const lake = await openSessionLake(args, session);
  try {
    const { logSource, limit } = args;
    const rows = await lake.deadLetters({ limit, ...(logSource === undefined ? {} : { logSource }) });
    if (args.json) for (const row of rows) await host.stdout.line(JSON.stringify(row));
    else if (rows.length === 0) await host.stderr.line('No dead letters.');
    else await host.stdout.line(drawTable(host.stdout, COLUMNS, rows));
  } finally {
    await lake.close();
  }
}
