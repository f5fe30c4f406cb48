import type { LakeWriter, MaintenanceResult } from '@logwright/connector-lake';
import type { CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { openSessionWriter } from '../lake.js';
import { formatCount } from '../output/format.js';
import type { CommonArguments, Session } from '../session.js';

interface DropArguments extends CommonArguments {
  readonly names: readonly string[];
}

interface RetentionArguments extends CommonArguments {
  readonly days?: readonly string[];
}

/** `logwright lake`: maintenance, which a running pipeline also does by itself. */
export function lakeCommand(session: Session): CommandModule {
  return {
    command: 'lake <action>',
    describe: 'Merge small files, apply retention or drop log sources',
    builder: yargs =>
      yargs
        .command<CommonArguments>(
          'compact',
          'Merge small files',
          builder => builder,
          args => maintain(args, session, {}, writer => writer.compact()),
        )
        .command<RetentionArguments>(
          'retention',
          'Remove days that are past their retention',
          builder =>
            builder
              .option('days', {
                type: 'string',
                array: true,
                demandOption: true,
                describe: 'NAME=DAYS, or *=DAYS for every other log source',
              })
              .example('$0 lake retention --days nginx-access=30 "*=365"', 'one shorter than the rest'),
          args => maintain(args, session, readDays(args.days ?? []), writer => writer.applyRetention()),
        )
        .command<DropArguments>(
          'drop <names..>',
          'Remove every trace of log sources',
          builder =>
            builder.positional('names', { type: 'string', array: true, demandOption: true, describe: 'Exact names' }),
          args => maintain(args, session, {}, writer => writer.dropLogSources(args.names)),
        )
        .demandCommand(1, 'Say what to do: compact, retention or drop.'),
    handler: () => undefined,
  };
}

async function maintain(
  args: CommonArguments,
  session: Session,
  retentionDays: Readonly<Record<string, number>>,
  work: (writer: LakeWriter) => Promise<MaintenanceResult>,
): Promise<void> {
  const { host } = session;
  const writer = await openSessionWriter(args, session, { retentionDays, maintenanceIntervalMs: 0 });
  try {
    const result = await work(writer);
    await host.stdout.line(
      args.json
        ? JSON.stringify(result)
        : `${formatCount(result.filesBefore)} files are now ${formatCount(result.filesAfter)}; ${formatCount(result.events)} events were touched.`,
    );
  } finally {
    await writer.close();
  }
}

function readDays(entries: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    entries.map(entry => {
      const at = entry.lastIndexOf('=');
      const days = Number(entry.slice(at + 1));
      if (at < 1 || !Number.isInteger(days) || days < 1) {
        throw new CommandFailure(EXIT.usage, `--days "${entry}" is not NAME=DAYS, for instance nginx-access=30.`);
      }
      return [entry.slice(0, at), days];
    }),
  );
}
