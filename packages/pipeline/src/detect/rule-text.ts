/**
 * Decodes a rule file: UTF-8, or UTF-16 with a byte order mark, which YAML may be, too.
 *
 * @param bytes - The whole file.
 * @returns The text without a byte order mark, with U+FFFD for what cannot be decoded.
 */
export function decodeRules(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  return new TextDecoder(encoding === '' ? 'utf-8' : encoding).decode(bytes);
}

/**
 * Where a text has lost a character by decoding.
 *
 * @param text - From {@link decodeRules}.
 * @returns The place of the first, both from 1; undefined where none is lost.
 */
export function lostAt(text: string): { readonly line: number; readonly column: number } | undefined {
  const offset = text.indexOf('\uFFFD');
  if (offset === -1) return undefined;
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
