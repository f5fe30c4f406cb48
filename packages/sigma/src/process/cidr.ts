/** A network or an address: 4 or 16 bytes and how many of their bits count. */
export interface Network {
  readonly bytes: readonly number[];
  readonly prefix: number;
}

/**
 * Parses `10.0.0.0/8`, `2001:db8::/32` or a single address.
 *
 * @param text - The value of a rule.
 * @returns The network, or undefined when it is none.
 */
export function parseNetwork(text: string): Network | undefined {
  const [address = '', prefixText, more] = text.split('/');
  const bytes = parseAddress(address);
  if (bytes === undefined || more !== undefined) return undefined;
  const bits = bytes.length * 8;
  if (prefixText === undefined) return { bytes, prefix: bits };
  // The prefix of ::ffff:10.0.0.0/104 counts the bits before the IPv4 address, too.
  const before = bits === 32 && address.includes(':') ? 96 : 0;
  const prefix = /^\d{1,3}$/.test(prefixText) ? Number(prefixText) - before : Infinity;
  return prefix >= 0 && prefix <= bits ? { bytes, prefix } : undefined;
}

/**
 * The network of a text that has bits set behind its prefix, such as `10.1.2.3/8`.
 *
 * @param text - The value of a rule.
 * @returns `10.0.0.0/8`; undefined where there are no such bits, or no network.
 */
export function hostBitsOf(text: string): string | undefined {
  const network = parseNetwork(text);
  if (network === undefined || !text.includes('/')) return undefined;
  const { bytes, prefix } = network;
  const masked = bytes.map((byte, index) => {
    const bits = Math.max(0, Math.min(8, prefix - index * 8));
    return byte & (0xff << (8 - bits)) & 0xff;
  });
  if (masked.every((byte, index) => byte === bytes[index])) return undefined;
  return `${writeAddress(masked)}/${prefix}`;
}

/** IPv6 with its longest row of zeros left out (RFC 5952). */
function writeAddress(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const all = Array.from({ length: 8 }, (_, index) => ((bytes[index * 2]! << 8) | bytes[index * 2 + 1]!).toString(16));
  const text = all.join(':');
  const [zeros] = [...text.matchAll(/\b0(?::0)+\b/g)].toSorted((a, b) => b[0].length - a[0].length);
  if (zeros === undefined) return text;
  const head = text.slice(0, zeros.index).replace(/:$/, '');
  const tail = text.slice(zeros.index + zeros[0].length).replace(/^:/, '');
  return `${head}::${tail}`;
}

/**
 * Parses an IPv4 or IPv6 address. IPv4 inside IPv6 (`::ffff:10.0.0.1`), as Windows logs it, is taken as IPv4.
 *
 * @param text - The value of an event.
 * @returns 4 or 16 bytes, or undefined.
 */
export function parseAddress(text: string): readonly number[] | undefined {
  if (text.length > 45) return undefined;
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

function parseV4(text: string): readonly number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  const bytes = parts.map(part => (/^\d{1,3}$/.test(part) ? Number(part) : 256));
  return bytes.every(byte => byte < 256) ? bytes : undefined;
}

function parseV6(text: string): readonly number[] | undefined {
  const halves = text.replace(/%.*$/, '').split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = [groups(halves[0] ?? ''), halves.length === 2 ? groups(halves[1] ?? '') : []];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const bytes = [...head, ...Array<number>(missing).fill(0), ...tail];
  const mapped = bytes.slice(0, 10).every(byte => byte === 0) && bytes[10] === 0xff && bytes[11] === 0xff;
  return mapped ? bytes.slice(12) : bytes;
}

function groups(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (part.includes('.')) {
      const v4 = index === parts.length - 1 ? parseV4(part) : undefined;
      if (v4 === undefined) return undefined;
      bytes.push(...v4);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      const group = Number.parseInt(part, 16);
      bytes.push(group >> 8, group & 0xff);
    } else return undefined;
  }
  return bytes;
}

/**
 * Whether an address is in a network.
 *
 * @param network - See {@link parseNetwork}.
 * @param address - See {@link parseAddress}.
 * @returns False too when one is IPv4 and the other IPv6.
 */
export function contains(network: Network, address: readonly number[]): boolean {
  if (network.bytes.length !== address.length) return false;
  for (let i = 0, left = network.prefix; left > 0; i++, left -= 8) {
    const mask = left >= 8 ? 0xff : (0xff << (8 - left)) & 0xff;
    if (((network.bytes[i] ?? 0) & mask) !== ((address[i] ?? 0) & mask)) return false;
  }
  return true;
}
