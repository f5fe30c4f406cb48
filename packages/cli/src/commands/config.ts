import { configJsonSchema } from '@logwright/pipeline';
import type { CommandModule } from 'yargs';
import { DEFAULT_CONFIG, describeMistakes, readConfigFile } from '../config-file.js';
import { EXIT } from '../exit-codes.js';
import { loadRegistry } from '../registry.js';
import type { CommonArguments, Session } from '../session.js';

interface CheckArguments extends CommonArguments {
  readonly file: string;
}

/** `logwright config`: check a configuration, print its schema. */
export function configCommand(session: Session): CommandModule {
  return {
    command: 'config <action>',
    describe: 'Check a configuration file, or print its JSON Schema for editors',
    builder: yargs =>
      yargs
        .command<CheckArguments>(
          'check [file]',
          'Name every mistake with line and column',
          builder =>
            builder.positional('file', { type: 'string', default: DEFAULT_CONFIG, describe: 'The configuration' }),
          args => check(args, session),
        )
        .command<CommonArguments>(
          'schema',
          'Print the JSON Schema',
          builder => builder,
          () => printSchema(session),
        )
        .demandCommand(1, 'Say what to do: check or schema.'),
    handler: () => undefined,
  };
}

async function check(args: CheckArguments, session: Session): Promise<void> {
  const { host } = session;
  const { diagnostics } = await readConfigFile(args.file, host);
  if (diagnostics.length > 0) session.exitCode = EXIT.unhealthy;
  if (args.json) {
    await host.stdout.line(JSON.stringify({ file: args.file, valid: diagnostics.length === 0, diagnostics }));
  } else if (diagnostics.length > 0) {
    await host.stderr.line(describeMistakes(diagnostics));
  } else {
    await host.stdout.line(`${args.file} is valid`);
  }
}

async function printSchema({ host }: Session): Promise<void> {
  await host.stdout.line(JSON.stringify(configJsonSchema(await loadRegistry()), undefined, 2));
}
