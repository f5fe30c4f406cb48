/** What stands for `-` while arguments are parsed: yargs takes a lone hyphen among several positionals for an option. */
const STDIN = '\u0000stdin';

/** Hides `-` from the argument parser. */
export function hideStdin(argv: readonly string[]): string[] {
  return argv.map(argument => (argument === '-' ? STDIN : argument));
}

/** @returns The argument as the user wrote it. */
export function showStdin(argument: string): string {
  return argument === STDIN ? '-' : argument;
}
