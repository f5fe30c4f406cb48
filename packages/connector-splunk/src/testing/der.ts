/** Writes the few ASN.1 types that a certificate is made of (X.690, distinguished encoding). */
function tagged(tag: number, content: Buffer): Buffer {
  if (content.length < 128) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = content.length < 256 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

/** A SEQUENCE. */
export function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

/** A SET of one. */
export function setOf(part: Buffer): Buffer {
  return tagged(0x31, part);
}

/** An INTEGER from its big-endian bytes, taken as positive. */
export function integer(bytes: Buffer): Buffer {
  return tagged(0x02, (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** BOOLEAN true. */
export const TRUE = tagged(0x01, Buffer.from([0xff]));

/** An OBJECT IDENTIFIER from its dotted form. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const bytes = [value & 127];
  for (let left = value >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 127) | 128);
  return bytes;
}

/** A UTF8String. */
export function utf8(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text));
}

/** A UTCTime. */
export function utcTime(timeMs: number): Buffer {
  return tagged(0x17, Buffer.from(`${new Date(timeMs).toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
}

/** An OCTET STRING. */
export function octets(content: Buffer): Buffer {
  return tagged(0x04, content);
}

/** A BIT STRING without unused bits, or with `unused` of them. */
export function bits(content: Buffer, unused = 0): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([unused]), content]));
}

/** A constructed context tag, `[number]`. */
export function explicit(number: number, content: Buffer): Buffer {
  return tagged(0xa0 | number, content);
}

/** A primitive context tag, `[number] IMPLICIT`. */
export function implicit(number: number, content: Buffer): Buffer {
  return tagged(0x80 | number, content);
}
