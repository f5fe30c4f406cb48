import { logwright } from './logwright.mts';
import { page } from './markdown.mts';

const help = (...args: readonly string[]): string => logwright(...args, '--help');

/** The command reference, from the command's own help. */
export function commandLinePage(): string {
  const overview = help();
  const commands = [...overview.matchAll(/^\s+logwright (?<name>[a-z][a-z-]*)\b/gm)].map(
    match => match.groups?.name ?? '',
  );
  const sections = [...new Set(commands)].map(name => `## ${name}\n\n\`\`\`text\n${help(name)}\n\`\`\``);
  return page(
    {
      title: 'Command line',
      description: 'Every command of logwright, with its options and examples.',
      sidebar_position: 3,
    },
    [
      'After `npm run build`, `npx logwright` works in the clone.',
      `\`\`\`text\n${overview}\n\`\`\``,
      "What `--json` prints and what the exit codes mean stands in [the command's README](https://github.com/logwright/logwright/tree/main/packages/cli#readme).",
      ...sections,
    ].join('\n\n'),
  );
}
