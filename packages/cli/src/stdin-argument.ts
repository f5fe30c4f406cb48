/** What stands for `-` while arguments are parsed: yargs takes a lone hyphen among several positionals for an option. */
const STDIN = '\u0000stdin';

/** What stands for `--`: yargs would hand nothing behind it to a command, and an option that takes a list ends at it. */
export const END_OF_OPTIONS = 'end-of-options';

/** Hides `-` and `--` from the argument parser. */
export function hideStdin(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((argument, index) => {
    if (index === end) return `--${END_OF_OPTIONS}`;
    return argument === '-' ? STDIN : argument;
  });
}

/** @returns The argument as the user wrote it. */
export function showStdin(argument: string): string {
  return argument === STDIN ? '-' : argument;
}
