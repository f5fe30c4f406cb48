import type { ByteDecoder } from './block.js';

/** Node and browsers have it, the language's own library does not name it. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * Makes a decoder of UTF-8 that replaces what is invalid.
 *
 * @param options - `dropMark` leaves a byte order mark at the start out.
 * @returns The decoder.
 */
export function createUtf8Decoder(options: { readonly dropMark: boolean } = { dropMark: false }): ByteDecoder {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: !options.dropMark });
  return bytes => decoder.decode(unshared(bytes));
}

/**
 * Makes a decoder to one character for each byte. Bytes from 0x80 on become what windows-1252 makes of them: the scan
 * only needs that they are no ASCII and differ from each other.
 *
 * @returns The decoder.
 */
export function createByteDecoder(): ByteDecoder {
  const decoder = new TextDecoder('latin1');
  return bytes => decoder.decode(unshared(bytes));
}

/** Browsers decode no memory that is shared with workers. */
function unshared(bytes: Uint8Array): Uint8Array {
  return bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice();
}
