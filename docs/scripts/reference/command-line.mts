import { logwright } from './logwright.mts';
import { page } from './markdown.mts';

const help = (...args: readonly string[]): string => logwright(...args, '--help');

/** The names of the commands that a help text lists below `logwright` and the words before. */
const commandsIn = (text: string, ...before: readonly string[]): readonly string[] => {
  const start = ['logwright', ...before].join(' ');
  const names = [...text.matchAll(new RegExp(`^\\s+${start} (?<name>[a-z][a-z-]*)\\b`, 'gm'))];
  return [...new Set(names.map(match => match.groups?.name ?? ''))];
};

/** The help of a command and of the commands below it. */
const sectionsOf = (name: string): readonly string[] => {
  const text = help(name);
  const inner = commandsIn(text.split(/^Examples:$/m)[0] ?? '', name).filter(sub => sub !== name);
  return [
    `## ${name}\n\n\`\`\`text\n${text}\n\`\`\``,
    ...inner.map(sub => `### ${name} ${sub}\n\n\`\`\`text\n${help(name, sub)}\n\`\`\``),
  ];
};

/** The command reference, from the command's own help. */
export function commandLinePage(): string {
  const overview = help();
  const sections = commandsIn(overview).flatMap(sectionsOf);
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
