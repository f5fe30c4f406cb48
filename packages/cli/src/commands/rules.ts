import type { CommandModule } from 'yargs';
import type { Session } from '../session.js';
import { explainCommand } from './rules-explain.js';
import { lintCommand } from './rules-lint.js';
import { matchCommand } from './rules-match.js';
import { testCommand } from './rules-test.js';

/** `logwright rules`: Sigma rules on the command line. */
export function rulesCommand(session: Session): CommandModule {
  return {
    command: 'rules',
    describe: 'Check, test, explain and try Sigma rules',
    builder: yargs =>
      yargs
        .command(lintCommand(session))
        .command(matchCommand(session))
        .command(testCommand(session))
        .command(explainCommand(session))
        .demandCommand(1, 'Say what to do: lint, test, match or explain.'),
    handler: () => undefined,
  };
}
