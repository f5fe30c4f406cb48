const BACKSLASH = 0x5c;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const NOTHING = 0xff;

/** What the byte after a backslash stands for; {@link NOTHING} where the two are no short escape. */
const MEANING = new Uint8Array(256).fill(NOTHING);
for (const [short, meant] of Object.entries(SHORT_ESCAPES)) MEANING[short.charCodeAt(0)] = meant.charCodeAt(0);

/** {@link copyAscii} writes up to so many bytes more than it says. */
export const COPY_SLACK = 4;

/**
 * Writes what a string or number of ASCII stands for.
 *
 * @param source - The bytes.
 * @param start - The first one, after the quote of a string.
 * @param end - The place after the last one.
 * @param target - Has room for as many, and {@link COPY_SLACK}.
 * @returns How many it took; -1 for other bytes than ASCII, for escapes with \u and for those that mean nothing.
 */
export function copyAscii(source: DataView, start: number, end: number, target: DataView): number {
  let length = 0;
  let at = start;
  while (at < end) {
    const word = source.getInt32(at, true);
    const escapes = word ^ 0x5c5c5c5c;
    if (((((escapes - 0x01010101) & ~escapes) | word) & 0x80808080) === 0) {
      target.setInt32(length, word, true);
      const taken = Math.min(4, end - at);
      at += taken;
      length += taken;
      continue;
    }
    // What is no escape means NOTHING, which is past ASCII.
    const byte = source.getUint8(at);
    const meant = byte === BACKSLASH ? MEANING[source.getUint8(++at)]! : byte;
    if (meant >= 0x80) return -1;
    target.setUint8(length++, meant);
    at++;
  }
  return length;
}
