/**
 * What JSON.parse says without its line: it counts from the beginning of a record, which is not that of the file.
 *
 * @param message - Of a SyntaxError.
 */
export function withoutLine(message: string): string {
  return message.replace(/ \(line \d+ column \d+\)$/, '');
}
