const MAX_LENGTH = 1_024;

/**
 * Cuts a text that comes from an event.
 *
 * @param text - Any text.
 * @param maxLength - In UTF-16 code units. @defaultValue 1,024
 * @returns The text, or its beginning with three dots behind it.
 */
export function clip(text: string, maxLength: number = MAX_LENGTH): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}...` : text;
}
