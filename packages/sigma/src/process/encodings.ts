const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A charset that a modifier names. */
export type Charset = 'utf8' | 'utf16le' | 'utf16be' | 'utf16';

/**
 * Encodes a text.
 *
 * @param text - The unescaped value.
 * @param charset - `utf16` begins with a little-endian byte order mark.
 * @returns The bytes.
 */
export function encodeText(text: string, charset: Charset): readonly number[] {
  if (charset === 'utf8') return utf8(text);
  const bytes = charset === 'utf16' ? [0xff, 0xfe] : [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const [low, high] = [unit & 0xff, unit >> 8];
    if (charset === 'utf16be') bytes.push(high, low);
    else bytes.push(low, high);
  }
  return bytes;
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    }
  }
  return bytes;
}

/**
 * Base64 with padding (RFC 4648, section 4).
 *
 * @param bytes - Any bytes.
 * @returns The text.
 */
export function base64(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = [18, 12, 6, 0].map(shift => DIGITS.charAt((group >> shift) & 63));
    const known = Math.min(bytes.length - i, 3) + 1;
    text += digits.slice(0, known).join('').padEnd(4, '=');
  }
  return text;
}

/**
 * The parts of base64 that stay the same wherever the bytes begin inside an encoded text.
 *
 * @param bytes - Any bytes.
 * @returns Three texts, for the offsets 0, 1 and 2; empty ones left out.
 */
export function base64Offsets(bytes: readonly number[]): readonly string[] {
  const variants = [0, 1, 2].map(offset => {
    const text = base64([...Array<number>(offset).fill(0x20), ...bytes]);
    const start = [0, 2, 3][offset] ?? 0;
    const loose = [0, 3, 2][(offset + bytes.length) % 3] ?? 0;
    return text.slice(start, text.length - loose);
  });
  return variants.filter(variant => variant !== '');
}

const DASHES = ['-', '/', '\u2013', '\u2014', '\u2015'];
const FLAG_DASH = /(?<!\w)[-/\u2013\u2014\u2015](?=\w)/g;

/**
 * Writes the dashes that begin a command-line flag in all five ways.
 *
 * @param raw - The value as the rule has it.
 * @param maxVariants - The most variants to make.
 * @returns The variants, or undefined when there would be more.
 */
export function windashVariants(raw: string, maxVariants: number): readonly string[] | undefined {
  const pieces = raw.split(FLAG_DASH);
  if (DASHES.length ** (pieces.length - 1) > maxVariants) return undefined;
  return pieces
    .slice(1)
    .reduce<readonly string[]>(
      (heads, piece) => heads.flatMap(head => DASHES.map(dash => head + dash + piece)),
      [pieces[0] ?? ''],
    );
}
