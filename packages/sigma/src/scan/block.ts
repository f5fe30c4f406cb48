/** Makes one character of each byte; ASCII as it is. The length of the text is the number of bytes. */
export type ByteDecoder = (bytes: Uint8Array) => string;

/** Words may be read this far past the last byte. */
export const SLACK = 8;
const NEWLINE = 0x0a;
const UNKNOWN = -1;
/** The Kelvin sign and the Turkish capital I with a dot, in UTF-8. */
const FOLDING_TO_ASCII = [
  [0xe2, 0x84, 0xaa],
  [0xc4, 0xb0],
];

/**
 * The bytes at hand: a buffer that lines are completed in, or lines that others hold, and the ways in which the fast
 * loops look at them. A class so that the buffer can grow and be used again.
 */
export class Block {
  bytes: Uint8Array;
  view: DataView;
  #own: Uint8Array;
  #ownView: DataView;
  /** One character for each byte up to the last newline, as far as {@link Block.decodeLines} went. */
  text = '';
  filled = 0;
  readonly decode: ByteDecoder;
  /** What the decoder makes of the characters outside of ASCII that fold to letters of ASCII. */
  readonly #foldingToAscii: readonly string[];
  #hasFolding = false;
  /** The next u from where was asked last. */
  #unitAt = UNKNOWN;

  /**
   * @param capacity - In bytes.
   * @param decode - See {@link ByteDecoder}.
   */
  constructor(capacity: number, decode: ByteDecoder) {
    this.bytes = this.#own = new Uint8Array(capacity + SLACK);
    this.view = this.#ownView = new DataView(this.bytes.buffer);
    this.decode = decode;
    this.#foldingToAscii = FOLDING_TO_ASCII.map(bytes => decode(Uint8Array.from(bytes)));
  }

  get free(): number {
    return this.bytes.length - SLACK - this.filled;
  }

  /** Takes bytes, at most `free`. */
  append(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.filled);
    this.filled += bytes.length;
  }

  grow(): void {
    const old = this.bytes;
    this.bytes = this.#own = new Uint8Array((old.length - SLACK) * 2 + SLACK);
    this.bytes.set(old);
    this.view = this.#ownView = new DataView(this.bytes.buffer);
  }

  /**
   * Takes lines where they stand, instead of bytes of its own, of which it must have none.
   *
   * @param bytes - Lines that are complete, with {@link SLACK} more bytes behind them in the same memory.
   */
  borrow({ buffer, byteOffset, length }: Uint8Array): void {
    this.bytes = new Uint8Array(buffer, byteOffset, length + SLACK);
    this.view = new DataView(buffer, byteOffset, length + SLACK);
    this.filled = length;
  }

  /** Forgets what was borrowed. */
  giveBack(): void {
    this.bytes = this.#own;
    this.view = this.#ownView;
    this.filled = 0;
    this.text = '';
  }

  /** Decodes the lines that are complete. Returns the place after the last newline, 0 without one. */
  decodeLines(): number {
    const end = this.bytes.subarray(0, this.filled).lastIndexOf(NEWLINE) + 1;
    this.text = end === 0 ? '' : this.decode(this.bytes.subarray(0, end));
    this.#hasFolding = this.#foldingToAscii.some(character => this.text.includes(character));
    this.#unitAt = UNKNOWN;
    return end;
  }

  /**
   * Whether letters of ASCII may stand in a string in another form: as an escape, or as a character that folds to one.
   *
   * @param start - Where the string begins; strings are asked in their order.
   * @param end - Where it ends.
   * @returns False when ASCII stands there as itself.
   */
  hidesAscii(start: number, end: number): boolean {
    if (this.#hasFolding) return true;
    const { bytes, text } = this;
    let at = this.#unitAt < start ? findUnit(text, start) : this.#unitAt;
    // The letter is sought, not the backslash: logs have fewer of it.
    while (at < end) {
      if (bytes[at - 1] === BACKSLASH && HIDING.test(text.slice(at + 1, at + 5))) break;
      at = findUnit(text, at + 1);
    }
    this.#unitAt = at;
    return at < end;
  }

  /** Forgets the bytes before a place. */
  discard(end: number): void {
    this.bytes.copyWithin(0, end, this.filled);
    this.filled -= end;
    this.text = '';
  }
}

/** Escapes of printable ASCII, and of the two characters that fold to it. */
const HIDING = /^(?:00[2-7]|0130|212a)/i;
const BACKSLASH = 0x5c;

function findUnit(text: string, start: number): number {
  const found = text.indexOf('u', start);
  return found === -1 ? text.length : found;
}
