import type { CommandModule } from 'yargs';
import { runChecks } from '../doctor/checks.js';
import type { CheckResult } from '../doctor/checks.js';
import { EXIT } from '../exit-codes.js';
import type { Output } from '../output/output.js';
import type { CommonArguments, Session } from '../session.js';

interface DoctorArguments extends CommonArguments {
  readonly config?: string;
}

/** `logwright doctor`: is everything in order on this machine. */
export function doctorCommand(session: Session): CommandModule<object, DoctorArguments> {
  return {
    command: 'doctor',
    describe: 'Check Node, the lake, the configuration and what can be read on this machine',
    builder: yargs =>
      yargs.option('config', {
        alias: 'c',
        type: 'string',
        describe: 'The configuration [default: logwright.yaml, when there]',
      }),
    handler: args => doctor(args, session),
  };
}

async function doctor(args: DoctorArguments, session: Session): Promise<void> {
  const { host } = session;
  const results = await runChecks(args, session);
  for (const result of results) {
    await host.stdout.line(args.json ? JSON.stringify(result) : describe(result, host.stdout));
  }
  session.exitCode = results.some(result => result.status === 'failed') ? EXIT.unhealthy : EXIT.ok;
}

const MARKS = { ok: ['green', 'ok    '], warning: ['yellow', 'warn  '], failed: ['red', 'failed'] } as const;

function describe({ status, name, message, mend }: CheckResult, output: Output): string {
  const [colour, word] = MARKS[status];
  return `${output.style(colour, word)}  ${name.padEnd(14)} ${message}${mend ? ` ${mend}` : ''}`;
}
